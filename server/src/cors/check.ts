import { getHeader } from './headers/header-list';
import { parseUrl } from './url/parse-url';
import type { CorsRequest, CorsResponse } from './request';
import type { Step, StepVariant } from './step';

/**
 * The CORS check with all its clauses, including those after the first failure:
 * https://fetch.spec.whatwg.org/#concept-cors-check. It is the same for a preflight response and the actual
 * response.
 */
export function corsCheck(request: CorsRequest, response: CorsResponse): readonly Step[] {
  const allowOrigin = getHeader(response.headers, 'Access-Control-Allow-Origin');
  return [
    step2(request, allowOrigin),
    step3(request, allowOrigin),
    step4(request, allowOrigin),
    step8(request, getHeader(response.headers, 'Access-Control-Allow-Credentials')),
  ];
}

const step2 = ({ origin }: CorsRequest, allowOrigin: string | undefined): Step => ({
  step: 'cors-check.2',
  verdict: allowOrigin === undefined ? 'fail' : 'pass',
  seen: allowOrigin ?? 'no Access-Control-Allow-Origin',
  value: allowOrigin,
  expected: `Access-Control-Allow-Origin: ${origin}`,
});

const takesWildcard = ({ credentials }: CorsRequest, allowOrigin: string | undefined): boolean =>
  credentials !== 'include' && allowOrigin === '*';

const step3 = (request: CorsRequest, allowOrigin: string | undefined): Step => ({
  step: 'cors-check.3',
  verdict: takesWildcard(request, allowOrigin) ? 'pass' : 'not-applicable',
  seen: allowOrigin ?? 'no Access-Control-Allow-Origin',
  expected: '* for a request without credentials',
});

function step4(request: CorsRequest, allowOrigin: string | undefined): Step {
  const step = {
    step: 'cors-check.4',
    seen: allowOrigin ?? 'no Access-Control-Allow-Origin',
    value: allowOrigin,
    expected: request.origin,
  } as const;
  if (allowOrigin === undefined || takesWildcard(request, allowOrigin))
    return { ...step, verdict: 'not-applicable' };
  // Compared byte for byte: a different case, a trailing slash or a default port makes a different origin.
  if (allowOrigin === request.origin) return { ...step, verdict: 'pass' };
  return { ...step, verdict: 'fail', variant: mismatchVariant(allowOrigin) };
}

/** The kinds of mismatch that Chromium distinguishes. */
export function mismatchVariant(allowOrigin: string): StepVariant {
  if (allowOrigin === '*') return 'wildcard';
  if (/[ ,]/u.test(allowOrigin)) return 'several';
  return allowOrigin === 'null' || parseUrl(allowOrigin) !== undefined ? 'mismatch' : 'unparsable';
}

function step8({ credentials }: CorsRequest, allowCredentials: string | undefined): Step {
  const verdict =
    credentials !== 'include' ? 'not-applicable' : allowCredentials === 'true' ? 'pass' : 'fail';
  return {
    step: 'cors-check.8',
    verdict,
    seen: allowCredentials ?? 'no Access-Control-Allow-Credentials',
    value: allowCredentials ?? '',
    expected: credentials === 'include' ? 'true' : 'nothing, the request carries no credentials',
  };
}
