import type { InitializationOptions } from '../../protocol';
import { superviseFormatter } from '../formatter';
import { strictJudge } from '../strict-judge';
import type { WorkerHost, WorkerReport } from '../supervised-worker';

/** The platform in a web worker, without a disk: our client provides the workspace files. */
export const browserPlatform = ({ distFolder = '' }: InitializationOptions) => ({
  formatter: superviseFormatter(
    webWorkerHost(`${distFolder}formatter-worker.web.js`, `${distFolder}taplo.wasm`),
  ),
  judgeStrictly: strictJudge(webWorkerHost(`${distFolder}strict-worker.web.js`)),
  workspaceFiles: () => Promise.resolve([]),
});

/** Runs a bundled script in Web Workers, each of which gets `greeting` as its first message. */
const webWorkerHost = <Request, Answer>(script: string, greeting?: string): WorkerHost<Request, Answer> => ({
  start(report) {
    // Browsers start a worker only from the page's own origin, but VS Code serves extensions from another one.
    const bootstrap = `importScripts(${JSON.stringify(script)});`;
    const address = URL.createObjectURL(new Blob([bootstrap], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<WorkerReport<Answer>>) => {
      report(data);
    };
    worker.onerror = () => {
      report({ type: 'dead' });
    };
    if (greeting !== undefined) worker.postMessage(greeting);
    return {
      send(request) {
        worker.postMessage(request);
      },
      end() {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  },
  timer(ms, onEnd) {
    const timer = setTimeout(onEnd, ms);
    return () => {
      clearTimeout(timer);
    };
  },
});
