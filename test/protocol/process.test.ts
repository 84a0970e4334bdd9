import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';

const entry = join(__dirname, '../../server/src/node.ts');

const start = (...argv: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['--import', 'tsx', entry, ...argv], { cwd: join(__dirname, '../..') });

const framed = (message: object): string => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const initialize = framed({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});

/** The status and the sentence that the server ends with. */
async function endOf(server: ChildProcessWithoutNullStreams) {
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(server, 'close')) as [number];
  return { code, said };
}

describe('the process of the language server', () => {
  it('says that a message cannot be read, and ends', async () => {
    const server = start('--stdio');
    const ended = endOf(server);
    server.stdin.write(initialize);
    await once(server.stdout, 'data');
    server.stdin.write('Content-Length: many\r\n\r\n{}');
    const { code, said } = await ended;
    assert.equal(code, 1);
    assert.match(said, /^The editor sent a message whose `Content-Length` is `many`, .*stops\.\n$/);
  });

  it('says that the editor is gone, and ends without a stack trace', async () => {
    const server = start('--stdio');
    const ended = endOf(server);
    server.stdin.write(initialize);
    await once(server.stdout, 'data');
    server.stdout.destroy();
    const ask = (id: number) => framed({ id, method: 'shutdown' });
    server.stdin.on('error', () => undefined);
    for (let id = 2; id < 50; id += 1) server.stdin.write(ask(id));
    const { code, said } = await ended;
    assert.equal(code, 1);
    assert.equal(said, 'The editor closed its end of the connection. The language server stops.\n');
  });

  it('ends likewise on a socket, and says so where nobody listens', async () => {
    const editor = createServer();
    editor.listen(0, '127.0.0.1');
    await once(editor, 'listening');
    const address = editor.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const server = start(`--socket=${port}`);
    const ended = endOf(server);
    const [socket] = (await once(editor, 'connection')) as [Socket];
    socket.write(initialize);
    await once(socket, 'data');
    socket.write('nonsense\r\n\r\n');
    const { code, said } = await ended;
    editor.close();
    assert.equal(code, 1);
    assert.match(said, /^The editor sent `nonsense` where a message header was expected\. .*\n$/);
    const alone = await endOf(start(`--socket=${port}`));
    assert.equal(alone.code, 2);
    assert.match(alone.said, /^The language server cannot reach the editor: .*\n$/);
  });
});
