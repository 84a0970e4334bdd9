import { isAboutComments } from '../../../server/src/lint/suppression';
import assert from 'node:assert/strict';
import { mildOriginFaults } from '../../../server/src/values/origin-fault';
import type { Fix } from '../../../server/src/lint/rule';
import type { LintDiagnostic } from '../../../server/src/lint/run';
import { rules } from '../../../server/src/rules/index';
import { applyEdits } from '../../../server/src/toml/edit/edit';
import { parse } from '../../../server/src/toml/parse/parse';

const meaning = ['origin-insecure-http', 'origin-shared-hosting', 'origin-loopback-with-remote'];
const nobody = ['no-allowed-origins', 'methods-empty'];
const wildcards = [
  'method-wildcard',
  'method-wildcard-credentials',
  'header-wildcard',
  'header-wildcard-credentials',
];

/** What these report is not read as an option before the fix, so that every rule may have a word on it after. */
const unread = new Set(['unknown-option', 'misplaced-option', 'type-mismatch', 'toml-syntax']);

/** The fix that takes away one reason of several. */
const isPartial = (id: string, { edits }: Fix): boolean =>
  id === 'header-wildcard' && edits.some(({ newText }) => newText.includes('"Authorization"'));

/**
 * What a fix may bring to light, by the rule it belongs to: an origin is judged by its meaning only once its shape is
 * right, a contradiction that is resolved leaves its milder half, and the last entry that went leaves an empty list.
 */
const uncovered = (id: string): ReadonlySet<string> =>
  new Set([
    ...nobody,
    // Where `[api]` allows less, an override that stays allows more.
    'override-broader',
    ...(id.startsWith('origin-') ? [...meaning, ...mildOriginFaults] : []),
    ...(id === 'wildcard-with-credentials' ? ['allow-any-origin', 'origin-wildcard'] : []),
    ...(id === 'method-invalid' || id === 'header-invalid' ? wildcards : []),
    ...(id === 'method-invalid' ? ['method-case'] : []),
    ...(id === 'max-age-negative' ? ['max-age-zero'] : []),
    ...(id === 'cors-not-enabled' ? ['headers-missing-auth'] : []),
    ...(unread.has(id) ? rules.map((rule) => rule.id) : []),
  ]);

/**
 * Holds for every fix of every finding: the result has no new syntax problem, all comments are still there (unless
 * they are what the rule is about), the
 * finding is gone, and no other came for it. A fix with a caret is not finished, so it may leave the last two.
 */
export function checkFix(
  text: string,
  { rule, finding }: LintDiagnostic,
  judge: (text: string) => readonly LintDiagnostic[],
): void {
  const before = judge(text);
  for (const fix of finding.fixes ?? []) {
    const { title, edits, caret } = fix;
    const name = `${rule.id}: ${title}`;
    const result = applyEdits(text, edits);
    const document = parse(result);
    assert.ok(document.problems.length <= parse(text).problems.length, `${name} breaks the file:\n${result}`);
    if (!isAboutComments(rule.id))
      assert.deepEqual(comments(result), comments(text), `${name} loses a comment:\n${result}`);
    if (caret !== undefined) continue;
    const after = judge(result);
    const count = (found: readonly LintDiagnostic[], id: string) =>
      found.filter((diagnostic) => diagnostic.rule.id === id).length;
    assert.ok(
      isPartial(rule.id, fix) || count(after, rule.id) < count(before, rule.id),
      `${name} does not silence its rule:\n${result}`,
    );
    const ids = new Set(after.map((diagnostic) => diagnostic.rule.id));
    const more = [...ids].filter((id) => !uncovered(rule.id).has(id) && count(after, id) > count(before, id));
    assert.deepEqual(more, [], `${name} brings another finding:\n${result}`);
  }
}

const comments = (text: string): readonly string[] =>
  parse(text)
    .comments.map((comment) => comment.text)
    .sort();
