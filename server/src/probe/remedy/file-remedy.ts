import type { Config } from '../../config/config';
import { knownMethod, normalizeMethod } from '../../cors/method';
import { isToken } from '../../cors/headers/token';
import type { Remedy } from '../../explain/console/explanation';
import type { StepFacts } from '../../explain/step/step-facts';
import { quoted } from '../../text/quoted';
import { elsewhere, fileAt, has, isClear, type File } from './file';
import { headersRemedy, methodsRemedy, unnamedRemedy } from './list-remedy';
import { originRemedy, severalRemedy, unparsableRemedy, wildcardRemedy } from './origin-remedy';

/** Says what to change in this file, and never what it already has. */
export const fileRemedy =
  (config: Config): Remedy =>
  (facts) => {
    const file = fileAt(config, facts.url);
    switch (facts.step) {
      case 'cors-check.2':
        return originRemedy(facts, file);
      case 'cors-check.4':
        return allowOriginRemedy(facts, file);
      case 'cors-check.8':
        return credentialsRemedy(facts, file);
      case 'preflight.7.5-method':
        return facts.method === undefined
          ? unnamedRemedy('cors_methods', file)
          : methodRemedy(facts.method, file);
      case 'preflight.7.6-authorization':
      case 'preflight.7.7-header':
        return facts.names === undefined
          ? unnamedRemedy('cors_headers', file)
          : headersRemedy(facts.names, file, facts.variant === 'uncovered-wildcard');
      case 'preflight.7.3-parse':
        return parseRemedy(facts, file);
      case 'cors-check.3':
      case 'request-forbidden-method':
      case 'network':
      case 'preflight.7-status':
      case 'cache':
      case 'response.expose':
        return undefined;
    }
  };

function allowOriginRemedy(facts: StepFacts, file: File): string | undefined {
  if (facts.variant === 'mismatch') return originRemedy(facts, file);
  if (facts.variant === 'wildcard') return wildcardRemedy(facts, file);
  if (facts.variant === 'unparsable') return unparsableRemedy(facts, file);
  return facts.variant === 'several' ? severalRemedy(facts, file) : undefined;
}

/** Another value than none or `true` does not come from the switch. */
function credentialsRemedy({ value = '' }: StepFacts, file: File): string | undefined {
  const { credentials } = file.policy;
  if (!isClear(credentials) || value !== '') return undefined;
  const found = has('cors_credentials', credentials, file);
  return credentials.value
    ? `${found}. ${elsewhere}`
    : `${found}: set it to true if the page needs cookies, or send the request without credentials.`;
}

/** Browsers send `patch` as it is typed, so no list in upper case lets it through. */
function methodRemedy(method: string, file: File): string | undefined {
  const upper = knownMethod(method) ?? method;
  const isSentAsTyped = upper !== method && normalizeMethod(method) === method;
  const remedy = methodsRemedy(isSentAsTyped ? upper : normalizeMethod(method), file, isSentAsTyped);
  return isSentAsTyped && remedy !== undefined
    ? `Have the page send ${quoted(upper)}. ${remedy}`.trim()
    : remedy;
}

function parseRemedy({ variant }: StepFacts, file: File): string | undefined {
  const { methods, headers } = file.policy;
  const lists = variant === 'methods' ? [methods] : variant === 'headers' ? [headers] : [methods, headers];
  if (!isClear(...lists) || !lists.every(({ complete }) => complete)) return undefined;
  const wrong = lists.flatMap(({ items }) => items).filter(({ value }) => !isToken(value));
  return wrong.length === 0
    ? `Every name in the file is valid. ${elsewhere}`
    : `Correct ${wrong.map(({ value, span }) => `${quoted(value)} ${file.line(span.start)}`).join(', ')}: write each name as a separate string, without commas, colons, spaces or quotes.`;
}
