import type { InitializationOptions } from '../../protocol';
import { createBrowserFormatter } from './formatter';

/** The web worker's side: it has no disk, and our client serves the files of the workspace. */
export const browserPlatform = ({ distFolder }: InitializationOptions) => ({
  formatter: createBrowserFormatter(distFolder ?? ''),
  workspaceFiles: () => Promise.resolve([]),
});
