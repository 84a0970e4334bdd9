import { knownMethod, normalizeMethod } from '../../cors/method';
import { enumerate, quoted } from '../../text/quoted';
import type { StepExplanation, StepFacts } from './step-facts';

const allowMethods = '`Access-Control-Allow-Methods`';
const allowHeaders = '`Access-Control-Allow-Headers`';

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7.3 */
export function explainParse({ variant, names }: StepFacts): StepExplanation {
  const header = variant === 'headers' ? allowHeaders : variant === 'methods' ? allowMethods : undefined;
  const where = header ?? `${allowMethods} or ${allowHeaders}`;
  const options: StepExplanation['options'] =
    variant === 'headers'
      ? ['cors_headers']
      : variant === 'methods'
        ? ['cors_methods']
        : ['cors_methods', 'cors_headers'];
  const known = names !== undefined && names.length > 0;
  const culprit = known ? `${enumerate(names)} in ${where}` : `An entry in ${where}`;
  const verdict = known && names.length > 1 ? 'are not names' : 'is not a name';
  return {
    reason: `${culprit} ${verdict} that HTTP allows. One such entry makes browsers fail every preflight, even for methods and headers that are listed.`,
    remedy: `Write each name of ${options.map(quoted).join(' and ')} as a separate string, without commas, colons, spaces or quotes.`,
    options,
  };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7.5 */
export function explainMethod({ method, variant, value }: StepFacts): StepExplanation {
  const options = ['cors_methods'] as const;
  if (method === undefined)
    return {
      reason: `The method of the request is not listed in ${allowMethods}.`,
      remedy: 'Add the method to `cors_methods`, in upper case.',
      options,
    };
  const upper = knownMethod(method) ?? method;
  const list = value === undefined ? '' : ` (${quoted(value)})`;
  if (method !== upper && method === normalizeMethod(method))
    return {
      reason: `The page sent ${quoted(method)}, which browsers don’t convert to upper case, and ${allowMethods}${list} doesn’t list it in that spelling.`,
      remedy: `Have the page send ${quoted(upper)}, and list \`"${upper}"\` in \`cors_methods\`.`,
      options,
    };
  if (['GET', 'HEAD', 'POST'].includes(upper))
    return {
      reason: `${quoted(upper)} is not listed in ${allowMethods}${list}. Browsers allow ${quoted(upper)} without listing it, so current ones don’t print this for it. A server may still refuse the method itself.`,
      remedy: `Check that \`cors_methods\` lists \`"${upper}"\`, and check which method the page really sends.`,
      options,
    };
  const why =
    variant === 'literal-wildcard'
      ? ' With credentials, `*` is just a method name.'
      : variant === 'case'
        ? ' Methods are case-sensitive.'
        : '';
  return {
    reason: `${quoted(method)} is not listed in ${allowMethods}${list}.${why}`,
    remedy: `Add \`"${upper}"\` to \`cors_methods\`.`,
    options,
  };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7.6 */
export function explainAuthorization(facts: StepFacts): StepExplanation {
  if (facts.variant !== 'uncovered-wildcard') return explainHeader({ ...facts, names: ['authorization'] });
  return {
    reason: `${allowHeaders} is \`*\`, which does not cover \`Authorization\`.`,
    remedy: 'Add `"Authorization"` to `cors_headers` by name.',
    options: ['cors_headers'],
  };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7.7 */
export function explainHeader({ names = [], variant, value }: StepFacts): StepExplanation {
  const list = value === undefined ? '' : ` (${quoted(value)})`;
  const [one] = names;
  const subject = one === undefined ? 'A request header' : enumerate(names);
  const verb = names.length > 1 ? 'are' : 'is';
  const why = variant === 'literal-wildcard' ? ' With credentials, `*` is just a header name.' : '';
  const entries =
    one === undefined ? 'the header' : names.map((name) => `\`"${usualCase(name)}"\``).join(', ');
  return {
    reason: `${subject} ${verb} not listed in ${allowHeaders}${list}.${why}`,
    remedy: `Add ${entries} to \`cors_headers\`, or don’t send ${names.length > 1 ? 'them' : 'it'}.`,
    options: ['cors_headers'],
  };
}

const acronyms: ReadonlySet<string> = new Set(['api', 'csrf', 'id', 'xsrf', 'http', 'url', 'dnt']);

/** Browsers report lower case; `X-API-Key` is how people write it. */
const usualCase = (name: string): string =>
  name === name.toLowerCase()
    ? name
        .split('-')
        .map((word) =>
          acronyms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
        )
        .join('-')
    : name;
