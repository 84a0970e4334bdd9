import type { WorkspaceFile } from '../protocol';
import type { IncludedFile } from '../proxy/compare/read/include';
import type { Formatter } from '../toml/format/formatter';
import type { SyntaxProblem } from '../toml/tree/nodes';
import type { TomlVersion } from '../toml/strict/strict';

/** What the server needs from its environment; Node and the web worker each have an implementation. */
export interface Platform {
  /** Starts nothing until the first use. */
  readonly formatter: Formatter;
  /** The strict parser’s problems in a text that the tolerant parser accepts; typing never waits for them. */
  readonly judgeStrictly: (text: string, version: TomlVersion) => Promise<readonly SyntaxProblem[]>;
  /**
   * The files in the folders that match one of the globs, for clients that don't provide them. `onFault` receives a
   * sentence for each folder that is left out.
   */
  readonly workspaceFiles: (
    folders: readonly string[],
    globs: readonly string[],
    onFault: (sentence: string) => void,
  ) => Promise<readonly WorkspaceFile[]>;
  /** Reads the files that an nginx file includes; undefined if there is no disk. */
  readonly includesBeside?: (
    uri: string,
  ) => ((pattern: string) => readonly IncludedFile[] | undefined) | undefined;
}
