import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { openFile } from '../../../server/src/engine/open-file';
import { codeActions } from '../../../server/src/features/actions/code-actions';
import { toDiagnostic } from '../../../server/src/features/diagnostics';
import { mergedActions } from '../../../server/src/features/actions/merged-actions';
import { rangeOf } from '../../../server/src/features/range';

function actionsFor(
  text: string,
  span: { start: number; end: number },
  only?: readonly string[],
): readonly CodeAction[] {
  const document = TextDocument.create('file:///config.toml', 'toml', 1, text);
  const file = openFile(text, '/config.toml', { environment: 'auto', gate: 'found', severities: {} });
  return codeActions(document, rangeOf(document, span), {
    toml: file.document,
    diagnostics: file.diagnostics(),
    diagnosticOf: (diagnostic) => toDiagnostic(document, diagnostic, undefined),
    fixAll: () => [{ span: { start: 0, end: 0 }, newText: '#\n' }],
    only,
    edits: 'changes',
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
});
