import { sentRequest } from '../../cors/request';
import { quoted } from '../../text/quoted';
import { preflightRequest } from '../../cors/preflight-request';
import type { ExchangeRequest } from '../exchange';
import type { Probe } from './plan';

/** The preflight. */
export const preflightExchange = ({ scenario, connection }: Probe): ExchangeRequest => ({
  ...preflightRequest(scenario),
  ...connection,
});

/** The request itself, without the headers whose values were made up. */
export function realExchange({ scenario, invented, connection }: Probe): ExchangeRequest {
  const { method, headers, url } = sentRequest(scenario);
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const made = new Set(invented);
  return {
    method,
    url: url.replace(/#.*$/su, ''),
    headers: [
      ...(names.has('accept') ? [] : [['Accept', '*/*'] as const]),
      ['Origin', scenario.origin],
      ...headers.filter(([name]) => !made.has(name)),
    ],
    ...(scenario.body === undefined ? {} : { body: scenario.body }),
    ...connection,
  };
}

/** Why the request itself is not sent, as a sentence; undefined if it may be. */
export function withheld({ scenario, realRequests }: Probe, needsPreflight: boolean): string | undefined {
  const { method } = sentRequest(scenario);
  const reads = method === 'GET' || method === 'HEAD';
  if (realRequests === 'confirmed') return undefined;
  if (!reads) {
    return `The request itself was not sent: ${quoted(method)} may change data and was not confirmed.`;
  }
  return needsPreflight && realRequests === 'when-unasked'
    ? 'The request itself was not sent: only the preflight was requested.'
    : undefined;
}
