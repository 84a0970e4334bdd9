import assert from 'node:assert/strict';
import { inFolder } from '../../support/run-cli';

const clean =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';

describe('check, of a file with keys,', () => {
  it('reads lines and lists of any length', async () => {
    for (const line of [
      `foo${' '.repeat(300_000)}`,
      `api_key${' '.repeat(300_000)}x`,
      `api_key = [${'hidden-1, '.repeat(2_000)}]`,
      `api_key = ${'hidden '.repeat(50_000)}`,
    ]) {
      await inFolder({ 'config.toml': `${clean}${line}\n` }, async ({ run }) => {
        const { out } = await run(['check', '--format', 'github']);
        assert.match(out, /toml-syntax/);
        assert.doesNotMatch(out, /hidden/);
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
