import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const project = join(__dirname, '../..');

/** The npm package as people get it: made from the files under version control alone, installed into an empty folder. */
describe('the npm package', () => {
  let folder = '';
  let packed: readonly string[] = [];
  const npx = (...args: readonly string[]) =>
    spawnSync('npx', ['--no-install', 'license-monitor-cors', ...args], {
      cwd: join(folder, 'user'),
      encoding: 'utf8',
      input: '',
    });

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'license-monitor-tarball-'));
    const clone = join(folder, 'clone');
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: project,
      encoding: 'utf8',
    });
    for (const file of listed.split('\0').filter(Boolean)) {
      mkdirSync(dirname(join(clone, file)), { recursive: true });
      cpSync(join(project, file), join(clone, file));
    }
    symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'), 'dir');
    const json = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
      cwd: clone,
      encoding: 'utf8',
    });
    // The build prints before npm does.
    const [tarball] = JSON.parse(json.slice(json.search(/^\[/mu))) as [
      { readonly files: { path: string }[] },
    ];
    packed = tarball.files.map(({ path }) => path);
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
    assert.ok(name !== undefined);
    mkdirSync(join(folder, 'user'));
    writeFileSync(join(folder, 'user/package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', join(folder, name)], {
      cwd: join(folder, 'user'),
    });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds what runs and the pages of the rules, and nothing else', () => {
    const expected = /^(?:package\.json|README\.md|LICENSE|docs\/rules\/[\w-]+\.md|dist\/.+)$/u;
    assert.deepEqual(
      packed.filter((path) => !expected.test(path)),
      [],
    );
    for (const path of ['dist/cli.js', 'dist/taplo.wasm', 'dist/third-party-notices.txt', 'LICENSE'])
      assert.ok(packed.includes(path), path);
    assert.deepEqual(
      packed.filter((path) => /extension|\.web\.|\.map$/u.test(path)),
      [],
    );
  });

  it('checks a file', () => {
    const config = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example/"]\n';
    writeFileSync(join(folder, 'user/config.toml'), config);
    const { status, stdout } = npx('check');
    assert.equal(status, 1);
    assert.match(stdout, /origin-trailing-slash/u);
  });

  it('starts a language server that formats', async () => {
    const program = join(folder, 'user/node_modules/.bin/license-monitor-cors');
    const server = spawn(program, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(server, 'exit');
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const uri = 'file:///tmp/config.toml';
    const text = '[api]\ncors_enabled=true\n';
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'toml', version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.sendRequest<readonly { newText: string }[]>('textDocument/formatting', {
      textDocument: { uri },
      options,
    });
    assert.match(edits.map(({ newText }) => newText).join(''), / /u);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
    client.dispose();
  });
});
