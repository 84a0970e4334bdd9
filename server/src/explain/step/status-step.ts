import { quoted } from '../../text/quoted';
import type { StepExplanation, StepFacts } from './step-facts';

/** Statuses that show what responded to the preflight instead of the CORS code, and what to do there. */
const causes: Readonly<Record<number, readonly [reason: string, remedy: string]>> = {
  401: [
    'A preflight carries no key or cookie, so something required authentication before CORS was checked.',
    'Allow `OPTIONS` without authentication, at the proxy or in the API.',
  ],
  403: [
    'A proxy, a firewall or the API refused the preflight before CORS was checked.',
    'Look for a rule that refuses `OPTIONS` or this origin, starting with the proxy.',
  ],
  404: ['No route handles `OPTIONS` at this path.', 'Check the path, the port and the routes of any proxy.'],
  405: [
    'The server or a proxy does not accept `OPTIONS` at this path.',
    'Allow `OPTIONS` at the proxy and in the API.',
  ],
  407: ['A proxy on the way requires authentication.', 'Sign in to the proxy, or bypass it for this API.'],
  429: [
    'The rate limit is exhausted; preflights count too.',
    'Wait, or raise the limit. A longer `cors_max_age` saves preflights.',
  ],
};

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7, ok status */
export function explainStatus({ status, variant, value }: StepFacts): StepExplanation {
  if (variant === 'redirect') return redirect(value);
  const [cause, remedy] = causeOf(status);
  const seen = status === undefined ? 'a status outside 200 to 299' : `status ${status}`;
  return {
    reason: `The preflight got ${seen}; browsers require 200 to 299. ${cause}`,
    remedy: `${remedy} No CORS option in config.toml sets this status.`,
    options: [],
  };
}

function causeOf(status: number | undefined): readonly [string, string] {
  const known = status === undefined ? undefined : causes[status];
  if (known !== undefined) return known;
  if (status !== undefined && status >= 500)
    return ['The server or a proxy failed.', 'Check the logs of the proxy and of the API.'];
  if (status === 304)
    return [
      'This status confirms a cached copy, which no preflight asks for: a cache or a proxy responded.',
      'Exclude preflights from the cache.',
    ];
  if (status !== undefined && status >= 300 && status <= 399)
    return [
      'It is a redirect, but without a `Location` header.',
      'Have the server or proxy that redirects respond to `OPTIONS` itself.',
    ];
  return [
    'Something other than the CORS code responded: a missing route, an authentication layer or a proxy.',
    'Repeat the preflight outside the browser to see the status and which server sent it.',
  ];
}

const redirect = (value: string | undefined): StepExplanation => ({
  reason: `The preflight got a redirect${value === undefined ? '' : ` (${quoted(value)})`}, and browsers don’t follow redirects for preflights.`,
  remedy:
    'Have the page request the final address: often https instead of http, or the path with or without its trailing slash. No CORS option in config.toml redirects.',
  options: [],
});
