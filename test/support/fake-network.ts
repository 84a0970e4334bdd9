import { readConfig } from '../../server/src/config/read/read-config';
import type { Config } from '../../server/src/config/config';
import type {
  ExchangeRequest,
  ExchangeResult,
  HeaderList,
  NetworkFault,
  Transport,
} from '../../server/src/probe/exchange';
import { mockServerResponse } from '../../server/src/probe/expected/mock-server';
import { parse } from '../../server/src/toml/parse/parse';

export const configOf = (toml: string): Config =>
  readConfig(parse(toml), { environmentSetting: 'auto', path: 'config.toml' });

export const respondsWith = (status: number, headers: HeaderList = [], body = ''): ExchangeResult => ({
  ok: true,
  response: { status, statusText: '', headers, body, bodyTruncated: false, durationMs: 1 },
});

export const failsWith = (fault: NetworkFault, message: string): ExchangeResult => ({
  ok: false,
  failure: { fault, message },
});

export interface FakeNetwork {
  readonly transport: Transport;
  readonly sent: ExchangeRequest[];
}

/** A network whose responses a test decides, and that remembers what was sent. */
export function fakeNetwork(
  reply: (request: ExchangeRequest) => ExchangeResult | Promise<ExchangeResult>,
): FakeNetwork {
  const sent: ExchangeRequest[] = [];
  return {
    sent,
    transport: async (request) => {
      sent.push(request);
      return reply(request);
    },
  };
}

/** The documented server under this file. */
export const documented =
  (config: Config) =>
  ({ method, url, headers }: ExchangeRequest): ExchangeResult => {
    const {
      status,
      headers: sent,
      body,
    } = mockServerResponse(config, {
      method,
      path: url.replace(/^https?:\/\/[^/]*/, ''),
      header: (name) => headers.find(([each]) => each.toLowerCase() === name)?.[1],
    });
    return respondsWith(status, sent, body);
  };
