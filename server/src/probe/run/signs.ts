import { headerValues, type HeaderList } from '../../cors/headers/header-list';
import { originParts, sameOrigin } from '../../cors/url/origin';
import { isRedirect } from '../../cors/preflight-steps';
import { enumerate, quoted } from '../../text/quoted';
import type { CorsResponse } from '../../cors/request';
import type { Scenario } from './scenario';

/** What an exchange reveals besides its CORS headers, for example that another program responded. */
export interface Sign {
  readonly id:
    | 'doubled'
    | 'authentication'
    | 'forbidden'
    | 'method'
    | 'no-key'
    | 'path'
    | 'proxy-login'
    | 'redirect'
    | 'rate-limit'
    | 'upstream'
    | 'page';
  /** Complete sentences: what it probably means and what to do. */
  readonly message: string;
}

const corsHeader = /^access-control-(?:allow|expose|max)-/iu;

/** What the response reveals besides its CORS headers. Total. */
export function signsOf(
  scenario: Scenario,
  { status, headers }: CorsResponse,
  part: 'preflight' | 'response',
): readonly Sign[] {
  const found =
    part === 'preflight' ? preflightSign(scenario, status, headers) : responseSign(status, headers);
  const doubled = doubledNames(headers);
  return [
    ...(doubled.length === 0
      ? []
      : [
          {
            id: 'doubled',
            message: `The response repeats ${enumerate(doubled)}. Usually a reverse proxy and License Monitor both add CORS headers. Let only one of them do so, for example with \`proxy_hide_header\` in nginx. Nothing in config.toml causes or fixes this.`,
          } as const,
        ]),
    ...(found === undefined ? [] : [{ ...found, message: found.message + respondedBy(headers) }]),
  ];
}

/** What a request sent without its key lacked, and what that explains. */
export function missingKey(unsent: readonly string[], status: number | undefined): Sign {
  const names = enumerate(unsent);
  const explained = status === 401 || status === 403 ? ` That explains the ${status}.` : '';
  return {
    id: 'no-key',
    message: `No API key is stored for this server, so ${names} ${unsent.length === 1 ? 'was' : 'were'} not sent.${explained} Run “Set API Key…” to store one.`,
  };
}

function doubledNames(headers: HeaderList): readonly string[] {
  const names = headers.map(([name]) => name.toLowerCase()).filter((name) => corsHeader.test(name));
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

/** A product name in the response, if any, suggests who wrote it. */
function respondedBy(headers: HeaderList): string {
  const [server] = [...headerValues(headers, 'Server'), ...headerValues(headers, 'Via')];
  return server === undefined || server === '' ? '' : ` The response names ${quoted(server)} as its server.`;
}

function preflightSign(scenario: Scenario, status: number, headers: HeaderList): Sign | undefined {
  if (isRedirect({ status, headers })) return redirectSign(scenario.url, headers);
  switch (status) {
    case 401:
      return {
        id: 'authentication',
        message:
          'The preflight got 401: authentication runs before CORS. A preflight carries no key and no cookie, so let OPTIONS pass without authentication, in the proxy or whatever responds first.',
      };
    case 403:
      return {
        id: 'forbidden',
        message:
          'The preflight got 403: a proxy, a firewall or an origin map refuses it. The nginx sample with `map` in the License Monitor documentation does so for every origin that is not in its map; if pages on this origin should read the API, add it there.',
      };
    case 404:
      return {
        id: 'path',
        message:
          'The preflight got 404: the path is not served, or a proxy routes only other methods there. Check the path in the URL.',
      };
    case 405:
    case 501:
      return {
        id: 'method',
        message: `The preflight got ${status}: whatever responds first does not support OPTIONS.${allowHeader(headers)} Let the proxy respond to OPTIONS or pass it on.`,
      };
    case 407:
      return {
        id: 'proxy-login',
        message:
          'An HTTP proxy on the way requires a password (407). Configure this machine’s proxy, or connect to the API directly.',
      };
    default:
      return otherSign(status);
  }
}

function responseSign(status: number, headers: HeaderList): Sign | undefined {
  if (status === 407)
    return {
      id: 'proxy-login',
      message:
        'An HTTP proxy on the way requires a password (407). Configure this machine’s proxy, or connect to the API directly.',
    };
  if (
    status >= 200 &&
    status <= 299 &&
    /^text\/html\b/iu.test(headerValues(headers, 'Content-Type')[0] ?? '')
  ) {
    return {
      id: 'page',
      message:
        'The response is an HTML page, not JSON: another program, or a proxy’s login page, seems to respond at this address.',
    };
  }
  return otherSign(status);
}

function otherSign(status: number): Sign | undefined {
  if (status === 429)
    return {
      id: 'rate-limit',
      message:
        'The response is 429: the rate limit applies to this request. Wait for its window to end, and check `rate_limit_requests`.',
    };
  if (status >= 502 && status <= 504)
    return {
      id: 'upstream',
      message: `The response is ${status}: a proxy could not reach the API. Check that License Monitor is running and which address the proxy uses.`,
    };
  return undefined;
}

function allowHeader(headers: HeaderList): string {
  const [allow] = headerValues(headers, 'Allow');
  return allow === undefined ? '' : ` Its \`Allow\` header lists ${quoted(allow)}.`;
}

function redirectSign(url: string, headers: HeaderList): Sign {
  const [location = ''] = headerValues(headers, 'Location');
  const to = location === '' ? 'another place' : quoted(location);
  return {
    id: 'redirect',
    message: `The preflight was redirected to ${to}, and browsers don’t follow redirects of a preflight. ${redirectCause(url, location)}`,
  };
}

function redirectCause(url: string, location: string): string {
  const from = originParts(url);
  const target = originParts(location);
  if (from?.scheme === 'http' && target?.scheme === 'https' && from.host === target.host)
    return 'The server redirects to https: use the https URL in the page.';
  const path = (text: string) => text.replace(/^https?:\/\/[^/?#]*/iu, '').replace(/[?#].*$/su, '');
  const stays = location.startsWith('/') || sameOrigin(url, location);
  if (stays && path(location).replace(/\/$/u, '') === path(url).replace(/\/$/u, ''))
    return 'Only the trailing slash differs: use the path that the server redirects to.';
  if (/log-?in|sign-?in|auth|sso|oauth/iu.test(location))
    return 'The target looks like a login page: let OPTIONS pass without authentication.';
  return 'Use the final URL in the page, or let the proxy respond to OPTIONS without redirecting.';
}
