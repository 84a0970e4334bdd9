/**
 * The custom messages between our client and our server: names and plain types, no code. Client and server
 * pin different copies of the protocol library, so nothing but strings and interfaces is shared.
 */

/** Server → client, notification: what the server decided about an open document. */
export type StatusMethod = 'licenseMonitor/status';
export interface DocumentStatus {
  readonly uri: string;
  /** False for another tool's `config.toml`, about which nothing is said. */
  readonly ours: boolean;
  readonly environment: 'development' | 'production';
  /** How the environment was decided, a whole sentence. */
  readonly reason: string;
}

/** Client → server, request: the page of a rule as Markdown; null for an unknown id. */
export type RulePageMethod = 'licenseMonitor/rulePage';
export interface RulePageParams {
  readonly id: string;
}

/** Server → client, request: the documents of the workspace that match the file patterns, with their text. */
export type WorkspaceFilesMethod = 'licenseMonitor/workspaceFiles';
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

/** What our client passes at `initialize`; other editors pass nothing. */
export interface InitializationOptions {
  /** The server asks the client for the files of the workspace instead of reading the disk. */
  readonly workspaceFiles?: boolean;
  /** The address of the bundles, with a final slash; a web worker may not know its own. */
  readonly distFolder?: string;
  /** The client shows `licenseMonitor/status`. */
  readonly status?: boolean;
  /** Where the page of a rule opens: this prefix, the id, `.md`. */
  readonly rulePage?: string;
}
