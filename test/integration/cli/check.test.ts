import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runCli } from '../../support/run-cli';

const clean =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';
const slash = clean.replace('a.example', 'a.example/');
const foreign = '[package]\nname = "x"\n';

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: unknown;
      readonly fix: { readonly title: string; readonly safety: string; readonly edits: unknown[] } | null;
      readonly url: string;
    }[];
  }[];
}

describe('license-monitor-cors check', () => {
  it('exits with 0 for a clean file and 1 for an error', async () => {
    await inFolder({ 'a.toml': clean, 'b.toml': slash }, async ({ run }) => {
      assert.equal((await run(['check', 'a.toml'])).code, 0);
      const { code, out } = await run(['check', 'b.toml']);
      assert.equal(code, 1);
      assert.match(out, /^b\.toml:3:18: error origin-trailing-slash/m);
    });
  });

  it('prints the documented JSON, clean files included', async () => {
    await inFolder({ 'a.toml': clean, 'b.toml': slash }, async ({ run }) => {
      const { out } = await run(['check', 'a.toml', 'b.toml', '--format', 'json']);
      const [a, b] = (JSON.parse(out) as Json).files;
      assert.deepEqual(a, { path: 'a.toml', findings: [] });
      const [finding] = b?.findings ?? [];
      assert.ok(finding);
      const range = { start: { line: 2, character: 17 }, end: { line: 2, character: 35 } };
      assert.deepEqual(
        { rule: finding.rule, severity: finding.severity, range: finding.range },
        { rule: 'origin-trailing-slash', severity: 'error', range },
      );
      assert.equal(finding.fix?.safety, 'safe');
      assert.match(finding.url, /^https:\/\//);
    });
  });

  it('always analyses a named file, and of a folder only what is ours', async () => {
    await inFolder(
      { 'x/config.toml': slash, 'y/config.toml': foreign, 'y/other.toml': slash },
      async ({ run }) => {
        const paths = async (...argv: string[]) =>
          (JSON.parse((await run(['check', '--format', 'json', ...argv])).out) as Json).files.map(
            (file) => file.path,
          );
        assert.deepEqual(await paths(), [join('x', 'config.toml')]);
        assert.deepEqual(await paths('y'), []);
        assert.deepEqual(await paths('y/config.toml'), ['y/config.toml']);
        assert.deepEqual(await paths('**/other.toml'), ['y/other.toml']);
      },
    );
  });

  it('fixes what is safe, in place, and reports what is left', async () => {
    await inFolder({ 'config.toml': slash }, async ({ run, path }) => {
      const { code, out } = await run(['check', '--fix']);
      assert.equal(code, 0, out);
      assert.equal(readFileSync(join(path, 'config.toml'), 'utf8'), clean);
    });
  });

  it('reads standard input under a name, and with --fix writes the text to standard output', async () => {
    await inFolder({}, async ({ run }) => {
      const found = await run(['check', '--stdin-filename', 'config.dev.toml'], slash);
      assert.match(found.out, /^config\.dev\.toml:3:18: error/m);
      const fixed = await run(['check', '--stdin-filename', 'config.toml', '--fix'], slash);
      assert.equal(fixed.out, clean);
      assert.match(fixed.err, /1 finding fixed, nothing left/);
    });
  });

  it('takes the environment from the flag, the comment or the name', async () => {
    const any = '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n';
    await inFolder({ 'config.toml': any, 'config.dev.toml': any }, async ({ run }) => {
      const finds = async (...argv: string[]) => /allow-any-origin/.test((await run(['check', ...argv])).out);
      assert.equal(await finds('config.toml'), true);
      assert.equal(await finds('config.dev.toml'), false);
      assert.equal(await finds('config.toml', '--environment', 'development'), false);
      assert.equal(await finds('config.dev.toml', '--environment', 'production'), true);
    });
  });

  it('takes the environment from the folder, however the path is spelled', async () => {
    const any = '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n';
    await inFolder({ 'dev/config.toml': any, 'config.toml': any }, async ({ path }) => {
      const finds = async (folder: string, argv: readonly string[], stdin = '') =>
        /allow-any-origin/.test((await runCli(['check', ...argv], folder, stdin)).out);
      const inside = join(path, 'dev');
      assert.equal(await finds(path, ['dev/config.toml']), false);
      assert.equal(await finds(inside, ['config.toml']), false);
      assert.equal(await finds(inside, []), false);
      assert.equal(await finds(inside, ['--stdin-filename', 'config.toml'], any), false);
      assert.equal(await finds(inside, ['../config.toml']), true);
      const { out } = await runCli(['check', '--format', 'json', 'config.toml'], inside);
      assert.equal((JSON.parse(out) as Json).files[0]?.path, 'config.toml');
    });
  });

  it('lets nothing of a file or its name act on a terminal', async () => {
    const escape = '\u001b[31m';
    for (const line of [
      `cors_${escape}x = 1`,
      `"cors_${escape}x" = 1`,
      `cors_max_age = ${escape}`,
      `[api.${escape}]`,
    ]) {
      await inFolder({ [`a${escape}\nb.toml`]: `${clean}${line}\n` }, async ({ run }) => {
        for (const format of ['text', 'json', 'github']) {
          const { out } = await run(['check', '*.toml', '--format', format]);
          assert.doesNotMatch(out.replace(/file=[^,]*,/gu, ''), /\u001b/u, JSON.stringify(out));
          assert.doesNotMatch(out, /^b\.toml/mu);
        }
        const { err } = await run([
          'predict',
          '--config',
          `a${escape}\nb.toml`,
          '--origin',
          'null',
          '--method',
          'GET',
        ]);
        assert.doesNotMatch(err, /\u001b|^b\.toml/mu);
      });
    }
  });

  it('counts warnings, and follows --rule', async () => {
    const warning = '[api]\ncors_enabled = true\ncors_origins = []\n';
    await inFolder({ 'config.toml': warning }, async ({ run }) => {
      assert.equal((await run(['check'])).code, 0);
      assert.equal((await run(['check', '--max-warnings', '0'])).code, 1);
      assert.equal((await run(['check', '--rule', 'no-allowed-origins=error'])).code, 1);
      assert.match((await run(['check', '--rule', 'no-allowed-origins=off'])).out, /nothing found/);
    });
  });

  it('checks a file that is called like a flag, and prints the help of a command in two ways', async () => {
    await inFolder({ '--help': slash }, async ({ run }) => {
      assert.match((await run(['check', '--', '--help'])).out, /^--help:3:18: error/m);
      const { code, out } = await run(['help', 'check']);
      assert.deepEqual({ code, out }, { code: 0, out: (await run(['check', '--help'])).out });
      assert.match((await run(['help'])).out, /COMMAND --help/);
    });
  });

  it('reports the files that can be read when another one cannot', async () => {
    await inFolder({ 'a.toml': slash, 'latin1.toml': Uint8Array.of(0x23, 0xfc, 0x0a) }, async ({ run }) => {
      const { code, out, err } = await run([
        'check',
        '--format',
        'json',
        'nowhere.toml',
        'latin1.toml',
        'a.toml',
      ]);
      assert.equal(code, 2);
      assert.deepEqual(
        (JSON.parse(out) as Json).files.map(({ path, findings }) => [path, findings.length]),
        [['a.toml', 1]],
      );
      assert.match(err, /`nowhere\.toml` can't be read.*\n`latin1\.toml` can't be read/);
    });
  });

  it('says nothing about a file of another tool that is not UTF-8, and complains about ours', async () => {
    const foreignBytes = Uint8Array.from([...Buffer.from('[package]\n# '), 0xfc, 0x0a]);
    const ours = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(clean, 'utf16le')]);
    await inFolder({ 'x/config.toml': foreignBytes, 'y/config.toml': ours }, async ({ run }) => {
      const quiet = await run(['check', 'x']);
      assert.deepEqual([quiet.code, quiet.err], [0, '']);
      assert.equal((await run(['check', 'y'])).code, 2);
    });
  });

  it('names a file as it was named first, and reports it once', async () => {
    await inFolder({ 'a.toml': slash, 'x/config.toml': slash }, async ({ run, path }) => {
      symlinkSync(join(path, 'x'), join(path, 'x', 'again'), 'junction');
      const paths = async (...argv: string[]) =>
        (JSON.parse((await run(['check', '--format', 'json', ...argv])).out) as Json).files.map(
          (file) => file.path,
        );
      assert.deepEqual(await paths('a.toml', './a.toml', join(path, 'a.toml')), ['a.toml']);
      assert.deepEqual(await paths('x'), [join('x', 'config.toml')]);
    });
  });

  it('survives a broken file and says where', async () => {
    await inFolder({ 'config.toml': '[api\ncors_enabled = True\n' }, async ({ run }) => {
      const { code } = await run(['check', 'config.toml']);
      assert.ok(code === 0 || code === 1);
    });
  });
});

describe('license-monitor-cors rules', () => {
  it('lists every rule, and prints the page of one', async () => {
    await inFolder({}, async ({ run }) => {
      assert.match((await run(['rules'])).out, /^origin-trailing-slash +error /m);
      const { out, code } = await run(['rules', 'origin-trailing-slash']);
      assert.equal(code, 0);
      assert.match(out, /origin-trailing-slash/);
      assert.equal((await run(['rules', 'nothing'])).code, 2);
    });
  });
});
