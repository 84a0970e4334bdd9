import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdir,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inputFiles, type ReadFolder } from '../../../server/src/cli/files/input-files';
import { createCertificate } from '../../support/certificate';
import { inFolder } from '../../support/run-cli';

const clean =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';
const slash = clean.replace('a.example', 'a.example/');

interface Json {
  readonly files: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
}

describe('the files that check reads', () => {
  it('say that a folder may not be read', async () => {
    await inFolder({ 'x/config.toml': clean, 'x/closed/config.toml': clean }, async ({ path }) => {
      const guarded = ((folder: string, options: { withFileTypes: true }, done: (error: unknown) => void) => {
        if (/closed\/?$/.test(folder)) done(Object.assign(new Error('closed'), { code: 'EACCES' }));
        else readdir(folder, options, done);
      }) as ReadFolder;
      for (const [argument, files] of [
        ['x', [join('x', 'config.toml')]],
        ['x/closed', []],
        ['x/**/*.toml', ['x/config.toml']],
      ] as const) {
        const found = await inputFiles([argument], path, guarded);
        assert.deepEqual(
          found.files.map((file) => file.path),
          files,
        );
        assert.deepEqual(found.failures, [
          `The folder \`${join('x', 'closed')}\` can't be read: permission is denied.`,
        ]);
      }
    });
  });

  it('go on where a glob matches nothing', async () => {
    await inFolder({ 'a.toml': clean }, async ({ run }) => {
      const { code, out, err } = await run(['check', '*.nothing', 'a.toml']);
      assert.deepEqual([code, out], [2, '1 file checked, nothing found.\n']);
      assert.match(err, /^No file matches `\*\.nothing`\./);
    });
  });

  it('are regular and not huge', async () => {
    await inFolder({ 'huge.toml': '' }, async ({ run, path }) => {
      truncateSync(join(path, 'huge.toml'), 17 * 1024 * 1024);
      assert.match((await run(['check', 'huge.toml'])).err, /`huge\.toml` .* larger than 16 MB/);
      if (process.platform === 'win32') return;
      execFileSync('mkfifo', [join(path, 'pipe.toml')]);
      for (const name of ['pipe.toml', '/dev/zero']) {
        for (const argv of [
          ['check', name],
          ['predict', '--config', name, '--origin', 'null', '--method', 'GET'],
        ]) {
          const { code, err } = await run(argv);
          assert.equal(code, 2);
          assert.match(err, /can't be read: it is a pipe or a device, not a file\./);
        }
      }
    });
  });

  it('tell how to save what is UTF-16, and speak of TOML only where it is meant', async () => {
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(clean, 'utf16le')]);
    await inFolder({ 'wide.toml': wide, 'a.toml': clean, 'nginx.conf': wide }, async ({ run }) => {
      assert.match(
        (await run(['check', 'wide.toml'])).err,
        /it is UTF-16, not UTF-8, which TOML requires\. Save it as UTF-8\./,
      );
      const { err } = await run(['proxy', '--compare', 'nginx.conf', '--config', 'a.toml']);
      assert.match(err, /it is UTF-16, not UTF-8\. Convert it to UTF-8\./);
    });
  });

  it('are never a whole folder by mistake', async () => {
    await inFolder({ 'config.toml': slash }, async ({ run }) => {
      for (const [argv, says] of [
        [['check', ''], /One of the paths is empty/],
        [['check', '--stdin-filename', ''], /needs a name/],
        [['check', '-'], /use `--stdin-filename NAME`/],
        [['check', '--stdin-filename', 'a.toml', 'b.toml'], /takes no paths/],
      ] as const) {
        const { code, out, err } = await run(argv);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, says);
      }
      assert.equal((await run(['check', '--stdin-filename', 'a.toml', '-'], clean)).code, 0);
    });
  });

  it('give programs a report also where none can be read', async () => {
    await inFolder({}, async ({ run }) => {
      for (const format of ['json', 'sarif']) {
        const { code, out } = await run(['check', 'nowhere.toml', '--format', format]);
        assert.equal(code, 2);
        assert.equal(typeof JSON.parse(out), 'object');
      }
      assert.match((await run(['check', 'nowhere.toml', '--format', 'junit'])).out, /<testsuites/);
    });
  });
});

