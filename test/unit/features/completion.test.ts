import assert from 'node:assert/strict';
import { accept, complete, labels } from '../../support/completed';

const corsKeys = [
  'cors_enabled',
  'cors_origins',
  'cors_methods',
  'cors_headers',
  'cors_max_age',
  'cors_credentials',
  'cors_allow_any_origin',
];

describe('completion of keys', () => {
  it('offers the seven CORS options, and not the options that are there', () => {
    const offered = labels('[api]\nenabled = true\nbind_address = "127.0.0.1"\nbind_port = 8080\n|\n');
    assert.deepEqual(
      offered.filter((label) => label.startsWith('cors_')),
      corsKeys,
    );
    for (const there of ['enabled', 'bind_address', 'bind_port']) assert.ok(!offered.includes(there), there);
  });

  const inAnySpelling: Record<string, readonly [string, string]> = {
    'a header table': ['[api]\ncors_o|\n', '[api]\ncors_origins = []\n'],
    'a dotted key': ['api.cors_o|\n', 'api.cors_origins = []\n'],
    'an inline table': ['api = { cors_o| }\n', 'api = { cors_origins = [] }\n'],
    'an inline table behind a comma': [
      'api = { enabled = true, | }\n',
      'api = { enabled = true, cors_origins = [] }\n',
    ],
    'a key that has its value': [
      '[api]\ncors_o| = ["https://a.example"]\n',
      '[api]\ncors_origins = ["https://a.example"]\n',
    ],
    'an override': [
      '[api.cors_overrides."/api/admin"]\ncors_o|\n',
      '[api.cors_overrides."/api/admin"]\ncors_origins = []\n',
    ],
    'a quoted key': ['[api]\n"cors_o|"\n', '[api]\n"cors_origins" = []\n'],
    'a quoted key that is not closed': ['[api]\n"cors_o|\n', '[api]\n"cors_origins" = []\n'],
    'a quoted key that has its value': ['[api]\n"cors_o|" = []\n', '[api]\n"cors_origins" = []\n'],
    'a quoted key in an inline table': ["api = { 'cors_o|' = [] }\n", "api = { 'cors_origins' = [] }\n"],
    'a key whose value stands behind it already': ['[api]\ncors_o| []\n', '[api]\ncors_origins []\n'],
    'an inline table, behind a value without a comma': [
      'api = { bind_port = 1 |}\n',
      'api = { bind_port = 1, cors_origins = []}\n',
    ],
    'an inline table, in front of the next key': [
      'api = { |bind_port = 1 }\n',
      'api = { cors_origins = 1 }\n',
    ],
    'an inline table, between two keys': [
      'api = { enabled = true, | bind_port = 1 }\n',
      'api = { enabled = true, cors_origins = [], bind_port = 1 }\n',
    ],
    'a line in front of a broken one': [
      '[api]\ncors_o|\ncors_methods = ["GET"\n',
      '[api]\ncors_origins = []\ncors_methods = ["GET"\n',
    ],
  };
  for (const [name, [before, after]] of Object.entries(inAnySpelling)) {
    it(`in ${name}`, () => {
      assert.equal(accept(before, 'cors_origins'), after);
    });
  }

  it('offers nothing in a comment, in a table of another tool, or behind a value', () => {
    assert.deepEqual(labels('[api] # cors_|\n'), []);
    assert.deepEqual(labels('[server]\ncors_|\n'), []);
    assert.deepEqual(labels('[api]\ncors_enabled = true |\n'), []);
  });

  it('offers nothing where nothing fits', () => {
    for (const marked of ['[api]\n= |\n', '[api].|\n', '[api] cors_|\n', '[api]\ncors_|origins.x = 1\n'])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('offers known paths among overrides and rate limits, in any spelling', () => {
    const path = '"/api/health"';
    for (const [before, after] of [
      ['[api]\ncors_overrides."/|"\n', `[api]\ncors_overrides.${path}\n`],
      ['[api]\ncors_overrides."/|\n', `[api]\ncors_overrides.${path}\n`],
      ['api.cors_overrides."/|\n', `api.cors_overrides.${path}\n`],
      ['[api]\ncors_overrides.|\n', `[api]\ncors_overrides.${path}\n`],
      ['[api]\ncors_overrides = { "|" }\n', `[api]\ncors_overrides = { ${path} = {} }\n`],
      ['[api]\ncors_overrides = { | }\n', `[api]\ncors_overrides = { ${path} = {} }\n`],
      ['[api]\ncors_overrides = { "/a" = {} | }\n', `[api]\ncors_overrides = { "/a" = {}, ${path} = {} }\n`],
      ['[api.cors_overrides]\n"/api/h|" = {}\n', `[api.cors_overrides]\n${path} = {}\n`],
      ["[api.cors_overrides]\n'/|'\n", "[api.cors_overrides]\n'/api/health'\n"],
      ['[api]\nrate_limit.endpoints."|"\n', `[api]\nrate_limit.endpoints.${path}\n`],
      ['api.cors_overrides."/api/h|".cors_origins = []\n', `api.cors_overrides.${path}.cors_origins = []\n`],
    ] as const)
      assert.equal(accept(before, '/api/health'), after, before);
    const offered = labels('[api]\ncors_overrides = { "/api/health" = {}, "|" }\n');
    assert.ok(!offered.includes('/api/health') && offered.includes('/api/execute'));
  });
});

describe('completion of values', () => {
  const cases: Record<string, readonly [string, string, string]> = {
    'a boolean, also where nothing stands yet': [
      '[api]\ncors_credentials = |\n',
      'true',
      '[api]\ncors_credentials = true\n',
    ],
    'a half-typed boolean': ['[api]\ncors_credentials = tr|\n', 'true', '[api]\ncors_credentials = true\n'],
    'a method between quotes': [
      '[api]\ncors_methods = ["GET", "|"]\n',
      'OPTIONS',
      '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
    ],
    'a method without quotes': [
      '[api]\ncors_methods = ["GET", |]\n',
      'OPTIONS',
      '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
    ],
    'a method in an open array': [
      '[api]\ncors_methods = ["GET", "O|\nbind_port = 1\n',
      'OPTIONS',
      '[api]\ncors_methods = ["GET", "OPTIONS"\nbind_port = 1\n',
    ],
    'a boolean in quotes': ['[api]\ncors_credentials = "|"\n', 'true', '[api]\ncors_credentials = true\n'],
    'a boolean in quotes that are not closed': [
      "[api]\ncors_credentials = 't|\n",
      'true',
      '[api]\ncors_credentials = true\n',
    ],
    'a number in quotes': ['[api]\ncors_max_age = "8|"\n', '86400', '[api]\ncors_max_age = 86400\n'],
    'a list directly behind the sign': [
      '[api]\ncors_headers =|\n',
      'X-API-Key',
      '[api]\ncors_headers = ["X-API-Key"]\n',
    ],
    'a string that is not closed': [
      '[api]\ncors_origins = ["|\n',
      'http://localhost:3000',
      '[api]\ncors_origins = ["http://localhost:3000"\n',
    ],
    'a string that is not closed, in a list that is': [
      "[api]\ncors_methods = ['O|]\n",
      'OPTIONS',
      "[api]\ncors_methods = ['OPTIONS']\n",
    ],
    'an element behind one without a comma': [
      '[api]\ncors_methods = ["GET" |]\n',
      'PUT',
      '[api]\ncors_methods = ["GET", "PUT"]\n',
    ],
    'an element between two lines': [
      '[api]\ncors_methods = [\n  "GET", # reads, mostly\n  |\n  "POST",\n]\n',
      'PUT',
      '[api]\ncors_methods = [\n  "GET", # reads, mostly\n  "PUT",\n  "POST",\n]\n',
    ],
    'an element in quotes between two lines': [
      '[api]\ncors_methods = [\n  "GET"\n  "|"\n  "POST",\n]\n',
      'PUT',
      '[api]\ncors_methods = [\n  "GET",\n  "PUT",\n  "POST",\n]\n',
    ],
    'an element in front of another': [
      '[api]\ncors_methods = [|"GET"]\n',
      'PUT',
      '[api]\ncors_methods = ["PUT","GET"]\n',
    ],
    'an element below the bracket of a list that is not closed': [
      '[api]\ncors_origins = [\n  |\ncors_methods = ["GET"]\n',
      'http://localhost:3000',
      '[api]\ncors_origins = [\n  "http://localhost:3000"\ncors_methods = ["GET"]\n',
    ],
    'an element at the end of a list that is not closed': [
      '[api]\ncors_origins = [\n "https://a.example",\n|\n\n[command_mode]\n',
      'http://localhost:3000',
      '[api]\ncors_origins = [\n "https://a.example",\n"http://localhost:3000"\n\n[command_mode]\n',
    ],
    'a header name': ['[api]\ncors_headers = ["|"]\n', 'X-API-Key', '[api]\ncors_headers = ["X-API-Key"]\n'],
    'a list where nothing stands yet': [
      '[api]\ncors_headers = |\n',
      'X-API-Key',
      '[api]\ncors_headers = ["X-API-Key"]\n',
    ],
    'a strategy': ['[api]\nrate_limit_by = "|"\n', 'api_key', '[api]\nrate_limit_by = "api_key"\n'],
    'a max-age': ['[api]\ncors_max_age = |\n', '86400', '[api]\ncors_max_age = 86400\n'],
    'an origin of a development server': [
      '[api]\ncors_origins = [\n  "|",\n]\n',
      'http://localhost:3000',
      '[api]\ncors_origins = [\n  "http://localhost:3000",\n]\n',
    ],
    'an origin used elsewhere in the file': [
      '[api]\ncors_origins = ["https://admin.example"]\n[api.cors_overrides."/api/admin"]\ncors_origins = ["|"]\n',
      'https://admin.example',
      '[api]\ncors_origins = ["https://admin.example"]\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example"]\n',
    ],
  };
  for (const [name, [before, label, after]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(accept(before, label), after);
    });
  }

  it('leaves out what the list holds', () => {
    assert.ok(!labels('[api]\ncors_methods = ["GET", "|"]\n').includes('GET'));
  });

  it('offers nothing that would be a finding', () => {
    const methods = labels('[api]\ncors_methods = ["get", "|"]\n');
    for (const no of ['CONNECT', 'TRACE', 'TRACK', 'GET']) assert.ok(!methods.includes(no), no);
    assert.ok(!labels('[api]\ncors_headers = ["x-api-key", "|"]\n').includes('X-API-Key'));
  });

  it('offers of the origins in the file only those that browsers send, and not the one being typed', () => {
    const own = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000', 'https://'];
    const others =
      '[api.cors_overrides."/a"]\ncors_origins = ["*", "null", "https://B.example/", "https://u:p@h", "app://a"]\n' +
      '[api.cors_overrides."/b"]\ncors_origins = ["https://c.example", "https://c.example", "https://d.example"]\n';
    assert.deepEqual(labels(`[api]\ncors_origins = ["|"]\n`), own);
    assert.deepEqual(labels(`[api]\ncors_origins = ["htt|"]\n`), own);
    assert.deepEqual(labels(`[api]\ncors_origins = ["https://d.example", "https://x.example|"]\n${others}`), [
      'app://a',
      'https://c.example',
      ...own,
    ]);
  });

  it('offers nothing behind a list, in a list of lists, or in a list where none belongs', () => {
    for (const marked of [
      '[api]\ncors_methods = ["GET"]|\n',
      '[api]\ncors_methods = [["|"]]\n',
      '[api]\ncors_credentials = [|]\n',
      '[api]\ncors_methods = ["GET"|]\n',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('offers keys below a list on one line that only lacks its bracket', () => {
    assert.ok(labels('[api]\ncors_methods = ["GET"\n|\n').includes('cors_origins'));
  });

  it('says what each max-age means to browsers', () => {
    const items = complete('[api]\ncors_max_age = |\n');
    assert.ok(items.length >= 3);
    for (const { documentation } of items) assert.match(JSON.stringify(documentation), /[a-z]{3}.*\./);
  });
});
