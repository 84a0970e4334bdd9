import { getHeader } from '../cors/headers/header-list';
import { quoted } from '../text/quoted';
import type { Explanation } from '../explain/step/explain';
import { isAsExpected, type Outcome } from './outcome';

/** One or two sentences: what browsers do, or why that is unknown. */
export function headlineOf(
  { probe, verdict, withheld, preflight, real }: Outcome,
  told: Explanation | undefined,
): string {
  const last = real ?? preflight;
  switch (verdict) {
    case 'allowed':
    case 'refused':
      return told?.verdict ?? '';
    case 'unreachable':
    case 'cancelled':
      return last?.result.ok === false ? last.result.failure.message : '';
    case 'unchecked':
      return `A browser sends ${quoted(probe.scenario.method)} without a preflight here. The response to OPTIONS says nothing about it; only the request itself can show the result. ${withheld ?? ''}`;
  }
}

/** Sentences about the expectation: where it comes from, and what it means if it wasn't met. */
export function remarksOf(outcome: Outcome, told: Explanation | undefined): readonly string[] {
  const { probe, verdict, expected, prediction, withheld } = outcome;
  const judged = verdict === 'allowed' || verdict === 'refused';
  return [
    ...(judged && verdict !== expected ? [deviation(outcome)] : []),
    ...(judged && verdict === expected && !isAsExpected(outcome)
      ? [`It is ${verdict}, as expected, but the response lets pages do more than the file says.`]
      : []),
    ...(probe.negative !== undefined && verdict === 'refused'
      ? ['The origin is not in the list and was refused, as expected.']
      : []),
    ...(isAsExpected(outcome) &&
    expected === 'refused' &&
    probe.negative === undefined &&
    prediction !== undefined
      ? ['The file does not allow it either, so this is as expected.']
      : []),
    ...(probe.invented.length > 0 && verdict !== 'unchecked'
      ? [
          'The request headers are those the file allows, with placeholder values; a preflight only asks for their names.',
        ]
      : []),
    ...(withheld !== undefined && verdict !== 'unchecked' ? [withheld, ...askedInstead(outcome)] : []),
    ...[outcome.preflight, outcome.real].flatMap((exchanged) =>
      exchanged?.result.ok === true && exchanged.result.response.unfinished !== undefined
        ? [`${exchanged.result.response.unfinished} Its status and headers arrived and were judged.`]
        : [],
    ),
    ...(told?.notes ?? []),
  ];
}

/** For a request that a browser sends without a preflight. */
const askedInstead = ({ trace, preflight }: Outcome): readonly string[] =>
  preflight !== undefined && trace?.kind === 'response'
    ? ['A browser sends it without a preflight; the headers of the OPTIONS response were judged instead.']
    : [];

function deviation(outcome: Outcome): string {
  const { probe, verdict, prediction } = outcome;
  if (probe.negative !== undefined) {
    // A server that sends `*` compares nothing, so its comparison can't be at fault.
    const reason = allowsAny(outcome) ? 'The response allows every origin (`*`).' : probe.negative.reason;
    const cause =
      prediction?.grant === 'any'
        ? 'The file itself allows any origin with `cors_allow_any_origin`.'
        : prediction === undefined
          ? 'Check the list of origins of the server and of every proxy in between.'
          : 'The file does not allow it, so another file is deployed or a proxy in between allows it.';
    return `This origin must be refused. ${reason} ${cause}`;
  }
  if (prediction === undefined) return 'The request was expected to be allowed.';
  return verdict === 'refused'
    ? 'The file allows it, the server does not: perhaps the file is not deployed, or a proxy is in between.'
    : 'The server allows it, the file does not: perhaps another version of the file is deployed, or a proxy in between allows more.';
}

const allowsAny = ({ preflight, real }: Outcome): boolean =>
  [preflight, real].some(
    (exchanged) =>
      exchanged?.result.ok === true &&
      getHeader(exchanged.result.response.headers, 'Access-Control-Allow-Origin') === '*',
  );
