import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { findings, openFile, rangeOf, replace } from '../editor';

/** Opens a file and waits until the server knows it: help is asked for once, unlike findings. */
async function openKnown(text: string): Promise<vscode.TextEditor> {
  const editor = await openFile('config.toml', trailingSlash);
  await findings(editor.document, (rules) => rules.length === 1);
  await replace(editor, trailingSlash, text);
  return editor;
}

async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, text).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value)
    .join('\n');
}

async function completionsAfter(editor: vscode.TextEditor, text: string): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    rangeOf(editor.document, text).end,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('hover', () => {
  it('explains an option by the header that it produces', async () => {
    const { document } = await openKnown(clean);
    assert.match(await hoverOn(document, 'cors_origins'), /Access-Control-Allow-Origin/);
  });

  it('says what a browser compares an origin with', async () => {
    const { document } = await openKnown(clean);
    assert.match(await hoverOn(document, 'https://dashboard'), /https:\/\/dashboard\.example\.com/);
  });
});

describe('completion', () => {
  it('offers the options that are missing, inside a half-typed line', async () => {
    const offered = await completionsAfter(await openKnown(`${clean}cors_m`), 'cors_m');
    assert(offered.includes('cors_max_age'), offered.join(', '));
    assert(offered.includes('cors_methods'), offered.join(', '));
    assert(!offered.includes('cors_enabled'), 'It is there already.');
    assert(!offered.includes('cors_expose_headers'), 'There is no such option.');
  });

  it('offers methods inside the array', async () => {
    const offered = await completionsAfter(
      await openKnown(`${clean}cors_methods = [""]\n`),
      'cors_methods = ["',
    );
    const methods = offered.map((label) => label.replaceAll('"', ''));
    assert(methods.includes('DELETE'), offered.join(', '));
  });
});
