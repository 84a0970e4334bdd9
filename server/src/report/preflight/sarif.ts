import type { ResultReport } from '../../probe/result-report';
import type { Report } from '../../probe/report';
import { differs, notesOf, type Note, shortMessage } from './words';
import { visible } from '../../text/visible';
import { sarif, type SarifResult, sarifWriter } from '../sarif';

const rules = [
  { id: 'preflight-refused', text: 'Browsers refuse what the configuration is expected to allow.' },
  { id: 'preflight-not-refused', text: 'Browsers allow what the configuration is expected to refuse.' },
  { id: 'preflight-unreachable', text: 'The API gave no response that could be judged.' },
  { id: 'preflight-differs', text: 'The response differs from what the configuration promises.' },
  { id: 'preflight-not-checked', text: 'The check was cancelled or needs a confirmation.' },
] as const;
type RuleId = (typeof rules)[number]['id'];

/** One result per unexpected probe, and one per difference that doesn't fail the check. */
export const sarifReport = ({ results, url, tls, assumptions }: Report): string =>
  sarif(
    sarifWriter(
      rules.map(({ id, text }) => ({ id, shortDescription: { text } })),
      { informationUri: 'https://fetch.spec.whatwg.org/#cors-protocol' },
    ),
    [...results.filter(({ asExpected }) => !asExpected).map(resultOf), ...notesOf(results).map(noteOf)],
    { properties: { target: url, tls, assumptions } },
  );

function resultOf(result: ResultReport): SarifResult {
  const { id, location, url, origin, method, failingStep } = result;
  const ruleId = ruleOf(result);
  return {
    ruleId,
    level: ruleId === 'preflight-not-checked' ? 'note' : 'error',
    message: visible(shortMessage(result)),
    location,
    resource: visible(id),
    properties: { url, origin, method, failingStep },
  };
}

const noteOf = ({ message, cause, location, checks }: Note): SarifResult => ({
  ruleId: 'preflight-differs',
  level: 'note',
  message: visible(`${message} ${cause}`),
  location,
  resource: visible(checks),
});

function ruleOf(result: ResultReport): RuleId {
  const { verdict } = result;
  if (differs(result)) return 'preflight-differs';
  switch (verdict) {
    case 'refused':
      return 'preflight-refused';
    case 'allowed':
      return 'preflight-not-refused';
    case 'unreachable':
      return 'preflight-unreachable';
    case 'cancelled':
    case 'unchecked':
      return 'preflight-not-checked';
  }
}
