import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { FormatRequest, FormatterReport } from '../formatter';
import { serveFormatter } from '../formatter-service';

const report = (message: FormatterReport): void => parentPort?.postMessage(message);

serveFormatter(readFile(path.join(__dirname, 'taplo.wasm')), report).then(
  (answer) =>
    parentPort?.on('message', (request: FormatRequest) => {
      answer(request);
    }),
  () => {
    report({ type: 'dead' });
  },
);
