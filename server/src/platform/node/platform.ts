import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { superviseFormatter } from '../formatter';
import { strictJudge } from '../strict-judge';
import { threadHost } from './worker-host';
import { includesBeside } from './nginx-includes';
import { workspaceFiles } from './workspace-files';

/** The platform in Node. The worker bundles are in the same folder as this bundle. */
export const nodePlatform = () => ({
  formatter: superviseFormatter(threadHost(join(__dirname, 'formatter-worker.js'))),
  judgeStrictly: strictJudge(threadHost(join(__dirname, 'strict-worker.js'))),
  workspaceFiles,
  includesBeside: (uri: string) =>
    uri.startsWith('file:') ? includesBeside(dirname(fileURLToPath(uri))) : undefined,
});
