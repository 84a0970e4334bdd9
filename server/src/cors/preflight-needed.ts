import { isSafelistedMethod } from './method';
import { sameOrigin } from './url/origin';
import { sentRequest, type CorsRequest } from './request';
import { unsafeHeaderNames } from './headers/safelist';

export type PreflightNeed =
  | { readonly needed: false; readonly because: 'same-origin' | 'safelisted' }
  | {
      readonly needed: true;
      /** Set if the method requires a preflight. */
      readonly method: string | undefined;
      /** The header names that require a preflight: lower case, sorted. */
      readonly headers: readonly string[];
    };

/**
 * Whether a browser sends a preflight before the request: the CORS-preflight condition of
 * https://fetch.spec.whatwg.org/#main-fetch. Upload listeners of an XMLHttpRequest and streamed bodies force a
 * preflight too, but a method and a header list don't show them.
 */
export function preflightNeed(request: CorsRequest): PreflightNeed {
  if (sameOrigin(request.url, request.origin)) return { needed: false, because: 'same-origin' };
  const { method, headers } = sentRequest(request);
  const names = unsafeHeaderNames(headers);
  const unsafeMethod = isSafelistedMethod(method) ? undefined : method;
  return unsafeMethod === undefined && names.length === 0
    ? { needed: false, because: 'safelisted' }
    : { needed: true, method: unsafeMethod, headers: names };
}
