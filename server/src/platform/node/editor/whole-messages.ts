import { Writable } from 'node:stream';

/**
 * A stream that writes each header together with its content. The protocol library writes them separately, and an
 * editor that is woken twice per message waits longer. Precondition: headers and contents alternate.
 */
export function wholeMessages(output: NodeJS.WritableStream): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (header === undefined) {
        header = chunk;
        done();
        return;
      }
      const message = Buffer.concat([header, chunk]);
      header = undefined;
      output.write(message, done);
    },
  });
}
