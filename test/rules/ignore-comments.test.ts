import assert from 'node:assert/strict';
import { runRules } from '../../server/src/lint/run';
import { rules } from '../../server/src/rules/index';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { configOf, judge } from '../support/rules/judge';

const about = (text: string, severities: Record<string, 'off'> = {}): readonly string[] =>
  runRules(rules, configOf(text), { severities }).flatMap(({ rule }) =>
    rule.id.startsWith('ignore-') ? [rule.id] : [],
  );

const line = (comment: string): string =>
  `[api]\ncors_enabled = true\ncors_origins = ["https://a.example"] ${comment}\n`;

describe('rules about ignore comments', () => {
  for (const comment of [
    '# see license-monitor-ignore, which names a rule',
    '# license-monitor-ignore is not needed here',
    '# license-monitor-ignore comments are for kiosks',
    '# license-monitor-ignored',
    '# the license-monitor-ignore-file is elsewhere',
    '# license-monitor: environment=production',
  ])
    it(`leave prose alone: ${comment}`, () => {
      assert.deepEqual(about(line(comment)), []);
    });

  for (const [comment, rule] of [
    ['# license-monitor-ignore orgin-null', 'origin-null'],
    ['# license-monitor-ignore: Origin_Nul', 'origin-null'],
    ['# license-monitor-ignore-file origin null', 'origin-null'],
    ['# license-monitor-ignore "originnull"', 'origin-null'],
    ['# license-monitor-ignore missing-options', 'methods-missing-options'],
    ['# license-monitor-ignore allow-any-origins -- in the office', 'allow-any-origin'],
    ['# license-monitor-ignore cors-not-enable, origin-null', 'cors-not-enabled'],
  ] as const)
    it(`find the nearest rule: ${comment}`, () => {
      const text = line(comment);
      const [found] = judge(text).filter((one) => one.rule.id === 'ignore-unknown');
      const fixed = applyEdits(text, found?.finding.fixes?.[0]?.edits ?? []);
      assert.ok(fixed.includes(rule), fixed);
      assert.ok(!about(fixed).includes('ignore-unknown'), fixed);
    });

  for (const [name, comment, left] of [
    ['a comment', '# license-monitor-ignore origin-path', ''],
    ['a comment with its reason', '# license-monitor-ignore origin-path: so', ''],
    ['a comment after another', '# kiosk # license-monitor-ignore origin-path', ' # kiosk'],
    ['a comment before another', '# license-monitor-ignore origin-path # kiosk', ' # kiosk'],
    ['words before it', '# kiosk license-monitor-ignore origin-path', ' # kiosk'],
  ] as const)
    it(`remove ${name} and nothing else`, () => {
      for (const end of ['\n', '\r\n']) {
        const text = line(comment).replaceAll('\n', end);
        const [found] = judge(text).filter((one) => one.rule.id === 'ignore-unused');
        const fixed = applyEdits(text, found?.finding.fixes?.[0]?.edits ?? []);
        assert.equal(fixed, line('').trimEnd().concat(left, '\n').replaceAll('\n', end));
      }
    });

  it('do not call a comment unused for a rule that is off, or of the other environment, or while a line is broken', () => {
    const off = line('# license-monitor-ignore origin-path');
    assert.deepEqual(about(off), ['ignore-unused']);
    assert.deepEqual(about(off, { 'origin-path': 'off' }), []);
    assert.deepEqual(about(`${off}x = \n`), []);
    const other =
      '# license-monitor: environment=development\n[api]\ncors_enabled = true\ncors_allow_any_origin = true # license-monitor-ignore\n';
    assert.deepEqual(about(other), []);
  });
});
