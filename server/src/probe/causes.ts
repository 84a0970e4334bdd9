import type { Step } from '../cors/step';
import { quoted } from '../text/quoted';
import type { Difference } from './expected/compare';
import { isAsExpected, type Outcome } from './outcome';

/**
 * Why a result is not the expected one, in a few words a cause: `cookies: the file allows them, the response doesn’t`.
 * The same words mean the same cause, so results can be counted by them. Empty where all is as expected or nothing
 * was judged.
 */
export function causesOf(outcome: Outcome): readonly string[] {
  const { verdict, expected, preflight, real, trace, realTrace } = outcome;
  if (isAsExpected(outcome) || verdict === 'cancelled' || verdict === 'unchecked') return [];
  const last = real ?? preflight;
  if (verdict === 'unreachable')
    return [last?.result.ok === false ? last.result.failure.message : 'No response.'];
  if (verdict === 'refused' && expected === 'allowed') {
    const failed = (realTrace ?? trace)?.steps.filter((step) => step.verdict === 'fail') ?? [];
    // A response without any CORS header lacks the lists for the same reason.
    const telling = failed.some(({ step }) => step === 'cors-check.2')
      ? failed.filter(({ step }) => !/^preflight\.7\.[567]/u.test(step))
      : failed;
    return [...new Set(telling.map((step) => refusal(step, outcome)))];
  }
  if (verdict === 'allowed' && expected === 'refused')
    return [outcome.probe.negative === undefined ? moreThanTheFile(outcome) : noPageMay(outcome)];
  return [...new Set(outcome.differences.filter(({ weight }) => weight === 'access').map(difference))];
}

const denied = (what: string, outcome: Outcome): string =>
  outcome.prediction === undefined
    ? `${what}: the response doesn’t allow ${what === 'cookies' ? 'them' : 'it'}`
    : `${what}: the file allows ${what === 'cookies' ? 'them' : 'it'}, the response doesn’t`;

/** Every step that can fail, by its clause. */
function refusal({ step, variant, seen, names = [] }: Step, outcome: Outcome): string {
  switch (step) {
    case 'cors-check.4':
      return variant === 'several'
        ? `origin: the response names it more than once: ${quoted(seen)}`
        : `${denied('origin', outcome)}: it has ${quoted(seen)}`;
    case 'cors-check.8':
      return denied('cookies', outcome);
    case 'preflight.7-status':
      return `status: the preflight got ${seen}, browsers require 200 to 299`;
    case 'preflight.7.3-parse':
      return `lists: the response has ${names.map(quoted).join(', ')}, which is not a name`;
    case 'preflight.7.5-method':
    case 'preflight.7.6-authorization':
    case 'preflight.7.7-header':
      return denied(names.join(', '), outcome);
    case 'request-forbidden-method':
      return `request: browsers don’t send ${quoted(seen)}`;
    case 'cors-check.2':
    case 'cors-check.3':
    case 'network':
    case 'cache':
    case 'response.expose':
      return denied('origin', outcome);
  }
}

const noPageMay = ({ probe }: Outcome): string =>
  `${probe.scenario.origin}: must be refused, the response allows it`;

/** What the file withholds is in the differences; a request that it refuses for its method may show none. */
function moreThanTheFile({ differences, probe }: Outcome): string {
  const [widest] = differences.filter(({ weight }) => weight === 'access');
  return widest === undefined
    ? `${probe.scenario.method}: the file refuses it, the response allows it`
    : difference(widest);
}

const subjects: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': 'origin',
  'Access-Control-Allow-Methods': 'methods',
  'Access-Control-Allow-Headers': 'headers',
  'Access-Control-Max-Age': 'cache lifetime',
};

function difference({ header, expected, actual }: Difference): string {
  if (header === 'Access-Control-Allow-Credentials')
    return 'cookies: the file doesn’t allow them, the response does';
  const has = (value: string | undefined): string => (value === undefined ? 'none' : quoted(value));
  return `${subjects[header] ?? header}: ${has(expected)} in the file, ${has(actual)} in the response`;
}
