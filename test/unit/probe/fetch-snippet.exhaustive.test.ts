import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { fetchSnippet } from '../../../server/src/probe/snippets/fetch-snippet';
import { runs } from '../../support/property';

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
  it('means what was asked, whatever the strings hold', () => {
    fc.assert(
      fc.property(text, text, (value, body) => {
        const calls: unknown[] = [];
        const code = fetchSnippet({
          url: 'https://api.example.com/api/health',
          origin: 'https://a.example',
          method: 'POST',
          headers: [['Accept', value]],
          credentials: 'same-origin',
          body,
        });
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
