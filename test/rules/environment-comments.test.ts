import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { configOf, judge } from '../support/rules/judge';

const file = (comment: string): string => `${comment}\n[api]\ncors_enabled = false\n`;

const found = (text: string) => judge(text).filter(({ rule }) => rule.id === 'ignore-unknown');

describe('comments that are meant to set the environment', () => {
  for (const comment of [
    '# license-monitor: enviroment=development',
    '# license-monitor: environment: development',
    '# license-monitor: environment=dev',
    '#license-monitor environment = development',
    '# license-monitor: env=development',
    '# license-monitor-environment: development',
    '# licence-monitor: environment=develpment',
    '# License_Monitor: environment="local"',
    '# license-monitor: development',
  ])
    it(`are reported where they do not: ${comment}`, () => {
      const text = file(comment);
      assert.notEqual(configOf(text).environment.decidedBy, 'comment');
      const fixed = applyEdits(text, found(text)[0]?.finding.fixes?.[0]?.edits ?? []);
      assert.deepEqual(configOf(fixed).environment.kind, 'development');
      assert.deepEqual(configOf(fixed).environment.decidedBy, 'comment');
      assert.deepEqual(found(fixed), []);
    });

  it('are reported without a fix where the value is neither', () => {
    assert.deepEqual(
      found(file('# license-monitor: environment=staging')).map(({ finding }) => finding.fixes),
      [[]],
    );
  });

  for (const comment of [
    '# license-monitor: environment=production',
    '# license-monitor: config, environment=development',
    '# license-monitor: config',
    '# license-monitor: this file is for the kiosk',
    '# license-monitor config for prod',
    '# License Monitor in production',
    '# License Monitor: production',
    '# license-monitor',
    '# the license-monitor: env=x of the office',
    '# license-monitor-ignore origin-null',
  ])
    it(`are told from other words: ${comment}`, () => {
      assert.deepEqual(
        found(file(comment)).map(({ finding }) => finding.message),
        [],
      );
    });
});
