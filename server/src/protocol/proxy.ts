import type { Range } from '../text/location';
import type { Page } from './pages';

export interface ProxyChoicesResult {
  readonly targets: readonly { readonly id: string; readonly title: string; readonly what: string }[];
  /** Where License Monitor listens, according to the file. */
  readonly upstream: string;
  /** Response headers worth exposing. */
  readonly exposable: readonly string[];
  /** Whole sentences: why nothing can be written, whatever is chosen. */
  readonly refusals: readonly string[];
}

export interface ProxyGenerateParams {
  readonly uri: string;
  readonly target: string;
  readonly upstream: string;
  readonly preflight: 'answer' | 'passthrough';
  readonly exposed: readonly string[];
  readonly serverName?: string;
}

export interface ProxyGenerateResult {
  /** Empty if it is refused. */
  readonly text: string;
  readonly languageId: string;
  /** Under which the proxy’s own documentation has such a file. */
  readonly fileName: string;
  /** Whole sentences: why nothing is written. */
  readonly refusals: readonly string[];
}

export interface ProxyCompareParams {
  readonly uri: string;
  readonly nginxName: string;
  readonly nginxText: string;
  /** The location of the file, to resolve its includes; absent if it isn't on disk. */
  readonly nginxUri?: string;
}

/** A complete page; its links lead to both files. */
export interface ProxyCompareResult extends Page {
  readonly findings: readonly {
    readonly id: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly message: string;
    readonly range: Range;
  }[];
}
