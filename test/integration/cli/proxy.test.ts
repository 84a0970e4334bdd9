import assert from 'node:assert/strict';
import { join } from 'node:path';
import { proxyTargets } from '../../../server/src/proxy/write/targets';
import { inFolder, runCli } from '../../support/run-cli';

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

  it('repeats no password or key of the upstream', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run }) => {
      for (const url of ['http://user:hidden@h:1', 'http://h:1/?api_key=hidden', 'user:hidden@h']) {
        const { code, err } = await run([
          'proxy',
          '--target',
          'nginx',
          '--config',
          'a.toml',
          '--upstream',
          url,
        ]);
        assert.equal(code, 1);
        assert.match(err, /Remove the user name, password/u);
        assert.doesNotMatch(err, /hidden/u);
      }
    });
  });

  it('judges a file by its folder, however the path is spelled', async () => {
    const local = toml.replace('https://a.example', 'http://localhost:3000');
    await inFolder({ 'dev/a.toml': local, 'prod/a.toml': local }, async ({ path }) => {
      for (const folder of ['dev', 'prod']) {
        const argv = ['proxy', '--target', 'nginx', ...upstream, '--config'];
        const outside = await runCli([...argv, `${folder}/a.toml`], path);
        const inside = await runCli([...argv, 'a.toml'], join(path, folder));
        assert.deepEqual([inside.code, inside.err.length], [outside.code, outside.err.length]);
      }
    });
  });

  it('says what is missing or unknown', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run }) => {
      for (const [argv, words] of [
        [['--config', 'a.toml', ...upstream], /`--target` is needed/u],
        [['--target', 'ngnix', '--config', 'a.toml', ...upstream], /Did you mean `nginx`\?/u],
        [
          ['--target', 'nginx', '--config', 'a.toml', ...upstream, '--format', 'json'],
          /`--format` can’t be combined/u,
        ],
        [
          ['--compare', 'x', '--config', 'a.toml', '--target', 'nginx'],
          /`--target` can’t be combined with `--compare`/u,
        ],
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

describe('license-monitor-cors proxy --compare', () => {
  const conf = 'server {\n  location /api/ {\n    proxy_pass http://127.0.0.1:8080;\n  }\n}\n';
  const argv = ['proxy', '--compare', 'nginx.conf', '--config', 'a.toml'];

  const proving: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
    'an empty file': ['', /Nothing in `nginx\.conf` could be compared/u],
    'a TOML file': [toml, /nginx does not start with `nginx\.conf`/u],
    'a file without a server': ['http {}\n', /Choose the file that contains the `server` block\./u],
    'a block that is not closed': [
      conf.slice(0, -2),
      /does not start with .* Line 1: The block of `server`/u,
    ],
    'a file that only includes others': [
      'http {\n  include sites/*;\n}\n',
      /Files outside its folder are not read/u,
    ],
  };
  for (const [name, [text, says]] of Object.entries(proving)) {
    it(`never passes on ${name}, and exits with 2`, async () => {
      await inFolder({ 'a.toml': toml, 'nginx.conf': text }, async ({ run }) => {
        for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
          const { code, out, err } = await run([...argv, '--format', format]);
          assert.equal(code, 2, out);
          assert.doesNotMatch(out, /No difference|"executionSuccessful": true/u);
          assert.match(err, says);
          if (format === 'json' || format === 'sarif') JSON.parse(out);
        }
      });
    });
  }
});
