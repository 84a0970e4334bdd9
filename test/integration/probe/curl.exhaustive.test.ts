import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { curlCommand } from '../../../server/src/probe/snippets/curl';
import type { ExchangeRequest } from '../../../server/src/probe/exchange';
import { runs } from '../../support/property';

const request = (more: Partial<ExchangeRequest>): ExchangeRequest => ({
  method: 'OPTIONS',
  url: 'https://api.example.com/api/health',
  headers: [],
  timeoutMs: 10_000,
  tls: 'verify',
  ...more,
});

/** What a shell hands to curl for each of the commands. */
function words(commands: readonly string[]): string[][] {
  const script = ["curl() { printf '%s\\0' \"$@\"; printf '\\001\\0'; }", ...commands].join('\n');
  const env = { LICENSE_MONITOR_API_KEY: 'from the environment' };
  const { stdout, stderr } = spawnSync('/bin/sh', ['-s'], { input: script, env, encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout
    .split('\x01\0')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
}

const shellText = fc.string({
  unit: fc.constantFrom(...Array.from('a Z"\'\\$`!*?[]{}()<>|&;#~%^@=:,/\n\té€$(id)')),
  maxLength: 12,
});

describe('a request as curl', () => {
  it('hands every header, URL and body to curl as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: shellText, url: shellText, body: shellText }), {
          minLength: 20,
          maxLength: 20,
        }),
        (cases) => {
          const commands = cases.map(({ value, url, body }) =>
            curlCommand(request({ headers: [['Accept', `v${value}`]], url: `http://h/${url}`, body })),
          );
          assert.deepEqual(
            words(commands).map((line) => line.slice(-5)),
            cases.map(({ value, url, body }) => [
              '--header',
              `Accept: v${value}`,
              '--data-raw',
              body,
              `http://h/${url}`,
            ]),
          );
        },
      ),
      runs(10),
    );
  });
});
