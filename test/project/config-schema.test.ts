import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../server/src/catalog/config.schema.json'), 'utf8'),
) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** Where in the file the schema finds fault, as JSON pointers. */
function faults(toml: string): readonly string[] {
  validate(getStaticTOMLValue(parseTOML(toml)));
  return (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

describe('the JSON Schema', () => {
  const good: Readonly<Record<string, string>> = {
    'an empty file': '',
    'every CORS option': `[api]
cors_enabled = true
cors_origins = ["https://dashboard.example.com"]
cors_methods = ["GET", "POST", "OPTIONS"]
cors_headers = ["X-API-Key", "Content-Type"]
cors_max_age = 86400
cors_credentials = true
cors_allow_any_origin = false
`,
    'overrides and rate limits': `[api.cors_overrides."/api/admin"]
cors_origins = []
[api.rate_limit]
strategy = "something new"
[api.rate_limit.endpoints."/api/execute"]
requests = 10
`,
    'what the documentation does not know': 'title = "x"\n[api]\nnew_key = 1\n[tail_mode]\nfile = "x"\n',
    'a maximum age beyond every cap': '[api]\ncors_max_age = 604800\n',
  };
  for (const [name, toml] of Object.entries(good))
    it(`accepts ${name}`, () => {
      assert.deepEqual(faults(toml), []);
    });

  const bad: Readonly<Record<string, string>> = {
    '[api]\ncors_origins = "https://a.example"\n': '/api/cors_origins',
    '[api]\ncors_origins = [1]\n': '/api/cors_origins/0',
    '[api]\ncors_max_age = -1\n': '/api/cors_max_age',
    '[api]\ncors_max_age = "1"\n': '/api/cors_max_age',
    '[api]\nrate_limit_by = "planet"\n': '/api/rate_limit_by',
    '[api.cors_overrides."/x"]\ncors_methods = "GET"\n': '/api/cors_overrides/~1x/cors_methods',
    '[command_mode]\nenvironment = { A = 1 }\n': '/command_mode/environment/A',
  };
  for (const [toml, place] of Object.entries(bad))
    it(`finds fault with ${JSON.stringify(toml)}`, () => {
      assert.deepEqual(faults(toml), [place]);
    });

  it('accepts the sample files that are valid TOML', () => {
    const folder = join(__dirname, '../samples');
    const sound = ['minimal', 'config.dev', 'config.production', 'windows-crlf', 'overrides', 'behind-proxy'];
    for (const name of sound)
      assert.deepEqual(faults(readFileSync(join(folder, `${name}.toml`), 'utf8')), [], name);
  });
});
