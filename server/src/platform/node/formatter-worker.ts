import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { FormatResult } from '../../toml/format/formatter';
import type { FormatRequest } from '../formatter';
import { serveFormatter } from '../formatter-service';
import type { WorkerReport } from '../supervised-worker';

const report = (message: WorkerReport<FormatResult>): void => parentPort?.postMessage(message);

serveFormatter(readFile(path.join(__dirname, 'taplo.wasm')), report).then(
  (answer) =>
    parentPort?.on('message', (request: FormatRequest) => {
      answer(request);
    }),
  () => {
    report({ type: 'dead' });
  },
);
