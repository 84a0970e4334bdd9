import assert from 'node:assert/strict';
import type { Config } from '../../../server/src/config/config';
import { defineRule, type Finding, type Rule } from '../../../server/src/lint/rule';
import { runRules } from '../../../server/src/lint/run';

const config: Config = {
  document: {
    text: '',
    lineEnd: '\n',
    statements: [],
    comments: [],
    problems: [],
    root: { kind: 'root', entries: [], header: undefined, inline: undefined, broken: false, complete: true },
  },
  environment: { kind: 'production', decidedBy: 'default', reason: 'Nothing says otherwise.' },
  api: undefined,
  overrides: [],
  tables: [],
};

const rule = (id: string, check: () => Iterable<Finding>): Rule =>
  defineRule({
    id,
    severity: 'warning',
    title: id,
    why: id,
    source: 'https://example.com/',
    examples: { good: [], bad: [] },
    check,
  });

const at = (start: number): Finding => ({ span: { start, end: start + 1 }, message: 'It is so.' });

describe('run', () => {
  it('orders findings by place, then as the rules are listed', () => {
    const rules = [rule('first-rule', () => [at(5), at(2)]), rule('second-rule', () => [at(2), at(0)])];
    assert.deepEqual(
      runRules(rules, config, { severities: {} }).map(({ rule: { id }, finding }) => [
        finding.span.start,
        id,
      ]),
      [
        [0, 'second-rule'],
        [2, 'first-rule'],
        [2, 'second-rule'],
        [5, 'first-rule'],
      ],
    );
  });

  it('prefers the severity that is set, then the one of the finding, then the one of the rule', () => {
    const rules = [rule('some-rule', () => [at(0), { ...at(1), severity: 'hint' }])];
    const severitiesWith = (severities: Parameters<typeof runRules>[2]['severities']) =>
      runRules(rules, config, { severities }).map(({ severity }) => severity);
    assert.deepEqual(severitiesWith({}), ['warning', 'hint']);
    assert.deepEqual(severitiesWith({ 'some-rule': 'error' }), ['error', 'error']);
    assert.deepEqual(severitiesWith({ 'some-rule': 'off' }), []);
  });

  it('turns a rule that throws into one finding and keeps the others', () => {
    const rules = [
      rule('broken-rule', () => {
        throw new Error('no such thing');
      }),
      rule('other-rule', () => [at(3)]),
    ];
    const [failed, other] = runRules(rules, config, { severities: {} });
    assert.equal(failed?.severity, 'information');
    assert.match(failed.finding.message, /`broken-rule` failed .*no such thing/u);
    assert.equal(other?.rule.id, 'other-rule');
  });
});
