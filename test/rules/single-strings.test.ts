import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/config/read/read-config';
import { runRules } from '../../server/src/lint/run';
import { rules } from '../../server/src/rules/index';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { judge } from '../support/rules/judge';

const api = (line: string): string => `[api]\ncors_enabled = true\n${line}\n`;

/** The text after the first fix of what is wrong with the value. */
function mended(text: string): string | undefined {
  const found = judge(text).find(({ rule }) => /type-mismatch|toml-syntax/u.test(rule.id));
  const fix = found?.finding.fixes?.[0];
  return fix && applyEdits(text, fix.edits);
}

describe('a single string in the place of a list', () => {
  for (const [line, after] of [
    ['cors_origins = "https://a.example/"', 'cors_origins = ["https://a.example"]'],
    ['cors_origins = "a.example"', 'cors_origins = ["https://a.example"]'],
    ['cors_origins = "*"', 'cors_origins = ["https://"]'],
    ['cors_origins = "null"', 'cors_origins = ["https://"]'],
    ['cors_origins = "all"', 'cors_origins = ["https://"]'],
    ['cors_origins = "none"', 'cors_origins = []'],
    ['cors_origins = "https://*.a.example"', 'cors_origins = ["https://"]'],
    ['cors_origins = "${ORIGINS}"', 'cors_origins = ["https://"]'],
    ['cors_origins = *', 'cors_origins = ["https://"]'],
    ['cors_origins = [*]', undefined],
    ['cors_methods = "*"', 'cors_methods = ["GET", "POST", "OPTIONS"]'],
    ['cors_methods = "get"', 'cors_methods = ["GET"]'],
    ['cors_methods = "${METHODS}"', undefined],
    ['cors_headers = "*"', 'cors_headers = ["Content-Type", "Authorization", "X-API-Key"]'],
    ['cors_headers = "X-API-Key:"', 'cors_headers = ["X-API-Key"]'],
  ] as const)
    it(`becomes a list that is right: ${line}`, () => {
      assert.equal(mended(api(line)), after === undefined ? undefined : api(after));
    });

  it('is judged as one of the list where its type is not reported', () => {
    const text = api(
      'cors_origins = "https://a.example/"\ncors_methods = "put"\ncors_headers = "Cookie"\ncors_credentials = true',
    );
    const config = readConfig(parse(text), { environmentSetting: 'auto', path: undefined });
    const found = runRules(rules, config, { severities: { 'type-mismatch': 'off' } });
    assert.deepEqual(
      found.map(({ rule }) => rule.id),
      ['origin-trailing-slash', 'method-case', 'header-forbidden'],
    );
    for (const { finding } of found) assert.deepEqual(finding.fixes ?? [], []);
    assert.deepEqual(
      judge(text).map(({ rule }) => rule.id),
      ['type-mismatch', 'type-mismatch', 'type-mismatch'],
    );
  });

  it('that is `*` is found with credentials, too', () => {
    const text = `${api('cors_origins = "*"\ncors_credentials = true')}# license-monitor-ignore-file type-mismatch\n`;
    assert.deepEqual(
      judge(text).map(({ rule }) => rule.id),
      ['origin-wildcard'],
    );
  });
});
