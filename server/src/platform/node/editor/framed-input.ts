import { type Readable, Transform } from 'node:stream';

/** Bytes. The protocol's two headers are far shorter. */
const longestHeader = 8192;

/** Bytes. A message contains at most one document; a larger length is a mistake. */
const longestContent = 512 * 1024 * 1024;

const headerEnd = Buffer.from('\r\n\r\n');

/** What comes next in the byte stream: this many bytes of content, or the rest of a header. */
type Expecting =
  { readonly kind: 'header'; readonly read: Buffer } | { readonly kind: 'content'; readonly left: number };

/**
 * Passes on an editor's input unchanged, and reports when it can no longer be split into messages: the protocol
 * library would wait for the end of a message that never comes. `onFault` is called once with a sentence, and
 * nothing is passed on afterwards: it could be anything, and a document that missed a change would be judged
 * wrongly.
 */
export function framedInput(input: Readable, onFault: (sentence: string) => void): Readable {
  let expecting: Expecting = { kind: 'header', read: Buffer.alloc(0) };
  let isLost = false;
  const output = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (isLost) {
        done();
        return;
      }
      const next = follow(expecting, chunk);
      if (typeof next === 'string') {
        isLost = true;
        onFault(`${next} Message boundaries can’t be recovered after that.`);
        done();
        return;
      }
      expecting = next;
      done(null, chunk);
    },
  });
  input.on('error', (error) => output.destroy(error));
  return input.pipe(output);
}

/** What to expect after a chunk, or what is wrong with it. */
function follow(before: Expecting, chunk: Buffer): Expecting | string {
  let expecting = before;
  let at = 0;
  while (at < chunk.length) {
    if (expecting.kind === 'content') {
      const taken = Math.min(expecting.left, chunk.length - at);
      at += taken;
      expecting = contentOf(expecting.left - taken);
      continue;
    }
    const known: number = expecting.read.length;
    const read: Buffer = Buffer.concat([
      expecting.read,
      chunk.subarray(at, at + longestHeader + headerEnd.length + 1),
    ]);
    const end = read.indexOf(headerEnd);
    if (end < 0 ? read.length > longestHeader : end > longestHeader)
      return `The editor sent more than ${longestHeader} bytes without the end of a message header.`;
    if (end < 0) return { kind: 'header', read };
    const length = lengthIn(read.toString('latin1', 0, end));
    if (typeof length === 'string') return length;
    at += end + headerEnd.length - known;
    expecting = contentOf(length);
  }
  return expecting;
}

const contentOf = (left: number): Expecting =>
  left === 0 ? { kind: 'header', read: Buffer.alloc(0) } : { kind: 'content', left };

/** The length of the content according to its header, or what is wrong with the header. */
function lengthIn(header: string): number | string {
  let length: number | undefined;
  for (const line of header.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) return `The editor sent ${shownBytes(line)} where a message header was expected.`;
    if (line.slice(0, colon).toLowerCase() !== 'content-length') continue;
    const value = line.slice(colon + 1).trim();
    length = /^\d+$/.test(value) ? Number(value) : Infinity;
    if (length > longestContent)
      return `The editor sent a message whose \`Content-Length\` is ${shownBytes(value)}, not a number of bytes up to ${longestContent}.`;
  }
  return length ?? 'The editor sent a message header without `Content-Length`.';
}

/** A few visible characters, since the input may be anything. */
function shownBytes(text: string): string {
  const visible = text.replace(/[^\x20-\x7e]/g, '?').replaceAll('`', '?');
  return `\`${visible.slice(0, 40)}${visible.length > 40 ? '…' : ''}\``;
}
