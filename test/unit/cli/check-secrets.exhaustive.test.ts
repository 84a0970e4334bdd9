import assert from 'node:assert/strict';
import { inFolder } from './run-cli';

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
});
