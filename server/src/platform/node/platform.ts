import { join } from 'node:path';
import { createNodeFormatter } from './formatter';
import { workspaceFiles } from './workspace-files';

/** Node's side of what the server needs from the outside world. */
export const nodePlatform = () => ({
  formatter: createNodeFormatter(join(__dirname, 'formatter-worker.js')),
  workspaceFiles,
});
