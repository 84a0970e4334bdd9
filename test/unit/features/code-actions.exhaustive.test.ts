import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { openFile } from '../../../server/src/engine/open-file';
import { codeActions } from '../../../server/src/features/actions/code-actions';
import { toDiagnostic } from '../../../server/src/features/diagnostics';
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
    ruleCommand: undefined,
    only,
    edits: 'changes',
  });
}

const faulty = (count: number): string =>
  `[api]\ncors_enabled = true\ncors_origins = [\n${Array.from({ length: count }, (_, at) => `  "https://a${at}.example/",\n`).join('')}]\n`;
const whole = (text: string) => ({ start: 0, end: text.length });
const ignoring = (actions: readonly CodeAction[]) => actions.filter(({ title }) => /^Ignore/.test(title));

describe('code actions', () => {
  it('offer every fix for a large selection, and comments for a small one', () => {
    const many = faulty(40);
    const offered = actionsFor(many, whole(many));
    assert.equal(offered.filter(({ isPreferred }) => isPreferred).length, 40);
    assert.equal(ignoring(offered).length, 0);
    const at = many.indexOf('a20');
    assert.equal(ignoring(actionsFor(many, { start: at, end: at })).length, 2);
    assert.ok(ignoring(actionsFor(faulty(3), whole(faulty(3)))).length >= 3);
  });
});
