import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { wholeMessages } from '../../../server/src/platform/node/editor/whole-messages';

describe('what the language server writes', () => {
  it('is one chunk a message over a real connection, whatever is sent at once', async () => {
    const chunks: Buffer[] = [];
    const output = new Writable({
      highWaterMark: 16,
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        // A slow reader: several messages wait at a time.
        setImmediate(done);
      },
    });
    const reader = new StreamMessageReader(new PassThrough());
    const connection = createProtocolConnection(reader, new StreamMessageWriter(wholeMessages(output)));
    connection.listen();
    const texts = ['', 'ü🛰️', 'x'.repeat(300_000), '\r\n\r\nContent-Length: 2\r\n\r\n'];
    const sent = Array.from({ length: 40 }, (_, at) => ({ at, text: texts[at % texts.length] }));
    await Promise.all(sent.map((params) => connection.sendNotification('test', params)));
    connection.dispose();
    const read = chunks.map((chunk) => {
      const end = chunk.indexOf('\r\n\r\n');
      const [, length = ''] = /^Content-Length: (\d+)$/.exec(chunk.toString('latin1', 0, end)) ?? [];
      assert.equal(chunk.length, end + 4 + Number(length));
      return (JSON.parse(chunk.toString('utf8', end + 4)) as { params: unknown }).params;
    });
    assert.deepEqual(read, sent);
  });

  it('fails where its reader is gone', async () => {
    const output = new PassThrough();
    output.on('error', () => undefined);
    output.destroy(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
    const whole = wholeMessages(output);
    const failed = new Promise<unknown>((done) => whole.once('error', done));
    whole.write('Content-Length: 2\r\n\r\n');
    whole.write('{}');
    assert.ok(await failed);
  });
});
