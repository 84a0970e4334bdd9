import { quoted } from '../../text/quoted';
import type { StepExplanation, StepFacts } from './step-facts';

/** Statuses that say what responded to the preflight in place of the CORS code, and what to do there. */
const causes: Readonly<Record<number, readonly [reason: string, remedy: string]>> = {
  401: [
    'A preflight carries no key and no cookie, so something asked for authentication before CORS was looked at.',
    'Let `OPTIONS` through without authentication, at the proxy or in the API.',
  ],
  403: [
    'A proxy, a firewall or the API refused the preflight before CORS was looked at.',
    'Look for a rule that refuses `OPTIONS` or this origin, first of all at the proxy.',
  ],
  404: [
    'No route handles `OPTIONS` at this path.',
    'Check the path and the port, and the routes of a proxy in between.',
  ],
  405: [
    'The server or a proxy does not accept `OPTIONS` at this path.',
    'Let `OPTIONS` through at the proxy and in the API.',
  ],
  407: ['A proxy on the way wants to be logged in to.', 'Log in to the proxy, or go round it for this API.'],
  429: [
    'The rate limit counts preflights too and is used up.',
    'Wait, or raise the limit; a longer `cors_max_age` saves preflights.',
  ],
};

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7, ok status */
export function explainStatus({ status, variant, value }: StepFacts): StepExplanation {
  if (variant === 'redirect') return redirect(value);
  const [cause, remedy] = causeOf(status);
  const seen = status === undefined ? 'a status outside 200 to 299' : `status ${status}`;
  return {
    reason: `The preflight got ${seen}; browsers require 200 to 299. ${cause}`,
    remedy: `${remedy} No CORS option of config.toml sets this status.`,
    options: [],
  };
}

function causeOf(status: number | undefined): readonly [string, string] {
  const known = status === undefined ? undefined : causes[status];
  if (known !== undefined) return known;
  if (status !== undefined && status >= 500)
    return ['The server or a proxy failed.', 'Look into the logs of the proxy and of the API.'];
  if (status === 304)
    return [
      'It says that a stored copy is still good, which no browser requests with a preflight: a cache or a proxy responded.',
      'Keep preflights out of the cache in between.',
    ];
  if (status !== undefined && status >= 300 && status <= 399)
    return [
      'It sends the browser to another place, but no `Location` header says to which.',
      'Let the server or the proxy that redirects there respond to `OPTIONS` itself.',
    ];
  return [
    'Something other than the CORS code responded: a missing route, an authentication layer or a proxy.',
    'Repeat the preflight outside the browser to see the status and who sent it.',
  ];
}

const redirect = (value: string | undefined): StepExplanation => ({
  reason: `The preflight got a redirect${value === undefined ? '' : ` (${quoted(value)})`}, and browsers don't follow redirects of a preflight.`,
  remedy:
    'Let the page use the final address: often https instead of http, or the path with or without its trailing slash. No CORS option of config.toml redirects.',
  options: [],
});
