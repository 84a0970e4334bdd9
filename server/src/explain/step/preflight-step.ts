import { isResponseOnlyHeaderName } from '../../cors/headers/header-name';
import { knownMethod, normalizeMethod } from '../../cors/method';
import { enumerate, quoted } from '../../text/quoted';
import { conventionalHeader } from '../../values/known-headers';
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
  return {
    reason: `${subject} ${verb} not listed in ${allowHeaders}${list}.${why}`,
    remedy: headerRemedy(names),
    options: ['cors_headers'],
  };
}

function headerRemedy(names: readonly string[]): string {
  const misplaced = names.filter(isResponseOnlyHeaderName).map(conventionalHeader);
  const asked = names.filter((name) => !isResponseOnlyHeaderName(name)).map(conventionalHeader);
  const entries = names.length === 0 ? 'the header' : asked.map((name) => `\`"${name}"\``).join(', ');
  return [
    ...(misplaced.length === 0
      ? []
      : [
          `${enumerate(misplaced)} ${misplaced.length > 1 ? 'are response headers' : 'is a response header'}, which only a server sends: remove ${misplaced.length > 1 ? 'them' : 'it'} from the page’s request.`,
        ]),
    ...(entries === ''
      ? []
      : [`Add ${entries} to \`cors_headers\`, or don’t send ${asked.length > 1 ? 'them' : 'it'}.`]),
  ].join(' ');
}
