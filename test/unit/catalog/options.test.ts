import assert from 'node:assert/strict';
import { corsOptions } from '../../../server/src/catalog/cors-options';
import { findEndpoint } from '../../../server/src/catalog/endpoints';
import { exposableHeaders, findRequestHeader, findResponseHeader } from '../../../server/src/catalog/headers';
import { optionMarkdown, tableMarkdown } from '../../../server/src/catalog/markdown';
import { duration } from '../../../server/src/catalog/max-age';
import { findMethod } from '../../../server/src/catalog/methods';
import { corsDefaults, findOption, optionsByTable, optionsOf } from '../../../server/src/catalog/options';
import type { OptionTableId } from '../../../server/src/catalog/options';
import { findTable, tables } from '../../../server/src/catalog/tables';

const tableIds = Object.keys(optionsByTable) as OptionTableId[];

describe('the catalogue', () => {
  it('knows the documented defaults', () => {
    assert.deepEqual(corsDefaults, {
      cors_enabled: false,
      cors_origins: [],
      cors_methods: ['GET', 'POST', 'OPTIONS'],
      cors_headers: ['Content-Type'],
      cors_max_age: 86400,
      cors_credentials: false,
      cors_allow_any_origin: false,
    });
  });

  it('states the default of an option only where the documentation does', () => {
    for (const name of ['enabled', 'require_auth', 'cors_allow_any_origin', 'api_key'])
      assert.equal(findOption('api', name)?.default, undefined, name);
    assert.equal(findOption('api', 'rate_limit_requests')?.default, 60);
  });

  it('has no option for exposed headers', () => {
    assert.equal(findOption('api', 'cors_expose_headers'), undefined);
    assert.equal(findOption('api', 'constructor'), undefined);
  });

  it('describes every option in sentences', () => {
    for (const table of tableIds)
      for (const [name, option] of Object.entries(optionsOf(table))) {
        assert.doesNotMatch(option.summary, /\.$/, `${table}.${name}`);
        const sentences = [
          option.details ?? '.',
          ...(option.undocumented ?? []),
          ...(option.presets ?? []).map(({ meaning }) => meaning),
        ];
        for (const sentence of sentences) assert.match(sentence, /\.$/, `${table}.${name}`);
      }
    for (const table of tables) assert.match(table.details, /\.$/);
  });

  it('gives every preset the type and the range of its option', () => {
    for (const table of tableIds)
      for (const [name, option] of Object.entries(optionsOf(table)))
        for (const { value } of option.presets ?? []) {
          const wanted = option.type === 'integer' ? 'number' : option.type;
          assert.equal(typeof value, wanted, name);
          if (option.values !== undefined) assert.ok(option.values.includes(String(value)), name);
        }
  });

  it('finds tables by their names', () => {
    assert.equal(findTable(['api'])?.id, 'api');
    assert.equal(findTable(['api', 'cors_overrides', '/api/admin'])?.id, 'override');
    assert.equal(findTable(['api', 'rate_limit', 'endpoints', '/x'])?.id, 'rate-limit-endpoint');
    assert.equal(findTable(['command_mode'])?.id, 'command-mode');
    assert.equal(findTable(['cors']), undefined);
    assert.equal(findTable([]), undefined);
  });

  it('finds headers whatever their case, methods and endpoints as written', () => {
    assert.equal(findRequestHeader('x-api-key')?.name, 'X-API-Key');
    for (const name of exposableHeaders) assert.equal(findResponseHeader(name)?.readable, 'if-exposed');
    assert.equal(findMethod('GET')?.browser, 'safelisted');
    assert.equal(findMethod('get'), undefined);
    assert.equal(findMethod('toString'), undefined);
    assert.equal(findEndpoint('/api/health')?.confidence, 'confirmed');
    assert.equal(findEndpoint('/api/admin')?.confidence, 'example');
  });

  it('writes durations in words', () => {
    const cases = {
      ...{ 0: '0 s', 5: '5 s', 600: '10 min', 5400: '1 h 30 min', 3601: '1 h 1 s', 86400: '24 h' },
      ...{
        90000: '25 h',
        172800: '2 d',
        604800: '7 d',
        2592000: '30 d',
        176400: '2 d 1 h',
        172801: '2 d 1 s',
      },
    };
    for (const [seconds, words] of Object.entries(cases)) assert.equal(duration(Number(seconds)), words);
  });
});

describe('the description of an option', () => {
  it('says what it does, its type, default, header and page', () => {
    const text = optionMarkdown('api', 'cors_origins', corsOptions.cors_origins);
    assert.match(text, /`cors_origins` · array of strings · default `\[\]`/);
    assert.match(text, /Access-Control-Allow-Origin/);
    assert.match(text, /Not documented/);
    assert.match(text, /https:\/\/license\.rproj\.art\/security\/cors/);
  });

  it('names the caps of the browsers for the maximum age', () => {
    const text = optionMarkdown('api', 'cors_max_age', corsOptions.cors_max_age);
    for (const fact of [
      '7200 s (2 h)',
      '86400 s (24 h)',
      '600 s (10 min)',
      'The origin is checked in every response',
    ])
      assert.ok(text.includes(fact), fact);
  });

  it('says that a default is not stated, and that an option stands in an example only', () => {
    const text = optionMarkdown('api', 'cors_allow_any_origin', corsOptions.cors_allow_any_origin);
    assert.match(text, /default not stated/);
    assert.match(text, /in an example only/);
  });

  it('says in an override what is not documented there', () => {
    assert.match(optionMarkdown('override', 'cors_origins', corsOptions.cors_origins), /inherited from/);
    assert.match(
      optionMarkdown('override', 'cors_max_age', corsOptions.cors_max_age),
      /is read in an override/,
    );
  });

  it('describes tables, too', () => {
    assert.match(tableMarkdown(findTable(['api', 'cors_overrides', '/x']) ?? tables[0]!), /as a prefix/);
  });
});
