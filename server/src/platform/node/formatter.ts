import { Worker } from 'node:worker_threads';
import type { Formatter } from '../../toml/formatter';
import { type FormatterReport, superviseFormatter } from '../formatter';

/** Formats in a worker thread. `workerFile` is the bundled `formatter-worker.js`, with `taplo.wasm` beside it. */
export const createNodeFormatter = (workerFile: string): Formatter =>
  superviseFormatter({
    start(report) {
      // What the library prints stays in the worker: on standard output it would break into the protocol.
      const worker = new Worker(workerFile, { stdout: true, stderr: true });
      worker.on('message', (message: FormatterReport) => {
        // An idle worker must not keep a command-line run alive; one with work to do must.
        worker.unref();
        report(message);
      });
      worker.on('error', () => {
        report({ type: 'dead' });
      });
      worker.on('exit', () => {
        report({ type: 'dead' });
      });
      return {
        send(request) {
          worker.ref();
          worker.postMessage(request);
        },
        end() {
          void worker.terminate();
        },
      };
    },
    timer(ms, onEnd) {
      const timer = setTimeout(onEnd, ms).unref();
      return () => {
        clearTimeout(timer);
      };
    },
  });