describe('check --fix', () => {
  it('replaces a file in one step, behind its links and with its mode', async () => {
    await inFolder({ 'x/real.toml': slash }, async ({ run, path }) => {
      const real = join(path, 'x', 'real.toml');
      chmodSync(real, 0o640);
      symlinkSync(real, join(path, 'config.toml'));
      const before = statSync(real);
      assert.equal((await run(['check', '--fix', 'config.toml'])).code, 0);
      assert.equal(readFileSync(real, 'utf8'), clean);
      assert.equal(statSync(real).mode, before.mode);
      assert.notEqual(statSync(real).ino, before.ino);
      assert.ok(lstatSync(join(path, 'config.toml')).isSymbolicLink());
      assert.deepEqual(readdirSync(join(path, 'x')), ['real.toml']);
    });
  });

  it('keeps a file with two names one file', async () => {
    await inFolder({ 'config.toml': slash }, async ({ run, path }) => {
      linkSync(join(path, 'config.toml'), join(path, 'other.toml'));
      await run(['check', '--fix', 'config.toml']);
      assert.equal(readFileSync(join(path, 'other.toml'), 'utf8'), clean);
    });
  });

  it('leaves a read-only file alone, and reports what is in it', async () => {
    await inFolder({ 'a.toml': slash, 'b.toml': slash }, async ({ run, path }) => {
      chmodSync(join(path, 'a.toml'), 0o444);
      const { code, out, err } = await run(['check', '--fix', '--format', 'json', 'a.toml', 'b.toml']);
      assert.equal(code, 2);
      assert.match(err, /^`a\.toml` can't be written: permission is denied\./);
      assert.deepEqual(
        (JSON.parse(out) as Json).files.map((file) => [file.path, file.findings.length]),
        [
          ['a.toml', 1],
          ['b.toml', 0],
        ],
      );
      assert.equal(readFileSync(join(path, 'a.toml'), 'utf8'), slash);
    });
  });
});

describe('--cacert', () => {
  it('takes certificates in PEM and says what is wrong with others', async () => {
    const { cert } = createCertificate({ commonName: 'a.example' });
    const der = Buffer.from(cert.replace(/-----[^\n]*\n/g, ''), 'base64');
    await inFolder({ 'der.pem': der }, async ({ run, path }) => {
      mkdirSync(join(path, 'pem'));
      const damaged = cert.replace(/\n.{10}/, '\nAAAAAAAAAA');
      for (const [name, text, says] of [
        ['cut', cert.slice(0, -40), /The certificate in `pem\/cut` is damaged/],
        ['damaged', damaged, /The certificate in `pem\/damaged` is damaged and can’t be read\. Export/],
        ['second', cert + damaged, /Certificate 2 of 2 in `pem\/second` is damaged/],
      ] as const) {
        writeFileSync(join(path, 'pem', name), text);
        const { code, err } = await run(['preflight', 'https://127.0.0.1:1/', '--cacert', `pem/${name}`]);
        assert.equal(code, 2);
        assert.match(err, says);
      }
      const { err } = await run(['preflight', 'https://127.0.0.1:1/', '--cacert', 'der.pem']);
      assert.match(err, /`der\.pem` contains no certificate in PEM format.*`openssl x509 -inform der`/);
      writeFileSync(join(path, 'good.pem'), `Some words.\n${cert}${cert}`);
      const good = await run(['preflight', 'https://127.0.0.1:1/', '--cacert', 'good.pem']);
      assert.match(good.err, /needs `--origin O`/);
    });
  });
});
