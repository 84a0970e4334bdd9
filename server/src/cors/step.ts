/**
 * The steps of a preflight in the order of the Fetch Standard, then what a script may read of the actual response.
 */
export const stepNames = [
  'request-forbidden-method',
  'network',
  'cors-check.2',
  'cors-check.3',
  'cors-check.4',
  'cors-check.8',
  'preflight.7-status',
  'preflight.7.3-parse',
  'preflight.7.5-method',
  'preflight.7.6-authorization',
  'preflight.7.7-header',
  'cache',
  'response.expose',
] as const;

export type StepName = (typeof stepNames)[number];

/** Distinguishes the outcomes within one step. */
export type StepVariant =
  /** request-forbidden-method: `fetch()` throws and sends nothing. */
  | 'forbidden-method'
  | 'invalid-method'
  | 'invalid-header'
  | 'url-credentials'
  /** network */
  | 'no-response'
  | 'bad-port'
  | 'scheme'
  /** cors-check.4 */
  | 'wildcard'
  | 'several'
  | 'unparsable'
  | 'mismatch'
  /** preflight.7-status */
  | 'redirect'
  | 'proxy-authentication'
  | 'status'
  /** preflight.7.3-parse */
  | 'methods'
  | 'headers'
  | 'methods-and-headers'
  /** preflight.7.5, 7.6 and 7.7: `*` is present but doesn't count. */
  | 'literal-wildcard'
  | 'uncovered-wildcard'
  | 'case'
  | 'unlisted';

export interface Step {
  readonly step: StepName;
  readonly verdict: 'pass' | 'fail' | 'not-applicable';
  /** What the response contains: the value of a header, a status, or a description if there is nothing to quote. */
  readonly seen: string;
  readonly expected: string;
  readonly variant?: StepVariant;
  /** The value of the judged header, if there is one. */
  readonly value?: string | undefined;
  /** The methods or header names at fault. */
  readonly names?: readonly string[];
}

/** The clause of each step. */
export const stepSources: Readonly<Record<StepName, string>> = {
  'request-forbidden-method': 'https://fetch.spec.whatwg.org/#forbidden-method',
  network: 'https://fetch.spec.whatwg.org/#concept-network-error',
  'cors-check.2': 'https://fetch.spec.whatwg.org/#concept-cors-check',
  'cors-check.3': 'https://fetch.spec.whatwg.org/#concept-cors-check',
  'cors-check.4': 'https://fetch.spec.whatwg.org/#concept-cors-check',
  'cors-check.8': 'https://fetch.spec.whatwg.org/#concept-cors-check',
  'preflight.7-status': 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  'preflight.7.3-parse': 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  'preflight.7.5-method': 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  'preflight.7.6-authorization': 'https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name',
  'preflight.7.7-header': 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  cache: 'https://fetch.spec.whatwg.org/#http-access-control-max-age',
  'response.expose': 'https://fetch.spec.whatwg.org/#http-access-control-expose-headers',
};
