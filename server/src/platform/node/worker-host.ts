import { Worker } from 'node:worker_threads';
import type { WorkerHost, WorkerReport } from '../supervised-worker';

/** Runs a bundled file in worker threads. */
export const threadHost = <Request, Answer>(file: string): WorkerHost<Request, Answer> => ({
  start(report) {
    // Output of libraries stays in the worker: on standard output it would corrupt the protocol.
    const worker = new Worker(file, { stdout: true, stderr: true });
    worker.on('message', (message: WorkerReport<Answer>) => {
      // An idle worker must not keep a command-line run alive, but a busy one must.
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
