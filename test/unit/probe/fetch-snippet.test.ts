import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fetchSnippet } from '../../../server/src/probe/snippets/fetch-snippet';
import type { Scenario } from '../../../server/src/probe/run/scenario';
import { runs } from '../../support/property';

const scenario = (more: Partial<Scenario>): Scenario => ({
  url: 'https://api.example.com/api/health',
  origin: 'https://a.example',
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  ...more,
});

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    '"',
    "'",
    '`',
    '\\',
    '${x}',
    '</script>',
    '\n',
    '\r',
    '\0',
    '\u2028',
    '\u0085',
    '\ud800',
    '€',
  ),
});

describe('a request as fetch()', () => {
  it('reads well', () => {
    assert.equal(
      fetchSnippet(scenario({ method: 'PUT', headers: [['X-API-Key', 'hidden']], credentials: 'include' })),
      `const apiKey = "…"; // the API key
const response = await fetch("https://api.example.com/api/health", {
  method: "PUT",
  headers: [
    ["X-API-Key", apiKey],
  ],
  credentials: "include",
});
console.log(response.status, await response.text());`,
    );
  });

  it('leaves out what fetch() does by itself', () => {
    assert.match(fetchSnippet(scenario({})), /await fetch\("https:\/\/api\.example\.com\/api\/health"\);/);
  });

  it('means what was asked, whatever the strings hold', () => {
    fc.assert(
      fc.property(text, text, (value, body) => {
        const calls: unknown[] = [];
        const code = fetchSnippet(scenario({ method: 'POST', headers: [['Accept', value]], body }));
        const run = runInThisContext(`(fetch, console) => (async () => {${code}})()`) as (
          ...globals: unknown[]
        ) => unknown;
        const fetch = (...call: unknown[]) => {
          calls.push(call);
          return { text: () => '' };
        };
        void run(fetch, { log: () => undefined });
        assert.deepEqual(JSON.parse(JSON.stringify(calls)), [
          ['https://api.example.com/api/health', { method: 'POST', headers: [['Accept', value]], body }],
        ]);
      }),
      runs(60),
    );
  });
});
