import type { WorkspaceFile } from '../protocol';
import type { IncludedFile } from '../proxy/compare/read/include';
import type { Formatter } from '../toml/format/formatter';
import type { SyntaxProblem } from '../toml/tree/nodes';
import type { TomlVersion } from '../toml/strict/strict';

/** What the server needs from the outside world; Node and the web worker each bring their own. */
export interface Platform {
  /** Starts nothing until the first format. */
  readonly formatter: Formatter;
  /** The strict parser’s errors in a text that the tolerant one accepts; typing never waits for them. */
  readonly judgeStrictly: (text: string, version: TomlVersion) => Promise<readonly SyntaxProblem[]>;
  /**
   * The files below the folders that match one of the globs; used where the client does not serve them. `onFault` hears
   * a sentence for each folder that is left out.
   */
  readonly workspaceFiles: (
    folders: readonly string[],
    globs: readonly string[],
    onFault: (sentence: string) => void,
  ) => Promise<readonly WorkspaceFile[]>;
  /** Reads the files that an nginx file includes; undefined where there is no disk. */
  readonly includesBeside?: (
    uri: string,
  ) => ((pattern: string) => readonly IncludedFile[] | undefined) | undefined;
}
