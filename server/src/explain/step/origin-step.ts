import { judgeOrigin } from '../../values/judge-origin';
import { serializedOrigin } from '../../cors/origin';
import type { OriginFaultId } from '../../values/origin-fault';
import { quoted } from '../../text/quoted';
import { originOf, type StepExplanation, type StepFacts } from './step-facts';

const header = '`Access-Control-Allow-Origin`';

/** The CORS check failed: https://fetch.spec.whatwg.org/#concept-cors-check */
export function explainCheck(facts: StepFacts): StepExplanation {
  if (facts.step === 'cors-check.2') return missing(facts);
  if (facts.step === 'cors-check.8') return credentials(facts);
  if (facts.variant === 'wildcard') return wildcard(facts);
  if (facts.variant === 'several') return several(facts);
  return facts.variant === 'unparsable' ? unparsable(facts) : mismatch(facts);
}

/** `null` is never to be added: every sandboxed frame and every local file has it. */
const addOrigin = (facts: StepFacts): string =>
  facts.origin === 'null'
    ? 'The page has the origin `null`, as files, `data:` URLs and sandboxed frames have: serve it over http or https and add that origin to `cors_origins`, for allowing `null` would let every such page in.'
    : `Add ${originOf({ ...facts, origin: asSent(facts.origin) })} to \`cors_origins\`, exactly as browsers send it.`;

/** A recorded origin may have a final slash or another shape that no browser sends. */
const asSent = (origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : (serializedOrigin(origin) ?? origin);

const missing = (facts: StepFacts): StepExplanation => ({
  reason: `The answer has no ${header} header, so browsers keep it from ${originOf(facts)}.`,
  remedy: `Set \`cors_enabled = true\`. ${addOrigin(facts)} If the file has both, the running server may still use an older file, or a proxy answered in its place.`,
  options: ['cors_origins', 'cors_enabled'],
});

const wildcard = (facts: StepFacts): StepExplanation => ({
  reason: `${header} is \`*\`, and browsers do not accept \`*\` for a request with credentials.`,
  remedy: `Send the request without credentials, or set \`cors_allow_any_origin = false\` and name the origins. ${addOrigin(facts)}`,
  options: ['cors_allow_any_origin', 'cors_origins'],
});

/** One and the same value twice comes from two programs; different ones may come from one string of the file. */
function several(facts: StepFacts): StepExplanation {
  const values = facts.value?.split(/[,\s]+/u).filter((value) => value !== '') ?? [];
  const doubled = facts.doubled === true || new Set(values).size < values.length || values.includes('*');
  const seen = facts.value === undefined ? '' : ` (${quoted(facts.value)})`;
  const list = 'write each origin of `cors_origins` as a string of its own';
  return {
    reason: `${header} holds more than one value${seen}; browsers accept exactly one.`,
    remedy: doubled
      ? `Two programs add the header, usually the API and a proxy in front of it, and no option of config.toml can merge them: let only one of the two add it.`
      : `Either two programs add the header, usually the API and a proxy in front of it: let only one of them do it. Or one string holds several origins: ${list}.`,
    options: doubled ? [] : ['cors_origins'],
  };
}

function unparsable(facts: StepFacts): StepExplanation {
  const value = facts.value ?? '';
  const repair = judgeOrigin(value)?.repair;
  const better = repair?.kind === 'replace' ? ` ${quoted(repair.origin)} may be meant.` : '';
  const seen = value === '' ? 'is empty or not an origin' : `is ${quoted(value)}, which is not an origin`;
  return {
    reason: `${header} ${seen}, so it can never equal ${originOf(facts)}.${better}`,
    remedy: `Correct the string in \`cors_origins\`: scheme, \`://\`, host and, if need be, port, as in \`https://dashboard.example.com\`.`,
    options: ['cors_origins'],
  };
}

function mismatch(facts: StepFacts): StepExplanation {
  const { value, origin } = facts;
  if (value === undefined && origin === undefined)
    return {
      reason: `${header} names another origin than the page's; the two have to be equal byte for byte.`,
      remedy: addOrigin(facts),
      options: ['cors_origins'],
    };
  const seen = value === undefined ? 'names another origin' : `is ${quoted(value)}`;
  const equal = `The two have to be equal byte for byte${value === undefined || origin === undefined ? '' : difference(value, origin)}.`;
  return {
    reason: `${header} ${seen}, and the page's origin is ${origin === undefined ? 'another one' : quoted(origin)}. ${equal}`,
    remedy: `${addOrigin(facts)} If it is there, look for a proxy or a cache that serves the answer made for another page.`,
    options: ['cors_origins'],
  };
}

const slips: Readonly<Partial<Record<OriginFaultId, string>>> = {
  'origin-trailing-slash': 'a browser sends no final slash',
  'origin-path': 'a browser sends no path',
  'origin-uppercase': 'a browser sends lower case',
  'origin-default-port': 'a browser leaves the default port out',
  'origin-trailing-dot': 'the final dot makes another host',
};

/** Names the one slip that keeps two origins apart. */
function difference(value: string, origin: string): string {
  const fault = judgeOrigin(value);
  if (fault?.repair?.kind !== 'replace' || fault.repair.origin !== origin) {
    return value.replace(/^https?/u, '') === origin.replace(/^https?/u, '') ? ', the scheme included' : '';
  }
  return `; ${slips[fault.id] ?? `a browser sends ${quoted(origin)}`}`;
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
    reason: `The request carries credentials and the answer ${seen}; browsers want exactly \`true\`.`,
    remedy: `Set \`cors_credentials = true\` if the page needs cookies, or send the request without credentials.`,
    options: ['cors_credentials'],
  };
}
