import { isForbiddenRequestHeader, isHeaderName } from './headers/header-name';
import { normalizeValue, type HeaderList } from './headers/header-list';
import { normalizeMethod } from './method';

/** What a script asks of `fetch()`: https://fetch.spec.whatwg.org/#concept-request-credentials-mode */
export type CredentialsMode = 'omit' | 'same-origin' | 'include';

export interface CorsRequest {
  /** Absolute, http or https. */
  readonly url: string;
  /** As the browser sends it, `null` included. */
  readonly origin: string;
  /** As the script types it. */
  readonly method: string;
  /** As the script sets them; those that scripts may not set are dropped, as browsers do. */
  readonly headers: HeaderList;
  readonly credentials: CredentialsMode;
}

export interface CorsResponse {
  readonly status: number;
  readonly headers: HeaderList;
}

/** Either a response, or a sentence that says why there is none. */
export type ResponseOrFailure = CorsResponse | { readonly failure: string };

/** The method and headers that leave the browser: https://fetch.spec.whatwg.org/#dom-request */
export const sentRequest = (request: CorsRequest): CorsRequest => ({
  ...request,
  method: normalizeMethod(request.method),
  headers: request.headers
    .map(([name, value]) => [name, normalizeValue(value)] as const)
    .filter(([name, value]) => !isForbiddenRequestHeader(name, value)),
});

/** A header that makes `fetch()` throw a TypeError: https://fetch.spec.whatwg.org/#headers-validate */
export const invalidHeader = (headers: HeaderList): readonly [string, string] | undefined =>
  headers.find(
    ([name, value]) => !isHeaderName(name) || /[\0\n\r]|[^\0-\u00ff]/u.test(normalizeValue(value)),
  );
