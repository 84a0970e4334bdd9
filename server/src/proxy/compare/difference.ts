import type { Span } from './parse';

export const differenceIds = [
  'origin-refused',
  'origin-let-in',
  'any-origin-let-in',
  'methods-differ',
  'headers-differ',
  'max-age-differs',
  'credentials-differ',
  'preflight-fails',
  'path-not-covered',
  'vary-missing',
  'origin-required',
  'body-header-on-204',
  'always-missing',
  'inheritance-lost',
  'header-doubled',
  'expression-open',
  'credentials-any-origin',
] as const;
export type DifferenceId = (typeof differenceIds)[number];

export interface ProxyDifference {
  readonly id: DifferenceId;
  readonly severity: 'error' | 'warning' | 'information';
  /** Whole sentences in Markdown. */
  readonly message: string;
  readonly nginx: Span;
  /** The place of config.toml that says otherwise, where there is one. */
  readonly config: Span | undefined;
  /** The paths that it was found on. */
  readonly paths: readonly string[];
}
