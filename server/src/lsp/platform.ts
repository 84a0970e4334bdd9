import type { WorkspaceFile } from '../protocol';
import type { Formatter } from '../toml/formatter';

/** What the server needs from the outside world; Node and the web worker each bring their own. */
export interface Platform {
  /** Starts nothing until the first format. */
  readonly formatter: Formatter;
  /** The files below the folders that match one of the globs; used where the client does not serve them. */
  readonly workspaceFiles: (
    folders: readonly string[],
    globs: readonly string[],
  ) => Promise<readonly WorkspaceFile[]>;
}
