import assert from 'node:assert/strict';
import { isSet, type CorsTable } from '../../../server/src/config/config';
import { read } from '../../support/read';

const values = (table: CorsTable | undefined) => ({
  enabled: table?.cors_enabled?.value,
  origins: table?.cors_origins?.items.map(({ value }) => value),
  maxAge: table?.cors_max_age?.value,
});

/** One meaning in many spellings. */
const spellings: Readonly<Record<string, string>> = {
  header: '[api]\ncors_enabled = true\ncors_origins = ["https://a"]\ncors_max_age = 60\n',
  'header with blanks': '[ api ]\ncors_enabled=true\ncors_origins=[ "https://a", ]\ncors_max_age=0x3C\n',
  'quoted keys': `["api"]\n"cors_enabled" = true\n'cors_origins' = ['https://a']\n"cors_max_\\u0061ge" = 6_0\n`,
  'dotted keys': 'api.cors_enabled = true\napi.cors_origins = ["https://a"]\napi.cors_max_age = 60\n',
  'inline table': 'api = { cors_enabled = true, cors_origins = ["https://a"], cors_max_age = 60 }\n',
  'multi-line strings':
    '[api]\r\ncors_enabled = true\r\ncors_origins = ["""\r\nhttps://a""", # why\r\n]\r\ncors_max_age = +60\r\n',
};

describe('readConfig', () => {
  for (const [name, text] of Object.entries(spellings))
    it(`reads [api] written as ${name}`, () => {
      const { api } = read(text);
      assert.deepEqual(values(api), { enabled: true, origins: ['https://a'], maxAge: 60n });
      assert.ok(api?.complete);
      assert.equal(text.slice(api.nameSpan.start, api.nameSpan.end).replaceAll('"', ''), 'api');
      const item = api.cors_origins?.items[0];
      assert.equal(text.slice(item?.span.start, item?.span.end).trim(), 'https://a');
    });

  for (const text of [
    '[api.cors_overrides."/x"]\ncors_origins = ["https://a"]\n',
    '[api]\n[api.cors_overrides]\n"/x" = { cors_origins = ["https://a"] }\n',
    '[api]\ncors_overrides = { "/x" = { cors_origins = ["https://a"] } }\n',
    '[api]\ncors_overrides."/x".cors_origins = ["https://a"]\n',
    'api = { cors_overrides = { "/x" = { cors_origins = ["https://a"] } } }\n',
    'api.cors_overrides."/x".cors_origins = ["https://a"]\n',
  ])
    it(`reads the override in ${JSON.stringify(text)}`, () => {
      const { overrides } = read(text);
      assert.deepEqual(
        overrides.map((table) => [table.kind, table.path, values(table).origins, table.complete]),
        [['override', '/x', ['https://a'], true]],
      );
      const { start, end } = overrides[0]!.nameSpan;
      assert.equal(text.slice(start, end), '"/x"');
    });

  it('lists [api] and then the overrides', () => {
    const { tables } = read('[api]\n[api.cors_overrides."/b"]\n[api.cors_overrides."/a"]\n');
    assert.deepEqual(
      tables.map(({ path }) => path),
      [undefined, '/b', '/a'],
    );
  });

  it('finds nothing where there is nothing', () => {
    for (const text of ['', 'api = 1\n', '[[api]]\ncors_enabled = true\n', '[cors]\norigins = []\n', '[api'])
      assert.deepEqual([read(text).api, read(text).tables.length], [undefined, 0], text);
  });

  it('leaves out values of another type, but knows that they are there', () => {
    const { api } = read('[api]\ncors_origins = "https://a"\ncors_max_age = 1.5\ncors_enabled = "true"\n');
    assert.deepEqual(values(api), { enabled: undefined, origins: undefined, maxAge: undefined });
    const has = ['cors_origins', 'cors_max_age', 'cors_methods'].map((name) => api && isSet(api, name));
    assert.deepEqual(has, [true, true, false]);
    assert.ok(api?.complete);
  });

  it('keeps the strings of a list that holds other things, and says that it is not complete', () => {
    const list = read('[api]\ncors_origins = ["https://a", 1, ["x"], "https://b"]\n').api?.cors_origins;
    assert.deepEqual(
      list?.items.map(({ value, index }) => [value, index]),
      [
        ['https://a', 0],
        ['https://b', 3],
      ],
    );
    assert.equal(list.complete, false);
  });

  it('takes the first of two', () => {
    const { api } = read('[api]\ncors_max_age = 1\ncors_max_age = 2\n[api]\ncors_max_age = 3\n');
    assert.equal(api?.cors_max_age?.value, 1n);
  });

  const complete: readonly (readonly [string, boolean])[] = [
    ['[api]\ncors_enabled = true\n', true],
    ['[api]\ncors_enabled = True\n', true],
    ['[api]\nbind_address = 127.0.0.1\n', true],
    ['[api]\ncors_\n', false],
    ['[api]\n= 1\n', false],
    ['[api]\ncors_enabled: true\n', false],
    ['[api]\ncors_origins = ["https://a"\n', false],
    ['[api]\nkey = """open\n', false],
    ['[api]\nenabled = true\n[command_mode]\n???\n', true],
    ['[api]\nenabled = true\n[\ncors_origins = []\n', false],
    ['[command_mode]\n???\n[api]\nenabled = true\n', true],
    ['api = { enabled = true\n', false],
  ];
  for (const [text, expected] of complete)
    it(`says that ${JSON.stringify(text)} is ${expected ? '' : 'not '}complete`, () => {
      assert.equal(read(text).api?.complete, expected);
    });
});
