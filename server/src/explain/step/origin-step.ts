import { judgeOrigin } from '../../values/judge-origin';
import type { OriginFaultId } from '../../values/origin-fault';
import { quoted } from '../../text/quoted';
import { allowPage } from './page-origin';
import { explainRedirected } from './redirect-step';
import { originOf, type StepExplanation, type StepFacts } from './step-facts';

const header = '`Access-Control-Allow-Origin`';

/** The CORS check failed: https://fetch.spec.whatwg.org/#concept-cors-check */
export function explainCheck(facts: StepFacts): StepExplanation {
  if (facts.step === 'cors-check.8') return credentials(facts);
  if (facts.variant === 'wildcard') return wildcard(facts);
  if (facts.variant === 'several') return several(facts);
  const redirected = explainRedirected(facts);
  if (redirected !== undefined) return redirected;
  if (facts.step === 'cors-check.2') return missing(facts);
  return facts.variant === 'unparsable' ? unparsable(facts) : mismatch(facts);
}

const missing = (facts: StepFacts): StepExplanation => ({
  reason: `The response has no ${header} header, so browsers keep it from ${originOf(facts)}.`,
  remedy: `Set \`cors_enabled = true\`. ${allowPage(facts.origin)} If the file has both, the running server may still use an older file, or a proxy responded instead.`,
  options: ['cors_origins', 'cors_enabled'],
});

const wildcard = (facts: StepFacts): StepExplanation => ({
  reason: `${header} is \`*\`, and browsers don't accept \`*\` for a request with credentials.`,
  remedy: `Send the request without credentials, or set \`cors_allow_any_origin = false\` and list the origins. ${allowPage(facts.origin)}`,
  options: ['cors_allow_any_origin', 'cors_origins'],
});

/** The same value twice comes from two programs; different values may come from one string in the file. */
function several(facts: StepFacts): StepExplanation {
  const values = facts.value?.split(/[,\s]+/u).filter((value) => value !== '') ?? [];
  const doubled = facts.doubled === true || new Set(values).size < values.length || values.includes('*');
  const seen = facts.value === undefined ? '' : ` (${quoted(facts.value)})`;
  const list = 'write each origin of `cors_origins` as a separate string';
  return {
    reason: `${header} holds more than one value${seen}; browsers accept exactly one.`,
    remedy: doubled
      ? `Two programs add the header, usually the API and a proxy in front of it. No option in config.toml can merge them: let only one of them add it.`
      : `Either two programs add the header, usually the API and a reverse proxy: let only one of them add it. Or one string contains several origins: ${list}.`,
    options: doubled ? [] : ['cors_origins'],
  };
}

function unparsable(facts: StepFacts): StepExplanation {
  const value = facts.value ?? '';
  const fault = judgeOrigin(value);
  const isPattern = fault?.id === 'origin-pattern';
  const repair = fault?.repair;
  const better = repair?.kind === 'replace' ? ` ${quoted(repair.origin)} may be the one you meant.` : '';
  const seen = value === '' ? 'is empty or not an origin' : `is ${quoted(value)}, which is not an origin`;
  return {
    reason: `${header} ${seen}, so it never equals ${originOf(facts)}.${better}`,
    remedy: isPattern
      ? `Entries of \`cors_origins\` are compared as they are written, so a pattern matches no page. ${allowPage(facts.origin)}`
      : `Correct the entry in \`cors_origins\`: scheme, \`://\`, host and, if needed, port, as in \`https://dashboard.example.com\`.`,
    options: ['cors_origins'],
  };
}

function mismatch(facts: StepFacts): StepExplanation {
  const { value, origin } = facts;
  if (value === undefined && origin === undefined)
    return {
      reason: `${header} names a different origin from the page’s. The two must be equal byte for byte.`,
      remedy: allowPage(facts.origin),
      options: ['cors_origins'],
    };
  const seen = value === undefined ? 'names another origin' : `is ${quoted(value)}`;
  const equal = `The two must be equal byte for byte${value === undefined || origin === undefined ? '' : difference(value, origin)}.`;
  return {
    reason: `${header} ${seen}, and the page's origin is ${origin === undefined ? 'another one' : quoted(origin)}. ${equal}`,
    remedy: `${allowPage(facts.origin)} If it is already listed, look for a proxy or a cache that returns a response made for another page.`,
    options: ['cors_origins'],
  };
}

const differences: Readonly<Partial<Record<OriginFaultId, string>>> = {
  'origin-trailing-slash': 'browsers send no trailing slash',
  'origin-path': 'browsers send no path',
  'origin-uppercase': 'browsers send lower case',
  'origin-default-port': 'browsers omit the default port',
  'origin-trailing-dot': 'the trailing dot makes it a different host',
};

/** Describes the one difference between two origins. */
function difference(value: string, origin: string): string {
  const fault = judgeOrigin(value);
  if (fault?.repair?.kind !== 'replace' || fault.repair.origin !== origin) {
    return value.replace(/^https?/u, '') === origin.replace(/^https?/u, '') ? ', the scheme included' : '';
  }
  return `; ${differences[fault.id] ?? `browsers send ${quoted(origin)}`}`;
}

function credentials({ value }: StepFacts): StepExplanation {
  const allow = '`Access-Control-Allow-Credentials`';
  const seen =
    value === undefined
      ? `has no ${allow} header or another value in it`
      : value === ''
        ? `has no ${allow} header`
        : value.toLowerCase() === 'true'
          ? `has ${allow} with the value ${quoted(value)}, and case counts`
          : `has ${allow} with the value ${quoted(value)}`;
  return {
    reason: `The request has credentials and the response ${seen}; browsers require exactly \`true\`.`,
    remedy:
      value === undefined || value === ''
        ? `Set \`cors_credentials = true\` if the page needs cookies, or send the request without credentials.`
        : credentialsElsewhere(value),
    options: ['cors_credentials'],
  };
}

/** `cors_credentials` sends `true` or nothing, so whatever else is there comes from another program. */
const credentialsElsewhere = (value: string): string =>
  value.includes(',')
    ? 'Two programs add the header, usually the API and a proxy in front of it: let only one of them add it.'
    : 'Another program writes this value, usually a proxy in front of the API: have it send exactly `true`, or leave the header to `cors_credentials`.';
