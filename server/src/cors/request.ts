import { isForbiddenRequestHeader, isHeaderName } from './headers/header-name';
import { normalizeValue, type HeaderList } from './headers/header-list';
import { normalizeMethod } from './method';

/** The `credentials` option of `fetch()`: https://fetch.spec.whatwg.org/#concept-request-credentials-mode */
export type CredentialsMode = 'omit' | 'same-origin' | 'include';

export interface CorsRequest {
  /** An absolute http or https URL. */
  readonly url: string;
  /** As the browser sends it, possibly `null`. */
  readonly origin: string;
  /** As the script spells it. */
  readonly method: string;
  /** As the script sets them. Those that scripts may not set are dropped, as in browsers. */
  readonly headers: HeaderList;
  readonly credentials: CredentialsMode;
}

export interface CorsResponse {
  readonly status: number;
  readonly headers: HeaderList;
}

/** A response, or a sentence that says why there is none. */
export type ResponseOrFailure = CorsResponse | { readonly failure: string };

/** The method and headers that the browser sends: https://fetch.spec.whatwg.org/#dom-request */
export const sentRequest = (request: CorsRequest): CorsRequest => ({
  ...request,
  method: normalizeMethod(request.method),
  headers: request.headers
    .map(([name, value]) => [name, normalizeValue(value)] as const)
    .filter(([name, value]) => !isForbiddenRequestHeader(name, value)),
});

/** The first header that makes `fetch()` throw a TypeError: https://fetch.spec.whatwg.org/#headers-validate */
export const invalidHeader = (headers: HeaderList): readonly [string, string] | undefined =>
  headers.find(
    ([name, value]) => !isHeaderName(name) || /[\0\n\r]|[^\0-\u00ff]/u.test(normalizeValue(value)),
  );
