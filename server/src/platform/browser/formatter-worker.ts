import type { FormatResult } from '../../toml/format/formatter';
import type { FormatRequest } from '../formatter';
import { serveFormatter } from '../formatter-service';
import type { WorkerReport } from '../supervised-worker';

const report = (message: WorkerReport<FormatResult>): void => {
  postMessage(message);
};

/** The first message contains the address of `taplo.wasm`, which a worker started from a blob can't know. */
addEventListener(
  'message',
  ({ data }: MessageEvent<string>) => {
    const wasm = fetch(data).then(async (response) => new Uint8Array(await response.arrayBuffer()));
    serveFormatter(wasm, report).then(
      (answer) => {
        addEventListener('message', (event: MessageEvent<FormatRequest>) => {
          answer(event.data);
        });
      },
      () => {
        report({ type: 'dead' });
      },
    );
  },
  { once: true },
);
