import type { InitializationOptions } from '../../protocol';
import { superviseFormatter } from '../formatter';
import { strictJudge } from '../strict-judge';
import { webWorkerHost } from './worker-host';

/** The web worker's side: it has no disk, and our client serves the files of the workspace. */
export const browserPlatform = ({ distFolder = '' }: InitializationOptions) => ({
  formatter: superviseFormatter(
    webWorkerHost(`${distFolder}formatter-worker.web.js`, `${distFolder}taplo.wasm`),
  ),
  judgeStrictly: strictJudge(webWorkerHost(`${distFolder}strict-worker.web.js`)),
  workspaceFiles: () => Promise.resolve([]),
});
