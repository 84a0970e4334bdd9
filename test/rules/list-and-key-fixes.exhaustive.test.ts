import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../server/src/lint/fix-all';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { checkFix } from '../support/rules/check-fix';
import { configOf, idsByLine, judge } from '../support/rules/judge';
import { runs } from '../support/property';

const fixed = (text: string): string => applyEdits(text, fixAll(text, judge));

const anyMethod = fc.oneof(
  fc.constantFrom(
    'GET',
    'get',
    'Post',
    'PUT',
    'put',
    'patch',
    'PATCH',
    'OPTIONS',
    'options',
    'TRACE',
    'connect',
    '*',
    'PURGE',
  ),
  fc.constantFrom(
    '',
    ' ',
    ' PUT',
    'put ',
    'GET,POST',
    'get, put, TRACE',
    'GET POST',
    'patch, GET',
    'PATCH,',
    'PUT *',
    'PÜT',
    'P(T',
    ',',
  ),
);
const anyHeader = fc.oneof(
  fc.constantFrom('X-API-Key', 'x-api-key', 'Content-Type', 'Authorization', 'Accept', '*', 'User-Agent'),
  fc.constantFrom('Cookie', 'Sec-Fetch-Mode', 'Access-Control-Allow-Origin', '', ' ', 'X-API-Key:', ' X-A'),
  fc.constantFrom('X-A, x-a:, Cookie', 'Content Type', 'X-A: b', 'Größe', 'a(b', ':', '*, X-A'),
);

const anyList = (element: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(element, fc.constantFrom('', ' # why')), { maxLength: 4 }),
      fc.constantFrom('lines', 'line'),
    )
    .map(([items, layout]) =>
      layout === 'line'
        ? `[${items.map(([value]) => JSON.stringify(value)).join(', ')}]`
        : `[\n${items.map(([value, comment]) => `  ${JSON.stringify(value)},${comment}\n`).join('')}]`,
    );

const anyKey = fc.constantFrom(
  'cors_origin = "https://b.example"',
  'cors_origins = ["https://a.example"]',
  'cors_allowed_headers = "X-API-Key, Content-Type"',
  'Cors_Credentials = true',
  'cors_credentials = "yes"',
  'cors_credentials = true',
  'cors_max_age = -1',
  'cors_max_age = "600"',
  'cors_max_age = 1_000_000',
  'corsMaxAge = 60.0',
  'cors_expose_headers = []',
  'cors_enabled = true',
  'require_auth = true',
  'api_key = 12',
);
const nameOf = (line: string): string => line.slice(0, line.indexOf(' '));
const anyKeys = fc.uniqueArray(anyKey, { selector: nameOf, maxLength: 2 });
const anyPath = fc.constantFrom(
  '/api',
  'api',
  'https://h.example/api',
  '/api?x',
  '/api/*',
  '',
  ' /api',
  'a b',
);

const anyFile = fc
  .record({
    top: anyKeys,
    api: anyKeys,
    methods: fc.option(anyList(anyMethod)),
    headers: fc.option(anyList(anyHeader)),
    path: anyPath,
    override: anyKeys,
    overrideMethods: fc.option(anyList(anyMethod)),
    lost: anyKeys,
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ top, api, methods, headers, path, override, overrideMethods, lost, lineEnd }) =>
    [
      ...top.map((line) => `${line} # top\n`),
      '# the API\n[api] # here\n',
      ...api.map((line) => `  ${line}\n`),
      methods === null ? '' : `cors_methods = ${methods}\n`,
      headers === null ? '' : `cors_headers = ${headers} # headers\n`,
      `\n[api.cors_overrides.${JSON.stringify(path)}]\n`,
      ...override.map((line) => `${line}\n`),
      overrideMethods === null ? '' : `cors_methods = ${overrideMethods}\n`,
      '\n[cors] # lost\n',
      ...lost.map((line) => `${line} # in cors\n`),
    ]
      .join('')
      .replaceAll('\n', lineEnd),
  );

describe('methods, headers and keys of any file', () => {
  it('keep their comments and their meaning under every fix', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        for (const diagnostic of judge(text)) checkFix(text, diagnostic, judge);
      }),
      runs(30),
    );
  });

  it('have nothing left to fix after all is fixed, and nothing twice', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const result = fixed(text);
        assert.deepEqual(parse(result).problems, parse(text).problems);
        const left = judge(result).filter(
          ({ rule, finding }) =>
            rule.id.endsWith('-duplicate') || finding.fixes?.some(({ safety }) => safety === 'safe'),
        );
        assert.deepEqual(idsByLine(result, left), {});
      }),
      runs(30),
    );
  });

  it('allow in browsers after all is fixed what they allowed before', () => {
    const names = (text: string): unknown => {
      const api = configOf(text).api;
      const tokens = (list: readonly { value: string }[] | undefined) =>
        new Set(
          list
            ?.flatMap(({ value }) => value.split(/[\s,:]+/u))
            .flatMap((name) => (name === '' ? [] : [name.toLowerCase()])),
        );
      return { methods: tokens(api?.cors_methods?.items), headers: tokens(api?.cors_headers?.items) };
    };
    fc.assert(
      fc.property(anyList(fc.constantFrom('GET', 'put', ' PUT', 'GET,POST', 'PURGE')), (list) => {
        const text = `[api]\ncors_methods = ${list}\ncors_headers = ${list}\n`;
        assert.deepEqual(names(fixed(text)), names(text));
      }),
      runs(30),
    );
  });
});
