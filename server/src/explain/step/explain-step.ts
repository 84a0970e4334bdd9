import { explainCheck } from './origin-step';
import { explainAuthorization, explainHeader, explainMethod, explainParse } from './preflight-step';
import { explainStatus } from './status-step';
import { quoted } from '../../text/quoted';
import type { StepExplanation, StepFacts } from './step-facts';

/** Why a browser stops at a step, what to do, and which options decide it. */
export function explainStep(facts: StepFacts): StepExplanation {
  switch (facts.step) {
    case 'request-forbidden-method':
      return explainRequest(facts);
    case 'network':
      return explainNetwork(facts);
    case 'cors-check.2':
    case 'cors-check.4':
    case 'cors-check.8':
      return explainCheck(facts);
    case 'preflight.7-status':
      return explainStatus(facts);
    case 'preflight.7.3-parse':
      return explainParse(facts);
    case 'preflight.7.5-method':
      return explainMethod(facts);
    case 'preflight.7.6-authorization':
      return explainAuthorization(facts);
    case 'preflight.7.7-header':
      return explainHeader(facts);
    case 'cors-check.3':
    case 'cache':
    case 'response.expose':
      return { reason: 'This step never fails.', remedy: 'There is nothing to do.', options: [] };
  }
}

const client = 'Change the page; no option in config.toml affects this.';

/** https://fetch.spec.whatwg.org/#dom-request: `fetch()` throws a TypeError. */
function explainRequest({ variant, method, value }: StepFacts): StepExplanation {
  const seen = quoted(value ?? method ?? 'this');
  const reason =
    variant === 'invalid-header'
      ? `${seen} is not a valid HTTP header, so \`fetch()\` throws before anything is sent.`
      : variant === 'invalid-method'
        ? `${seen} is not a valid method name, so \`fetch()\` throws before anything is sent.`
        : variant === 'url-credentials'
          ? 'The URL contains a user name, so `fetch()` throws before anything is sent.'
          : `Scripts can’t send ${method === undefined ? 'this method' : quoted(method)}: browsers refuse \`CONNECT\`, \`TRACE\` and \`TRACK\` before anything is sent.`;
  return { reason, remedy: client, options: [] };
}

function explainNetwork({ variant, value, url }: StepFacts): StepExplanation {
  if (variant === 'scheme') return explainScheme(value ?? url);
  if (variant === 'bad-port')
    return {
      reason: `Browsers never connect to ${value === undefined ? 'this port' : `port ${value}`}: it is a blocked port.`,
      remedy: 'Choose another `bind_port`, or another port at the proxy.',
      options: ['bind_port'],
    };
  return {
    reason: `The browser got no HTTP response, so no CORS rule was reached.${value === undefined ? '' : ` ${value}`}`,
    remedy:
      'Check that the API is running at its `bind_address` and `bind_port`, that the host name resolves, and that the proxy, the firewall and the TLS certificate let the browser through.',
    options: ['bind_address', 'bind_port'],
  };
}

/** `localhost:8080/api` is read as an address with the scheme `localhost`. */
function explainScheme(address: string | undefined): StepExplanation {
  const reason = `CORS works only with http and https, not with ${address === undefined ? 'this address' : quoted(address)}.`;
  if (address !== undefined && !/^[a-z][a-z\d+.-]*:(?!\d)/iu.test(address))
    return {
      reason: `${reason} Its scheme is missing.`,
      remedy:
        'Begin the address in the page with `http://` or `https://`; no option in config.toml affects this.',
      options: [],
    };
  if (address !== undefined && /^file:/iu.test(address))
    return {
      reason,
      remedy:
        'Open the page and its files over http, for example from a local web server, instead of from the disk; no option in config.toml affects this.',
      options: [],
    };
  return { reason, remedy: client, options: [] };
}
