import type { NginxSpan } from './read/parse';

/** In report order: who gets in, who is kept out, what else differs. */
export const differenceIds = [
  'any-origin-let-in',
  'origin-let-in',
  'credentials-any-origin',
  'origin-refused',
  'origin-hidden',
  'header-doubled',
  'preflight-fails',
  'path-not-covered',
  'credentials-differ',
  'methods-differ',
  'headers-differ',
  'max-age-differs',
  'inheritance-lost',
  'always-missing',
  'vary-missing',
  'origin-required',
  'body-header-on-204',
] as const;
type DifferenceId = (typeof differenceIds)[number];

export interface ProxyDifference {
  readonly id: DifferenceId;
  readonly severity: 'error' | 'warning' | 'information';
  /** Complete sentences in Markdown. */
  readonly message: string;
  readonly nginx: NginxSpan;
  /** The place in config.toml that says otherwise, if there is one. */
  readonly config: NginxSpan | undefined;
  /** The paths on which it was found. */
  readonly paths: readonly string[];
}
