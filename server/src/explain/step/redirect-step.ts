import { parseUrl } from '../../cors/url/parse-url';
import { sameOrigin, serializedOrigin } from '../../cors/url/origin';
import { quoted } from '../../text/quoted';
import type { StepExplanation, StepFacts } from './step-facts';

/**
 * Whether the request arrives with the page's own origin, as far as the message shows. A redirect from one foreign
 * origin to another taints it: https://fetch.spec.whatwg.org/#concept-request-tainted-origin.
 */
function keepsOrigin({ redirectedFrom: from, redirectItself, url, origin }: StepFacts): boolean {
  if (redirectItself === true)
    return origin !== 'null' && from !== undefined && url !== undefined && sameOrigin(from, url);
  if (from === undefined) return true;
  if (origin === 'null') return false;
  return url === undefined || sameOrigin(from, url) || (origin !== undefined && sameOrigin(from, origin));
}

/** Whether the redirect itself keeps the page from the response, so no list of origins can help. */
export const isRedirectsFault = (facts: StepFacts): boolean =>
  (facts.step === 'cors-check.2' ||
    (facts.step === 'cors-check.4' && facts.variant !== 'wildcard' && facts.variant !== 'several')) &&
  (!keepsOrigin(facts) ||
    facts.redirectItself === true ||
    (facts.value !== undefined && facts.value === facts.origin));

const login =
  /(?:log|sign)-?_?(?:in|on)\b|\b(?:o?auth2?|sso|saml2?|idp|adfs|openid|oidc|authorize|accounts?)\b/iu;

/** What to do about a redirect that no list of origins can compensate for. */
function remedy(from: string | undefined, to: string | undefined): string {
  const first = from === undefined ? undefined : parseUrl(from);
  const last = to === undefined ? undefined : parseUrl(to);
  if (to !== undefined && last !== undefined && first?.hostname === last.hostname)
    return `Have the page request ${quoted(to)} directly, without the redirect.`;
  if (to !== undefined && login.test(to))
    return 'This looks like a redirect to a login page. Have the API or its proxy return status 401 instead, and have the page open the login itself. Nothing in config.toml causes or fixes this.';
  return 'Have the page request the final address directly. If it is a login page, have the API return status 401 instead of redirecting, and have the page open the login itself. Nothing in config.toml causes or fixes this.';
}

/** Undefined if a redirect isn't the cause. */
export function explainRedirected(facts: StepFacts): StepExplanation | undefined {
  const { redirectedFrom: from, url, origin, redirectItself, value } = facts;
  if (redirectItself === true) return explainRedirectItself(facts);
  if (from !== undefined && !keepsOrigin(facts)) {
    const to = url === undefined ? 'another origin' : quoted(url);
    const likely = origin === 'null' ? 'most likely sent' : 'sent';
    return {
      reason: `The request was redirected from ${quoted(from)} to ${to}. After a redirect from one foreign origin to another, browsers send \`Origin: null\` (here ${likely}), whatever the page's origin is, and that response does not allow it.`,
      remedy: `${remedy(from, url)} Listing the page’s origin doesn’t help, and \`null\` must not be allowed.`,
      options: [],
    };
  }
  if (value !== undefined && value === origin)
    return {
      reason: `The header already names the page’s origin ${quoted(origin)}, so the origin that was compared is another one: after a redirect between foreign origins browsers send \`Origin: null\`.`,
      remedy:
        'Look for a redirect before this response in the network tab, and have the page request the final address directly. The list of origins is right.',
      options: [],
    };
  return undefined;
}

/** Safari, and Chromium before 2018, name the redirect whose own response failed the check. */
function explainRedirectItself(facts: StepFacts): StepExplanation {
  const { redirectedFrom: from, url, origin } = facts;
  const first = from === undefined ? '' : ` from ${quoted(from)}`;
  const to = url === undefined ? '' : ` to ${quoted(url)}`;
  const lacks =
    facts.step === 'cors-check.2'
      ? 'has no `Access-Control-Allow-Origin` header'
      : 'does not allow the origin';
  if (origin === 'null')
    return {
      reason: `The redirect${first}${to} ${lacks} for the origin \`null\`. Browsers send \`null\` after an earlier redirect between foreign origins, and for pages with an opaque origin.`,
      remedy: `${remedy(from, url)} Do not allow \`null\`.`,
      options: [],
    };
  if (keepsOrigin(facts))
    return {
      reason: `The redirect${first}${to} ${lacks}; browsers check each response on the way.`,
      remedy: `Have the page request the final address directly, or add ${origin === undefined ? "the page's origin" : quoted(serializedOrigin(origin) ?? origin)} to \`cors_origins\` of the server that redirects.`,
      options: ['cors_origins', 'cors_enabled'],
    };
  return {
    reason: `The redirect${first}${to} ${lacks}; browsers check each response on the way, and after this one they would send \`Origin: null\`.`,
    remedy: `${remedy(from, url)} Listing the page's origin is not enough.`,
    options: [],
  };
}
