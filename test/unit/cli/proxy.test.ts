import assert from 'node:assert/strict';
import { proxyTargets } from '../../../server/src/proxy/targets';
import { inFolder } from './run-cli';

const toml =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';
const upstream = ['--upstream', 'http://127.0.0.1:8080'];

describe('license-monitor-cors proxy', () => {
  it('writes every proxy and says which file and choices made it', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run }) => {
      for (const { id } of proxyTargets) {
        const flags = [
          '--target',
          id,
          '--config',
          'a.toml',
          '--expose',
          'Retry-After',
          '--server-name',
          'x.example',
        ];
        const { code, out } = await run(['proxy', ...flags, ...upstream]);
        assert.equal(code, 0);
        for (const words of ['a.toml', 'http://127.0.0.1:8080', 'Retry-After', 'x.example', 'https://a'])
          assert.ok(out.includes(words), `${id} lacks ${words}:\n${out}`);
      }
    });
  });

  it('refuses a file with errors and names them', async () => {
    await inFolder({ 'a.toml': toml.replace('a.example', 'a.example/') }, async ({ run }) => {
      const { code, out, err } = await run(['proxy', '--target', 'nginx', '--config', 'a.toml', ...upstream]);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /an error \(`origin-trailing-slash`\)/u);
    });
  });

  it('says what is missing or unknown', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run }) => {
      for (const [argv, words] of [
        [['--config', 'a.toml', ...upstream], /`--target` is needed/u],
        [['--target', 'iis', '--config', 'a.toml', ...upstream], /nginx, apache/u],
        [['--target', 'nginx', '--config', 'a.toml'], /`--upstream` is needed/u],
        [['--target', 'nginx', '--config', 'b.toml', ...upstream], /b\.toml/u],
      ] as const) {
        const { code, err } = await run(['proxy', ...argv]);
        assert.equal(code, 2);
        assert.match(err, words);
      }
    });
  });
});
