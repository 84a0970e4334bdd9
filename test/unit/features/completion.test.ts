import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completions } from '../../../server/src/features/completion';
import { atCursor } from './cursor';

function complete(marked: string): readonly CompletionItem[] {
  const { document, config, position } = atCursor(marked);
  return completions(document, config, position, { snippets: 'plain' });
}

const labels = (marked: string): readonly string[] => complete(marked).map(({ label }) => label);

/** The whole text after the item is accepted. */
function accept(marked: string, label: string): string {
  const { document } = atCursor(marked);
  const item = complete(marked).find((each) => each.label === label);
  assert.ok(item?.textEdit, `${label} is offered`);
  return TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
}

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
      '[api]\ncors_methods = ["GET", "OPTIONS\nbind_port = 1\n',
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

  it('says what each max-age means to browsers', () => {
    const items = complete('[api]\ncors_max_age = |\n');
    assert.ok(items.length >= 3);
    for (const { documentation } of items) assert.match(JSON.stringify(documentation), /[a-z]{3}.*\./);
  });
});

describe('completion of headers', () => {
  it('offers the paths of known endpoints, quoted', () => {
    const before = '[api.cors_overrides.|]\n';
    assert.equal(accept(before, '/api/execute'), '[api.cors_overrides."/api/execute"]\n');
    assert.equal(
      accept('[api.cors_overrides."/api/e|"]\n', '/api/execute'),
      '[api.cors_overrides."/api/execute"]\n',
    );
  });

  it('leaves out paths that have an override', () => {
    const offered = labels('[api.cors_overrides."/api/execute"]\n[api.cors_overrides."|"]\n');
    assert.ok(!offered.includes('/api/execute'));
    assert.ok(offered.includes('/api/health'));
  });

  it('offers the tables', () => {
    assert.equal(accept('[ap|]\n', 'api.cors_overrides'), '[api.cors_overrides]\n');
    assert.equal(accept('[comm|', 'command_mode'), '[command_mode');
  });
});
