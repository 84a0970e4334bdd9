import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { openFile } from '../../../server/src/engine/open-file';
import { codeActions } from '../../../server/src/features/actions/code-actions';
import { toDiagnostic } from '../../../server/src/features/diagnostics';
import type { CodeActionContext } from '../../../server/src/features/actions/context';
import { mergedActions } from '../../../server/src/features/actions/merged-actions';
import { rangeOf } from '../../../server/src/features/range';

function actionsFor(
  text: string,
  span: { start: number; end: number },
  only?: readonly string[],
  more: Partial<CodeActionContext> = {},
): readonly CodeAction[] {
  const document = TextDocument.create('file:///config.toml', 'toml', 1, text);
  const file = openFile(text, '/config.toml', { environment: 'auto', gate: 'found', severities: {} });
  return codeActions(document, rangeOf(document, span), {
    toml: file.document,
    diagnostics: file.diagnostics(),
    diagnosticOf: (diagnostic) => toDiagnostic(document, diagnostic, undefined),
    fixAll: () => [{ span: { start: 0, end: 0 }, newText: '#\n' }],
    ruleCommand: undefined,
    only,
    edits: 'changes',
    ...more,
  });
}

const faulty = (count: number): string =>
  `[api]\ncors_enabled = true\ncors_origins = [\n${Array.from({ length: count }, (_, at) => `  "https://a${at}.example/",\n`).join('')}]\n`;
const whole = (text: string) => ({ start: 0, end: text.length });

describe('code actions', () => {
  it('are offered once for two findings that the same edit silences', () => {
    const text = faulty(2);
    const inFile = actionsFor(text, whole(text)).filter(({ title }) => /in this file$/.test(title));
    assert.equal(inFile.length, 1);
    assert.equal(inFile[0]?.diagnostics?.length, 2);
  });

  it('stay preferred when one of two equal ones is', () => {
    const action = (isPreferred: boolean, message: string): CodeAction => ({
      title: 'Remove it',
      kind: 'quickfix',
      isPreferred,
      edit: { changes: {} },
      diagnostics: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, message }],
    });
    const [merged, ...others] = mergedActions([action(false, 'One.'), action(true, 'Two.')]);
    assert.deepEqual(others, []);
    assert.equal(merged?.isPreferred, true);
    assert.deepEqual(
      merged.diagnostics?.map(({ message }) => message),
      ['One.', 'Two.'],
    );
  });

  it('are all wanted by the empty kind, which is the root of kinds', () => {
    const text = faulty(1);
    const kinds = new Set(actionsFor(text, whole(text), ['']).map(({ kind }) => kind));
    assert.deepEqual([...kinds], ['quickfix', 'source.fixAll.licenseMonitor']);
    assert.deepEqual(actionsFor(text, whole(text), ['refactor']), []);
  });

  it('fix the whole file from the light bulb where more than one finding is safe to fix', () => {
    const inFile = (text: string) =>
      actionsFor(text, whole(text)).filter(({ title }) => /^Fix all .*License Monitor/.test(title));
    assert.equal(inFile(faulty(2)).length, 1);
    assert.equal(inFile(faulty(1)).length, 0, 'Its own fix does the same.');
  });

  it('show the page of each rule once, for a client that has a command for it', () => {
    const text = faulty(2).replace('"https://a0', '"*", "https://a0');
    const pages = (ruleCommand: string | undefined) =>
      actionsFor(text, whole(text), undefined, { ruleCommand }).flatMap(({ command }) => command ?? []);
    assert.deepEqual(pages(undefined), []);
    assert.deepEqual(
      pages('show').map(({ command, arguments: given }) => [command, given]),
      [
        ['show', ['origin-wildcard']],
        ['show', ['origin-trailing-slash']],
      ],
    );
  });

  it('leave the host of a pattern selected, to be completed', () => {
    const text = '[api]\ncors_enabled = true\ncors_origins = ["https://*.example.com:8443"]\n';
    const [exact] = actionsFor(text, whole(text), ['quickfix'], { edits: 'snippets' });
    const change = exact?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    assert.deepEqual(
      change?.edits.map((edit) => 'snippet' in edit && edit.snippet.value),
      ['https://${0:example.com}:8443'],
    );
  });
});
