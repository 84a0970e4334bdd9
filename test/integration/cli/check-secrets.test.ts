import assert from 'node:assert/strict';
import { inFolder } from '../../support/run-cli';

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
});
