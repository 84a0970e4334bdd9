import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runRules } from '../../server/src/lint/run';
import { rules } from '../../server/src/rules/index';
import { configOf, judge } from '../support/rules/judge';

/** The ids reported on the list, in order, each switched off before the next is looked for. */
function reportedInTurn(text: string): readonly string[] {
  const config = configOf(text);
  const off: Record<string, 'off'> = { 'origin-insecure-http': 'off' };
  const found: string[] = [];
  for (;;) {
    const [first] = runRules(rules, config, { severities: off });
    if (first === undefined) return found;
    assert.ok(!found.includes(first.rule.id), first.rule.id);
    found.push(first.rule.id);
    off[first.rule.id] = 'off';
  }
}

const options = {
  cors_origins: (value: string) => `[api]\ncors_enabled = true\ncors_origins = ['''${value}''']\n`,
  cors_methods: (value: string) =>
    `[api]\ncors_methods = ["OPTIONS", '''${value}''']\ncors_enabled = false\n`,
  cors_headers: (value: string) =>
    `[api]\ncors_headers = ["Content-Type", '''${value}''']\ncors_enabled = false\n`,
};

describe('a silenced rule', () => {
  for (const [option, value, expected] of [
    ['cors_origins', 'https://Dashboard.example.com/', ['origin-trailing-slash', 'origin-uppercase']],
    [
      'cors_origins',
      'https://Dashboard.example.com:443/x',
      ['origin-path', 'origin-uppercase', 'origin-default-port'],
    ],
    [
      'cors_origins',
      ' https://u:p@bücher.example:08443/',
      [
        'origin-whitespace',
        'origin-userinfo',
        'origin-trailing-slash',
        'origin-invalid-port',
        'origin-non-ascii',
      ],
    ],
    [
      'cors_origins',
      'https://*.Example.com/',
      ['origin-pattern', 'origin-trailing-slash', 'origin-uppercase'],
    ],
    ['cors_origins', '*.example.com:*', ['origin-pattern', 'origin-missing-scheme']],
    ['cors_origins', 'https://*', ['origin-pattern']],
    ['cors_origins', 'https://${HOST}/', ['origin-placeholder', 'origin-trailing-slash']],
    ['cors_origins', '${SCHEME}://Admin.example.com:${PORT}', ['origin-placeholder', 'origin-uppercase']],
    ['cors_origins', '${ORIGIN}', ['origin-placeholder']],
    ['cors_origins', 'https://A..b/', ['origin-invalid', 'origin-trailing-slash', 'origin-uppercase']],
    ['cors_origins', 'a..b', ['origin-invalid', 'origin-missing-scheme']],
    ['cors_origins', 'https://A.example:99999', ['origin-invalid-port', 'origin-uppercase']],
    ['cors_origins', 'wss://A.example/ws', ['origin-scheme-never-sent', 'origin-path', 'origin-uppercase']],
    [
      'cors_origins',
      'https://a.example/, https://B.example',
      ['origin-multiple-values', 'origin-trailing-slash', 'origin-uppercase'],
    ],
    [
      'cors_methods',
      'get, trace, DELET',
      ['method-invalid', 'method-case', 'method-forbidden', 'method-unknown'],
    ],
    ['cors_methods', 'put /api', ['method-invalid', 'method-case']],
    ['cors_headers', ' Cookie', ['header-invalid', 'header-forbidden']],
    ['cors_headers', 'X-API-Key, Accept, X-*', ['header-invalid', 'header-safelisted', 'header-wildcard']],
  ] as const)
    it(`lets the next fault of ${option} speak: ${value}`, () => {
      const found = reportedInTurn(options[option](value)).filter((id) => id !== 'cors-not-enabled');
      assert.deepEqual(found, expected);
    });

  for (const [name, text, expected] of [
    [
      'any origin with credentials',
      'cors_allow_any_origin = true\ncors_credentials = true\n',
      ['wildcard-with-credentials', 'allow-any-origin'],
    ],
    [
      'a wildcard with credentials',
      'cors_origins = ["*"]\ncors_credentials = true\n',
      ['wildcard-with-credentials', 'origin-wildcard'],
    ],
    [
      'a wildcard for methods with credentials',
      'cors_origins = ["https://a.example"]\ncors_methods = ["*"]\ncors_credentials = true\n',
      ['method-wildcard-credentials', 'method-wildcard'],
    ],
    [
      'a wildcard for headers with credentials',
      'cors_origins = ["https://a.example"]\ncors_headers = ["*"]\ncors_credentials = true\n',
      ['header-wildcard-credentials', 'header-wildcard'],
    ],
    [
      'an origin that is listed twice',
      'cors_origins = ["https://a.example", "https://a.example/"]\n',
      ['origin-trailing-slash', 'origin-duplicate'],
    ],
    [
      'a header that is listed twice',
      'cors_origins = ["https://a.example"]\ncors_headers = ["Content-Type", "content-type:"]\n',
      ['header-invalid', 'header-duplicate'],
    ],
    [
      'what anybody can publish under',
      'cors_origins = ["http://jsfiddle.net/"]\n',
      ['origin-trailing-slash', 'origin-shared-hosting'],
    ],
  ] as const)
    it(`lets the next one speak about ${name}`, () => {
      assert.deepEqual(reportedInTurn(`[api]\ncors_enabled = true\n${text}`), expected);
    });

  const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
  const anyOrigin = fc
    .record({
      before: maybe('', ' '),
      scheme: maybe('https', 'HTTPS', 'wss'),
      user: maybe('', 'u@', 'u:p@'),
      host: maybe('a.example', 'A.example', 'bücher.example', 'a..example', 'a.example.'),
      port: maybe('', ':443', ':08443', ':', ':99999', ':6000'),
      rest: maybe('', '/', '/x', '/x?y=1'),
    })
    .map(({ before, scheme, user, host, port, rest }) => ({
      value: `${before}${scheme}://${user}${host}${port}${rest}`,
      faults: [
        ...(before === '' ? [] : ['origin-whitespace']),
        ...(scheme === 'wss' ? ['origin-scheme-never-sent'] : []),
        ...(user === '' ? [] : ['origin-userinfo']),
        ...(host.includes('..') ? ['origin-invalid'] : []),
        ...(rest === '' ? [] : [rest === '/' ? 'origin-trailing-slash' : 'origin-path']),
        ...([':08443', ':', ':99999'].includes(port) ? ['origin-invalid-port'] : []),
        ...(host.includes('ü') ? ['origin-non-ascii'] : []),
        ...(scheme === 'HTTPS' || host.startsWith('A') ? ['origin-uppercase'] : []),
        ...(port === ':443' ? ['origin-default-port'] : []),
        ...(host.endsWith('.') ? ['origin-trailing-dot'] : []),
        ...(port === ':6000' ? ['origin-blocked-port'] : []),
      ],
    }));

  it('hides none of the mistakes that one origin combines, in the order of the table', () => {
    fc.assert(
      fc.property(anyOrigin, ({ value, faults }) => {
        assert.deepEqual(reportedInTurn(options.cors_origins(value)), faults);
      }),
    );
  });

  it('is silenced by a comment in use, whichever of the mistakes it names', () => {
    fc.assert(
      fc.property(anyOrigin, fc.nat(), ({ value, faults }, seed) => {
        const named = faults.filter((_, index) => (seed >> index) % 2 === 1);
        if (named.length === 0) return;
        const text =
          options.cors_origins(value).trimEnd() + ` # license-monitor-ignore ${named.join(', ')}\n`;
        const ids = judge(text).map(({ rule }) => rule.id);
        assert.deepEqual(
          ids.filter((id) => id !== 'origin-insecure-http'),
          faults.filter((id) => !named.includes(id)).slice(0, 1),
        );
      }),
    );
  });
});
