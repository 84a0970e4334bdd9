import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import { main, unexpected } from '../../../server/src/cli/main';
import { processIo } from '../../../server/src/cli/process-io';

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(code), { code }));
    },
  });

const ended = (stream: Writable) => new Promise<void>((done) => stream.once('close', done));

function scene(stdout: Writable, stdin = Readable.from([])) {
  const stderr = new PassThrough();
  let failures = 0;
  const io = processIo({ stdin, stdout, stderr }, () => (failures += 1));
  return { io, failures: () => failures, said: () => String(stderr.read() ?? '') };
}

describe('the streams of the process', () => {
  it('leave Ctrl-C to Node until a command listens to it', () => {
    const before = process.listenerCount('SIGINT');
    const { io } = scene(new PassThrough());
    assert.equal(process.listenerCount('SIGINT'), before);
    assert.equal(io.signal.aborted, false);
    assert.equal(process.listenerCount('SIGINT'), before + 1);
    process.removeListener('SIGINT', process.listeners('SIGINT').at(-1) ?? (() => undefined));
  });

  it('may be closed by their readers: what was found still counts', async () => {
    const stdout = failing('EPIPE');
    const { io, failures, said } = scene(stdout, Readable.from(['[api]\ncors_max_age = "1"\n']));
    const closed = ended(stdout);
    assert.equal(await main(['check', '--stdin-filename', 'config.toml'], io), 1);
    await closed;
    io.out('more');
    assert.deepEqual([failures(), said()], [0, '']);
  });

  it('may be full, which is said in one sentence and fails the run', async () => {
    const stdout = failing('ENOSPC');
    const { io, failures, said } = scene(stdout);
    const full = ended(stdout);
    io.out('a');
    await full;
    io.out('b');
    assert.equal(failures(), 1);
    assert.equal(said(), "Standard output can't be written: the disk is full.\n");
  });

  it('take a closed standard error as it is', async () => {
    const stderr = failing('EPIPE');
    const io = processIo({ stdin: Readable.from([]), stdout: new PassThrough(), stderr }, () => {
      assert.fail();
    });
    const closed = ended(stderr);
    io.err('a');
    await closed;
  });

  it('say why standard input cannot be read', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('folder'), { code: 'EISDIR' }));
      },
    });
    const fd = openSync(__dirname, 'r');
    for (const input of [stdin, Object.assign(Readable.from([]), { fd })]) {
      const { io, said } = scene(new PassThrough(), input);
      assert.equal(await main(['evaluate'], io), 2);
      assert.match(said(), /^Standard input can't be read: it is a folder\.\n/);
    }
    closeSync(fd);
  });
});

describe('an error that nobody expected', () => {
  it('is one sentence with status 2, without a stack and without keys', async () => {
    const { io, said } = scene(new PassThrough());
    const broken = {
      ...io,
      stdin: () => Promise.reject(new Error('No way to http://u:hidden@h/\u001b[31m\nsecond line')),
    };
    assert.equal(await main(['evaluate'], broken), 2);
    const text = said();
    assert.match(
      text,
      /^An internal error stopped license-monitor-cors: No way .*\. Please report it at https:/,
    );
    assert.doesNotMatch(text, /hidden|\u001b|second line|\n +at /);
    assert.equal(text.split('\n').length, 2);
    assert.match(unexpected('odd'), /: odd\. Please/);
  });
});
