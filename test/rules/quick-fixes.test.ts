import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { judge } from '../support/rules/judge';

/** The text after the first fix of the first finding of `rule`; undefined where none is offered. */
function fixed(rule: string, text: string): string | undefined {
  const found = judge(text).filter((diagnostic) => diagnostic.rule.id === rule);
  assert.notEqual(found.length, 0, `${rule} finds nothing.`);
  const fix = found[0]?.finding.fixes?.[0];
  return fix && applyEdits(text, fix.edits);
}

const methods = (list: string): string => `[api]\ncors_methods = ${list}\n`;
const headers = (list: string): string => `[api]\ncors_headers = ${list}\n`;
const option = (line: string): string => `[api]\ncors_enabled = true\n${line}\n`;

describe('quick fixes', () => {
  for (const [what, rule, before, after] of [
    ['takes away what would stand twice', 'method-case', methods('["put", "PUT"]'), methods('["PUT"]')],
    [
      'splits only into what is missing',
      'method-invalid',
      methods('["GET, put", "GET"]'),
      methods('["PUT", "GET"]'),
    ],
    [
      'splits a method as a page may send it',
      'method-invalid',
      methods('["GET, patch, put"]'),
      methods('["GET", "patch", "PUT"]'),
    ],
    ['takes a comma away', 'method-invalid', methods('["GET,"]'), methods('["GET"]')],
    ['keeps literal quotes', 'method-case', methods("['put', 'GET']"), methods("['PUT', 'GET']")],
    ['leaves no empty list', 'method-forbidden', methods('["TRACE"]'), '[api]\n'],
    [
      'leaves no empty override',
      'methods-empty',
      '[api]\n[api.cors_overrides."/a"]\ncors_methods = []\n',
      '[api]\n',
    ],
    [
      'adds in the quotes of the list',
      'methods-missing-options',
      methods("['GET']"),
      methods("['GET', 'OPTIONS']"),
    ],
    [
      'adds before the comment',
      'methods-missing-options',
      '[api]\r\ncors_methods = [\r\n\t"GET"\t# why\r\n]\r\n',
      '[api]\r\ncors_methods = [\r\n\t"GET",\t# why\r\n\t"OPTIONS"\r\n]\r\n',
    ],
    ['joins the words of a name', 'header-invalid', headers('["Content Type"]'), headers('["Content-Type"]')],
    ['splits names', 'header-invalid', headers('["X-A:, x-b"]'), headers('["X-A", "x-b"]')],
    ['drops a value', 'header-invalid', headers('["X-A: b"]'), headers('["X-A"]')],
    ['flattens', 'type-mismatch', methods('[["GET", "PUT"]]'), methods('["GET", "PUT"]')],
    ['makes a list of a string', 'type-mismatch', methods("'GET'"), methods("['GET']")],
    ['takes a string apart', 'type-mismatch', methods('"GET,POST"'), methods('["GET", "POST"]')],
    ['empties an empty string', 'type-mismatch', headers('""'), headers('[]')],
    [
      'reads a number with zeros',
      'type-mismatch',
      option('cors_max_age = " 007 "'),
      option('cors_max_age = 7'),
    ],
    ['reads a duration', 'type-mismatch', option('cors_max_age = "24h"'), option('cors_max_age = 86400')],
    ['reads an exponent', 'type-mismatch', option('cors_max_age = 6e2'), option('cors_max_age = 600')],
    ['cannot guess a fraction', 'type-mismatch', option('cors_max_age = 0.5'), undefined],
    ['cannot guess origins', 'type-mismatch', option('cors_origins = true'), undefined],
    [
      'reads a boolean in words',
      'type-mismatch',
      option('cors_credentials = "Off"'),
      option('cors_credentials = false'),
    ],
    ['quotes a key', 'type-mismatch', option('api_key = 0x1f'), option('api_key = "0x1f"')],
    [
      'renames and makes a list',
      'unknown-option',
      option('cors_allowed_headers = "X-A, X-B" # why'),
      option('cors_headers = ["X-A", "X-B"] # why'),
    ],
    [
      'moves into the list that is there',
      'unknown-option',
      option('cors_origins = ["https://a.example"]\ncors_origin = "https://b.example"'),
      option('cors_origins = ["https://a.example", "https://b.example"]'),
    ],
    [
      'removes what the right key says already',
      'unknown-option',
      option('cors_origins = ["https://a.example"]\ncorsOrigin = "https://a.example"'),
      option('cors_origins = ["https://a.example"]'),
    ],
    [
      'renames every header of a table',
      'unknown-option',
      '[api]\n[api.cors_override."/a"]\n[api.cors_override."/b"]\n',
      '[api]\n[api.cors_overrides."/a"]\n[api.cors_overrides."/b"]\n',
    ],
    [
      'begins [api]',
      'misplaced-option',
      'cors_enabled = true # why\n',
      '\n[api]\ncors_enabled = true # why\n',
    ],
    [
      'moves a table with its comments',
      'misplaced-option',
      '[api]\nenabled = true\n[cors] # ours\n# open\nallowed_origins = [ # two\n  "https://a.example",\n] # end\nmax_age = 60\n',
      '[api]\nenabled = true\ncors_origins = [ # two\n  "https://a.example",\n] # end\ncors_max_age = 60\n # ours\n# open\n',
    ],
    [
      'moves an inline table',
      'misplaced-option',
      'cors = { enabled = true, max-age = 60 } # why\n[api]\nenabled = true\n',
      '[api]\nenabled = true\ncors_enabled = true # why\ncors_max_age = 60\n',
    ],
    [
      'writes dotted keys where [api] is dotted',
      'misplaced-option',
      'cors_enabled = true\napi.enabled = true\n',
      'api.enabled = true\napi.cors_enabled = true\n',
    ],
    [
      'takes an option out of an inline table, and leaves the rest',
      'misplaced-option',
      '[api]\ncors_enabled = true\ncors_overrides = { cors_credentials = true, "/y" = { cors_methods = ["GET"] } } # keep\n',
      '[api]\ncors_enabled = true\ncors_overrides = { "/y" = { cors_methods = ["GET"] } } # keep\ncors_credentials = true\n',
    ],
    [
      'moves within an inline [api]',
      'misplaced-option',
      'api = { bind_port = 1, cors = { enabled = true } }\n',
      'api = { bind_port = 1, cors_enabled = true }\n',
    ],
    [
      'moves the last lines of [api] itself',
      'misplaced-option',
      '[api]\nbind_port = 1\ncors.enabled = true\ncors.origins = []\n',
      '[api]\nbind_port = 1\ncors_enabled = true\ncors_origins = []\n',
    ],
    [
      'writes the name of a table as it is documented',
      'misplaced-option',
      '[API]\ncors_enabled = true\n[API.cors_overrides."/a"]\n',
      '[api]\ncors_enabled = true\n[api.cors_overrides."/a"]\n',
    ],
    [
      'makes no key twice',
      'misplaced-option',
      'cors_enabled = true\n[api]\ncors_enabled = true\n',
      undefined,
    ],
    [
      'moves nothing it does not know',
      'misplaced-option',
      '[api]\n[cors]\nenabled = true\nmode = 3\n',
      undefined,
    ],
    [
      'moves nothing into what is half typed',
      'misplaced-option',
      'cors_enabled = true\n[api]\nenabled\n',
      undefined,
    ],
    [
      'enables CORS in an inline table',
      'cors-not-enabled',
      'api = { cors_max_age = 60 }\n',
      'api = { cors_max_age = 60, cors_enabled = true }\n',
    ],
    [
      'enables CORS above the options',
      'cors-not-enabled',
      '[api]\n  enabled = true\n\n  # CORS\n  cors_max_age = 60\n',
      '[api]\n  enabled = true\n\n  # CORS\n  cors_enabled = true\n  cors_max_age = 60\n',
    ],
    [
      'renames an override wherever it is written',
      'override-path',
      '[api.cors_overrides]\n"api".cors_methods = ["GET"]\n"api".cors_origins = []\n',
      '[api.cors_overrides]\n"/api".cors_methods = ["GET"]\n"/api".cors_origins = []\n',
    ],
    [
      'makes no path twice',
      'override-path',
      '[api.cors_overrides."a"]\ncors_methods = ["GET"]\n[api.cors_overrides."/a"]\ncors_methods = ["GET"]\n',
      undefined,
    ],
    [
      'quotes a path in a key',
      'toml-syntax',
      '[api]\ncors_overrides./api/admin.cors_methods = ["GET"]\n',
      '[api]\ncors_overrides."/api/admin".cors_methods = ["GET"]\n',
    ],
    [
      'keeps the byte order mark',
      'misplaced-option',
      '\uFEFFcors_enabled = true\r\n[api]\r\nenabled = true\r\n',
      '\uFEFF[api]\r\nenabled = true\r\ncors_enabled = true\r\n',
    ],
    ['quotes a path', 'toml-syntax', '[api.cors_overrides./a.b]\n', '[api.cors_overrides."/a.b"]\n'],
  ] as const)
    it(`${rule} ${what}`, () => {
      assert.equal(fixed(rule, before), after);
    });
});
