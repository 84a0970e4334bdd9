import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { framedInput } from '../../../server/src/platform/node/editor/framed-input';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

/** What comes through, and what is said, when these bytes arrive in pieces of these sizes. */
async function passed(bytes: Buffer, sizes: readonly number[]) {
  const pieces: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % Math.max(sizes.length, 1)] ?? bytes.length;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  const faults: string[] = [];
  const chunks: Buffer[] = [];
  const input = framedInput(Readable.from(pieces), (sentence) => faults.push(sentence));
  for await (const chunk of input) chunks.push(chunk as Buffer);
  return { faults, bytes: Buffer.concat(chunks) };
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const header = fc
  .constantFrom('Content-Length', 'content-length', 'CONTENT-LENGTH')
  .chain((name) =>
    fc.constantFrom('', ' ', '  ').map((space) => (length: number) => `${name}:${space}${length}`),
  );
const message = fc.tuple(header, anyText(), fc.boolean()).map(([write, text, hasType]) => {
  const content = Buffer.from(text);
  const type = hasType ? 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n' : '';
  return Buffer.concat([Buffer.from(`${type}${write(content.length)}\r\n\r\n`), content]);
});

describe('the input of the language server', () => {
  it('comes through as it is, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 8 }), sizes, async (messages, cuts) => {
        const bytes = Buffer.concat(messages);
        assert.deepEqual(await passed(bytes, cuts), { faults: [], bytes });
      }),
      runs(60),
    );
  });

  const malformed: Readonly<Record<string, string>> = {
    'a length of letters': 'Content-Length: abc\r\n\r\n{}',
    'a negative length': 'Content-Length: -5\r\n\r\n{}',
    'a length with a fraction': 'Content-Length: 2.5\r\n\r\n{}',
    'a length in another base': 'Content-Length: 0x10\r\n\r\n{}',
    'an empty length': 'Content-Length:\r\n\r\n{}',
    'a length that nothing has': `Content-Length: ${'9'.repeat(300)}\r\n\r\n{}`,
    'a length of several numbers': 'Content-Length: 2, 2\r\n\r\n{}',
    'no length': 'Content-Type: x\r\n\r\n{}',
    'no header': 'Starting the editor…\r\n\r\n{}',
    'line feeds alone': 'Content-Length: 2\n\n{}Content-Length: 2\r\n\r\n{}',
    'a header without an end': 'x'.repeat(9_000),
    'a long header': `X: ${'x'.repeat(9_000)}\r\nContent-Length: 2\r\n\r\n{}`,
    'control characters': '\u0000\u001b[31m`\r\n\r\n',
  };
  for (const [name, text] of Object.entries(malformed))
    it(`is given up with one sentence after ${name}, however it is cut`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(message, { maxLength: 3 }), sizes, message, async (before, cuts, after) => {
          const sound = Buffer.concat(before);
          const { faults, bytes } = await passed(Buffer.concat([sound, Buffer.from(text), after]), cuts);
          assert.equal(faults.length, 1);
          assert.match(faults[0] ?? '', /^The editor sent [\x20-\x7e…’]+\.$/);
          assert.ok((faults[0]?.length ?? 0) < 200);
          // Nothing of the message after it gets through.
          assert.ok(bytes.length < sound.length + text.length);
        }),
        runs(5),
      );
    });

  it('takes a sound message after an empty one', async () => {
    const bytes = Buffer.from('Content-Length: 0\r\n\r\n'.repeat(3) + 'Content-Length: 2\r\n\r\n{}');
    assert.deepEqual(await passed(bytes, [7]), { faults: [], bytes });
  });

  it('ends with its source', async () => {
    const source = new PassThrough();
    const input = framedInput(source, () => assert.fail());
    const ended = new Promise<unknown>((done) => input.once('error', done));
    source.destroy(new Error('gone'));
    assert.match(String(await ended), /gone/);
  });
});
