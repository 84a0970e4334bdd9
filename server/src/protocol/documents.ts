/** About a document of the editor and the files of its workspace. */
import type { Range } from '../text/location';
import type { Page } from './pages';

export type { Range };

export type DocumentStatus =
  | {
      readonly uri: string;
      readonly ours: true;
      readonly environment: 'development' | 'production';
      readonly decidedBy: 'setting' | 'comment' | 'file-name' | 'folder-name' | 'default';
      /** How the environment was decided, as a complete sentence. */
      readonly reason: string;
    }
  /** Not a License Monitor configuration: one that is only begun, or another tool’s file, which is ignored. */
  | { readonly uri: string; readonly ours: false; readonly begun: boolean };

/** A whole table to begin a file with. */
export interface StarterTable {
  readonly environment: 'production' | 'staging' | 'development';
  /** What it allows, in a few words. */
  readonly detail: string;
  /** `${1:text}` is a place to type over. */
  readonly snippet: string;
}

export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
}

export interface ExplainParams {
  readonly text: string;
  /** The file with the line that decides it, if there is one. */
  readonly uri?: string;
}

export interface ExplainResult extends Page {
  /** Whether the text holds a message of a browser. */
  readonly recognized: boolean;
  readonly step: string | null;
  readonly options: readonly string[];
  /** Set if the file decides it. */
  readonly range: Range | null;
}

/** What our client passes in `initialize`; other editors pass nothing. */
export interface InitializationOptions {
  /** The server asks the client for the workspace files instead of reading the disk. */
  readonly workspaceFiles?: boolean;
  /** The address of the bundles, with a trailing slash; a web worker may not know its own. */
  readonly distFolder?: string;
  /** The client shows `licenseMonitor/status`. */
  readonly status?: boolean;
  /** The client performs exchanges, runs the commands of code lenses and follows links in reports. */
  readonly preflight?: boolean;
  /** The client's command that triggers completion again, for a key whose values can be offered at once. */
  readonly suggestCommand?: string;
  /** The client's command that shows the page of a rule, whose id is its argument. */
  readonly ruleCommand?: string;
}

/** URIs of the files that are License Monitor's. */
export interface Configurations {
  /** Documents that are open. */
  readonly open: readonly string[];
  /** Files of the workspace that are not. */
  readonly closed: readonly string[];
}
