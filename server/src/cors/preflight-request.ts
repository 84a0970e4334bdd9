import type { HeaderList } from './headers/header-list';
import { sentRequest, type CorsRequest } from './request';
import { unsafeHeaderNames } from './headers/safelist';

export interface PreflightRequest {
  readonly method: 'OPTIONS';
  readonly url: string;
  readonly headers: HeaderList;
}

/**
 * The preflight as browsers send it: no cookies, no `Authorization`, and header names in lower case, sorted,
 * separated by commas without spaces. https://fetch.spec.whatwg.org/#cors-preflight-fetch steps 1 to 5.
 */
export function preflightRequest(request: CorsRequest): PreflightRequest {
  const { method, headers } = sentRequest(request);
  const names = unsafeHeaderNames(headers);
  return {
    method: 'OPTIONS',
    url: request.url.replace(/#.*$/su, ''),
    headers: [
      ['Accept', '*/*'],
      ['Origin', request.origin],
      ['Access-Control-Request-Method', method],
      ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
    ],
  };
}
