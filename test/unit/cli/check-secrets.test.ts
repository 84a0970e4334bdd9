import assert from 'node:assert/strict';
import { inFolder } from './run-cli';

const clean =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';

describe('check, of a file with keys,', () => {
  it('tells what is wrong beside a key, and with what is none', async () => {
    for (const [line, told] of [
      ['api_key = 1\n[token]\nplain = shown-1', '`shown-1` is not'],
      ['auth = { api_key = "a", plain = shown-1 }', '`shown-1` is not'],
      ['api_key hidden-1', '`api_key` is incomplete'],
      ['api_key = [1', 'This `[` is never closed'],
    ] as const) {
      await inFolder({ 'config.toml': `${clean}${line}\n` }, async ({ run }) => {
        assert.ok((await run(['check'])).out.includes(told), line);
      });
    }
  });

  it('repeats no key of the file in any format', async () => {
    const keys = [
      'hidden-1',
      '991992993',
      '0991992993',
      '“hidden2”',
      '("hidden")',
      'hidden"',
      '9_91__992',
      'hid`hidden`hid',
      `hidden-${'hidden\\q'.repeat(300)}`,
    ].map((written) => `api_key = ${written}`);
    for (const key of [
      ...keys,
      'auth = { api_key = hidden-1 }',
      'auth = [{ a = 1, "api_key" = [\n  hidden-1,\n] }]',
      'auth = { api_key = "a" hidden-1 }',
      'auth = [\n  api_key: hidden-1,\n]',
      'api_key = [\n  hidden-1\n]',
      'api_key = { x = hidden-1, y hidden-2 }',
      'api_key =\n  hidden-1',
      '"a:b".api_key = hidden-1',
      'api_key.x = hidden-1',
    ]) {
      const text = `${clean}${key}\n`;
      await inFolder({ 'config.toml': text }, async ({ run }) => {
        for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
          const { out } = await run(['check', '--format', format]);
          assert.match(out, /toml-syntax|type-mismatch/);
          assert.doesNotMatch(out, /hidden|992/, `${key} ${format}`);
        }
        const told = await run(['predict', '--config', 'config.toml', '--origin', 'null', '--method', 'GET']);
        assert.doesNotMatch(told.out + told.err, /hidden|992/);
      });
    }
  });
});
