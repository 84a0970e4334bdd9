import assert from 'node:assert/strict';
import fc from 'fast-check';
import { effectivePolicy } from '../../../server/src/config/effective/policy';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { shortMessage } from '../../../server/src/report/preflight/words';
import { configOf, failsWith, respondsWith } from '../../support/fake-network';
import '../../support/property';
import { reportOf } from '../../support/report-of';

const asked = 'https://dashboard.example.com';
const other = 'https://admin.example.com';

/** Ways to miss the origin that is asked for, and the origin itself. */
const spellings = [
  asked,
  `${asked}/`,
  `${asked}:443`,
  'https://Dashboard.example.com',
  'dashboard.example.com',
  'http://dashboard.example.com',
  ` ${asked}`,
  `${asked}/app`,
  'https://*.example.com',
];
const isSwitch = fc.constantFrom(undefined, true, false);

const files = fc
  .record({
    enabled: isSwitch,
    anyOrigin: isSwitch,
    credentials: isSwitch,
    origins: fc.option(fc.subarray([...spellings, other, '*'])),
    methods: fc.option(fc.subarray(['GET', 'PUT', 'put', 'Put', 'POST'])),
    headers: fc.option(fc.subarray(['X-API-Key', 'x-api-key', 'X_API_Key', '*', 'X-Other'])),
  })
  .map(({ enabled, anyOrigin, credentials, origins, methods, headers }) =>
    Object.entries({
      cors_enabled: enabled,
      cors_allow_any_origin: anyOrigin,
      cors_credentials: credentials,
      cors_origins: origins ?? undefined,
      cors_methods: methods ?? undefined,
      cors_headers: headers ?? undefined,
    })
      .filter(([, value]) => value !== undefined)
      .reduce((text, [name, value]) => `${text}${name} = ${JSON.stringify(value)}\n`, '[api]\n'),
  );

const header = (name: string, ...values: readonly string[]) =>
  fc
    .constantFrom(undefined, ...values)
    .map((value): HeaderList => (value === undefined ? [] : [[name, value]]));

const replies = fc.record({
  status: fc.constantFrom(200, 204, 301, 302, 401, 403, 404, 405, 429, 500, 502, 503, 504, 0),
  headers: fc
    .tuple(
      header('Access-Control-Allow-Origin', asked, `${asked}/`, '*', other),
      header('Access-Control-Allow-Credentials', 'true', 'True'),
      header('Access-Control-Allow-Methods', 'GET', 'GET, PUT', '*'),
      header('Access-Control-Allow-Headers', 'X-API-Key', 'X-Other', '*'),
      header('Location', 'https://login.example.com/'),
    )
    .map((all) => all.flat()),
});

describe('the advice of a preflight report', () => {
  it('asks for nothing that the file has, and names the line that was meant', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        replies,
        fc.constantFrom('PUT', 'GET'),
        fc.constantFrom('omit' as const, 'include' as const),
        async (toml, { status, headers }, method, credentials) => {
          const config = configOf(toml);
          const {
            enabled,
            origins,
            methods,
            headers: names,
            credentials: cookies,
          } = effectivePolicy(config, '/api/health');
          const reply = () =>
            status === 0 ? failsWith('refused', 'No program listens there.') : respondsWith(status, headers);
          const report = await reportOf({ config, origins: [asked], methods: [method], credentials }, reply);
          for (const result of report.results) {
            const told = [...result.failures.map(({ remedy }) => remedy), shortMessage(result)];
            for (const advice of told) {
              const fault = `${advice}\n\n${toml}\n${status} ${JSON.stringify(headers)} ${method} ${credentials}`;
              if (origins.value.includes(asked))
                assert.doesNotMatch(advice, /Add `https:\/\/dashboard/u, fault);
              if (origins.value.some((each) => each !== asked && spellings.slice(0, 8).includes(each)))
                assert.doesNotMatch(advice, /Add `https:\/\/dashboard\.example\.com` to/u, fault);
              if (enabled.value)
                assert.doesNotMatch(
                  advice,
                  /Set `cors_enabled = true`|cors_enabled`[^.]*: set it to true/u,
                  fault,
                );
              if (cookies.value)
                assert.doesNotMatch(
                  advice,
                  /Set `cors_credentials = true`|cors_credentials`[^.]*: set it to true/u,
                  fault,
                );
              if (methods.value.some((each) => each.toUpperCase() === method))
                assert.doesNotMatch(advice, /Add `"(?:PUT|GET)"`/u, fault);
              if (names.value.some((each) => each.toLowerCase() === 'x-api-key'))
                assert.doesNotMatch(advice, /Add `"X-API-Key"`/u, fault);
            }
            if ((status >= 300 && status <= 399) || status >= 500 || status === 0)
              assert.deepEqual(
                result.failures.flatMap(({ options }) =>
                  options.filter((option) => option.startsWith('cors_')),
                ),
                [],
                toml,
              );
          }
        },
      ),
    );
  });
});
