import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { diagnosticsUntil, findings, openFile, rulesOf } from '../editor';

const neighbours = process.env['E2E_NEIGHBOURS'] ?? '';
const broken = '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com/"]\nnames = [1,\n';

const install = (name: string) =>
  vscode.commands.executeCommand(
    'workbench.extensions.installExtension',
    vscode.Uri.file(join(neighbours, `${name}.vsix`)),
  );

/** Waits until exactly these tell something about the document. */
const heardFrom = (document: vscode.TextDocument, ...wanted: readonly string[]) => {
  const sources = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ source }) => source)
      .sort();
  return diagnosticsUntil(
    () => (isDeepStrictEqual(sources(), wanted) ? wanted : undefined),
    () => `Diagnostics come from ${sources().join(', ')}.`,
  );
};

const symbolsOf = async (document: vscode.TextDocument): Promise<string[]> =>
  (
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )) ?? []
  ).map(({ name }) => name);

const formattedBy = async (document: vscode.TextDocument): Promise<'nobody' | 'the neighbour' | 'us'> => {
  const edits =
    (await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    )) ?? [];
  if (edits.length === 0) return 'nobody';
  return edits.some(({ newText }) => newText.includes('neighbour')) ? 'the neighbour' : 'us';
};

const both = ['toml-syntax', 'origin-trailing-slash'];
const without = (rules: readonly string[]): boolean => !rules.includes('toml-syntax');

// One story: each test begins where the one before it ended.
describe('beside another TOML extension', () => {
  let document: vscode.TextDocument;

  it('reports syntax errors while it is alone', async () => {
    ({ document } = await openFile('config.toml', broken));
    await findings(document, (rules) => both.every((rule) => rules.includes(rule)));
  });

  it('leaves them to Tombi as soon as that is installed', async () => {
    await install('tombi');
    await findings(document, without);
    assert.deepEqual(rulesOf(document), ['origin-trailing-slash']);
  });

  it('reports them again as soon as Tombi is gone', async () => {
    await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', 'tombi-toml.tombi');
    await findings(document, (rules) => both.every((rule) => rules.includes(rule)));
  });

  it('shows each problem once beside Even Better TOML, and its own findings as before', async () => {
    await install('even-better-toml');
    await findings(document, without);
    await heardFrom(document, 'Even Better TOML', 'license-monitor');
    assert.deepEqual(rulesOf(document), ['origin-trailing-slash']);
  });

  it('leaves the outline and formatting to it', async () => {
    const { document: whole } = await openFile('config.toml', '[api]\ncors_enabled   =   true\n');
    assert.deepEqual(await symbolsOf(whole), ['neighbour']);
    assert.equal(await formattedBy(whole), 'the neighbour');
  });
});
