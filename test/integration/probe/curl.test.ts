import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { curlCommand } from '../../../server/src/probe/snippets/curl';
import type { ExchangeRequest } from '../../../server/src/probe/exchange';

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

describe('a request as curl', () => {
  it('reads well', () => {
    const command = curlCommand(
      request({
        headers: [
          ['Origin', 'https://a.example'],
          ['X-API-Key', 'hidden'],
          ['X-Empty', ''],
        ],
        tls: 'insecure',
      }),
    );
    assert.equal(
      command,
      [
        'curl --include --globoff --max-time 10',
        '--request OPTIONS',
        '--insecure',
        "--header 'Origin: https://a.example'",
        `--header 'X-API-Key: '"$LICENSE_MONITOR_API_KEY"`,
        "--header 'X-Empty;'",
        'https://api.example.com/api/health',
      ].join(' \\\n  '),
    );
  });

  it('asks for the head alone where the method is HEAD', () => {
    assert.match(curlCommand(request({ method: 'HEAD' })), /--head \\\n/);
  });

  it('lets the shell put the key in', () => {
    const [line] = words([
      curlCommand(
        request({
          url: 'http://h/stream/logs?api_key=sesame&level=x',
          headers: [
            ['Authorization', 'ApiKey sesame'],
            ['$X`-Token', 'sesame'],
          ],
        }),
      ),
    ]);
    assert.deepEqual(line?.slice(-5), [
      '--header',
      'Authorization: ApiKey from the environment',
      '--header',
      '$X`-Token: from the environment',
      'http://h/stream/logs?api_key=from the environment&level=x',
    ]);
  });
});
