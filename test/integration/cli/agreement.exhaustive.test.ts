import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';

const folder = join(__dirname, '../../samples');
const samples = readdirSync(folder).filter((name) => name.endsWith('.toml'));
const nginx = join(__dirname, '../proxy/nginx/one-origin.conf');

/** Every subcommand that reads a config.toml besides `check`, for one file. Nothing is sent, and nothing goes on. */
const readers: Readonly<Record<string, (file: string) => readonly string[]>> = {
  predict: (file) => ['predict', '--config', file, '--origin', 'https://a.example', '--method', 'GET'],
  explain: (file) => ['explain', 'Failed to fetch', '--config', file],
  preflight: (file) => ['preflight', 'http://127.0.0.1:1', '--config', file, '--origin', 'https://a.example'],
  serve: (file) => ['serve', '--config', file, '--port', '0'],
  'proxy --compare': (file) => ['proxy', '--compare', nginx, '--config', file],
  'proxy --target': (file) => [
    ...['proxy', '--target', 'nginx', '--config', file],
    ...['--upstream', 'http://127.0.0.1:8080'],
  ],
};

/** Ports that the system chooses differ. */
async function run(argv: readonly string[]) {
  const outcome = await runCli(argv, folder, '', AbortSignal.abort());
  return { ...outcome, out: outcome.out.replace(/:\d{4,5}$/mu, ':PORT') };
}

/** Where `check` finds that the file is not TOML, as `line:column`; undefined where it is. */
async function firstSyntaxError(file: string, flags: readonly string[]): Promise<string | undefined> {
  const { out } = await run(['check', file, '--format', 'json', ...flags]);
  const { files } = JSON.parse(out) as {
    files: {
      findings: { rule: string; range: { start: { line: number; character: number } } }[];
    }[];
  };
  const found = files[0]?.findings.find(({ rule }) => rule === 'toml-syntax');
  return found && `${found.range.start.line + 1}:${found.range.start.character + 1}`;
}

describe('every subcommand that reads a file', () => {
  for (const version of ['1.0', '1.1'])
    for (const file of samples)
      it(`takes or refuses ${file} as \`check\` does, by TOML ${version}`, async () => {
        const flags = ['--toml-version', version];
        const place = await firstSyntaxError(file, flags);
        for (const [name, argv] of Object.entries(readers)) {
          const { code, out, err } = await run([...argv(file), ...flags]);
          if (name === 'proxy --target') {
            assert.equal(err.includes('`toml-syntax`'), place !== undefined, `${name}: ${err}`);
            if (place !== undefined) assert.deepEqual([code, out], [1, '']);
          } else if (place === undefined) {
            assert.doesNotMatch(err, /is not valid TOML/, name);
          } else {
            assert.deepEqual([code, out], [2, ''], name);
            assert.ok(err.includes(`\`${file}\` is not valid TOML at ${place}.`), `${name}: ${err}`);
          }
        }
      });

  it('finds both kinds among the samples', async () => {
    const places = (version: string) =>
      Promise.all(samples.map((file) => firstSyntaxError(file, ['--toml-version', version])));
    const differing = (await places('1.1')).filter((place) => place !== undefined);
    assert.equal(differing.length, 3);
    const newer = samples.filter((name) => name.startsWith('newer-'));
    assert.equal((await places('1.0')).filter((place) => place !== undefined).length, 3 + newer.length);
  });

  for (const [name, argv] of Object.entries({ check: (file: string) => ['check', file], ...readers }))
    it(`takes \`--environment\` and \`--toml-version\`, and refuses what they do not know: ${name}`, async () => {
      const given = async (...flags: readonly string[]) => run([...argv('behind-proxy.toml'), ...flags]);
      const plain = await given();
      assert.deepEqual(await given('--environment', 'auto', '--toml-version', '1.0'), plain);
      for (const environment of ['development', 'production'])
        assert.equal((await given('--environment', environment)).code, plain.code);
      for (const flag of ['--environment', '--toml-version']) {
        const { code, err } = await given(flag, 'other');
        assert.equal(code, 2);
        assert.ok(err.startsWith(`\`${flag}\` takes `), err);
      }
      const { out } = await run([name.split(' ')[0] ?? '', '--help']);
      assert.match(out, /^ +--environment E +auto \(default\), development or production$/m);
      assert.match(out, /^ +--toml-version V +1\.0 \(default\) or 1\.1$/m);
    });
});
