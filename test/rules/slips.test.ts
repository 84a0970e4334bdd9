import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { judge } from '../support/rules/judge';

/** The text after the first fix of the first syntax finding; undefined where none is offered. */
function mended(text: string): string | undefined {
  const found = judge(text).filter(({ rule }) => rule.id === 'toml-syntax');
  assert.notEqual(found.length, 0, text);
  const fix = found[0]?.finding.fixes?.[0];
  return fix && applyEdits(text, fix.edits);
}

const api = (line: string): string => `[api]\n${line}\n`;

describe('slips of people who write other languages', () => {
  for (const [line, after] of [
    ['cors_origins = [\n  // "https://a.example",\n]', 'cors_origins = [\n  # "https://a.example",\n]'],
    ['cors_origins = [\n  ; old\n]', 'cors_origins = [\n  # old\n]'],
    ['cors_origins = [\n  "a", /* old */\n  "b"\n]', 'cors_origins = [\n  "a", # old\n  "b"\n]'],
    ['cors_enabled = true // on', 'cors_enabled = true # on'],
    ['cors_enabled = true ; on', 'cors_enabled = true # on'],
    ['/* on */', '# on'],
    ['cors_max_age = 60 * 60 * 24', 'cors_max_age = 86400'],
    ['cors_max_age = 24*60*60', 'cors_max_age = 86400'],
    ['cors_max_age = 86 400', 'cors_max_age = 86400'],
    ['cors_max_age = 24 hours', 'cors_max_age = 86400'],
    ['cors_max_age = PT1H', 'cors_max_age = 3600'],
    ['cors_max_age = 1 / 3', undefined],
    ['cors_enabled = TRUE,', 'cors_enabled = true'],
    ['cors_enabled = enabled', 'cors_enabled = true'],
    ['cors_enabled = maybe', undefined],
    ['cors_enabled = ${X}', undefined],
    ['cors_enabled = {{ x }}', undefined],
    ['cors_origins = %ORIGINS%', undefined],
    ['cors_max_age = process.env.AGE', undefined],
    ['cors_origins = https://a.example', 'cors_origins = ["https://a.example"]'],
    ['cors_methods = GET POST', 'cors_methods = ["GET", "POST"]'],
    ['cors_headers = X-API-Key: hidden-1', 'cors_headers = ["X-API-Key"]'],
    ['cors_origins:\n  - a', 'cors_origins = ["a"]'],
    ['cors_origins =\n- "a"\n- b', 'cors_origins = ["a", "b"]'],
    ['cors_origins:\n  - a: b', undefined],
    ['cors_origins = [\n  - "a"\n  - b\n]', 'cors_origins = [\n  "a",\n  "b",\n]'],
    ['cors_origins: https://a.example', 'cors_origins = ["https://a.example"]'],
    ['cors_enabled: yes\ncors_max_age: 5', 'cors_enabled = true\ncors_max_age = 5'],
    ['"cors_enabled": true,\n"cors_max_age": 5', 'cors_enabled = true\ncors_max_age = 5'],
    ['{ "cors_enabled": true,\n"cors_methods": ["GET"] }', 'cors_enabled = true\ncors_methods = ["GET"]'],
    ['{\n  "cors_enabled": null,\n  "x": 1\n}', undefined],
    ['cors_overrides {\n}', undefined],
    ['cors_origins =\n  ["a"]', 'cors_origins = ["a"]'],
    ['cors_origins =\n[\n  "a"\n]', 'cors_origins = [\n  "a"\n]'],
    ['/*\n * on\n */', '# /*\n#  * on\n#  */'],
    ['cors_origins = ["https:\\/\\/a.example\\/"]', 'cors_origins = ["https://a.example/"]'],
    ["cors_origins = ['a\", 'b']", "cors_origins = ['a', 'b']"],
    ['cors_origins = "a", "b"]', 'cors_origins = ["a", "b"]'],
    ['cors_origins = "a"]', 'cors_origins = ["a"]'],
    ['$cors_enabled = true', 'cors_enabled = true'],
    ['@cors_enabled = true', 'cors_enabled = true'],
    ['cors_max_age = (60 * 60)', 'cors_max_age = 3600'],
    ['cors_max_age = 12 * time.Hour', undefined],
    ['cors_max_age = int("5")', undefined],
    ['cors_methods = array("GET", "PUT")', 'cors_methods = ["GET", "PUT"]'],
    ['cors_methods = new Set(["GET"])', 'cors_methods = ["GET"]'],
    ['cors_methods = []string{"GET"}', 'cors_methods = ["GET"]'],
    ['cors_methods = %w[GET PUT]', 'cors_methods = ["GET", "PUT"]'],
    ['cors_methods = methods("GET", other)', undefined],
    ['cors_origins = %(origins)s', undefined],
    ['- a', undefined],
    ['"cors_enabled": true,', '"cors_enabled" = true'],
    ['cors_origins = [“a”]', 'cors_origins = ["a"]'],
    ['cors_origins = [`a`]', 'cors_origins = ["a"]'],
    ['cors_methods = ["GET" | "PUT"]', 'cors_methods = ["GET", "PUT"]'],
    ['export cors_enabled = true', 'cors_enabled = true'],
    ['cors_origins += ["a"]', undefined],
    ['cors_origins[0] = "a"', undefined],
    ['[api.cors_overrides["/x"]]', '[api.cors_overrides."/x"]'],
    ['<api>', '[api]'],
  ] as const)
    it(JSON.stringify(line), () => {
      assert.equal(mended(api(line)), after === undefined ? undefined : api(after));
    });

  it('leave what only looks like them alone', () => {
    for (const line of [
      'cors_origins = ["https://a.example"] # // why; and -- how',
      'x = "a" # /* */',
      'x = [[1, 2], [3]] # ]',
      "x = '//'",
      'd = 2024-01-02',
      'x = -1',
    ])
      assert.deepEqual(parse(api(line)).problems, []);
  });
});
