import { mockServerResponse } from '../../../../server/src/probe/expected/mock-server';
import type { CorsResponse } from '../../../../server/src/cors/request';
import type { Config } from '../../../../server/src/config/config';
import type { NginxRequest, UpstreamRequest } from '../../../../server/src/proxy/compare/evaluate/request';
import { responseTo, type NginxServer } from '../../../../server/src/proxy/compare/evaluate/reader';
import { headerOf, type NginxResponse } from '../../../../server/src/proxy/compare/evaluate/response';
import type { Response } from './real-nginx';

/** What browsers and caches look at. */
const compared = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
  'vary',
] as const;

export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** As License Monitor answers: what the real nginx has behind it, too. */
function apiResponse(config: Config, { method, path, headers }: UpstreamRequest): CorsResponse {
  const response = mockServerResponse(config, {
    method,
    path: path ?? '/',
    header: (name) => headers.get(name),
  });
  return { status: response.status, headers: response.headers };
}

/** What the reader says of one request to a file. */
export const readerSays = (server: NginxServer, config: Config, question: Question): NginxResponse => {
  const request: NginxRequest = {
    method: question.method,
    path: question.path,
    headers: new Map(Object.entries(question.headers).map(([name, value]) => [name.toLowerCase(), value])),
  };
  return responseTo(server, request, (sent) => apiResponse(config, sent));
};

export interface Verdict {
  readonly unknown: number;
  readonly known: number;
  /** What the reader says for certain and nginx does otherwise. */
  readonly differences: readonly string[];
}

/** Status and headers, each known and equal, or not known. */
export function verdictOn(said: NginxResponse, real: Response): Verdict {
  if (said.notes.length > 0) return { unknown: 1 + compared.length, known: 0, differences: [] };
  const differences: string[] = [];
  let unknown = 0;
  if (typeof said.status !== 'number') unknown += 1;
  else if (said.status !== real.status) differences.push(`status: nginx ${real.status}, here ${said.status}`);
  for (const name of compared) {
    const value = headerOf(said, name);
    const sent = real.headers.filter(([other]) => other.toLowerCase() === name).map(([, one]) => one);
    if (value.kind === 'unknown') unknown += 1;
    else {
      const here = value.kind === 'known' ? value.values : [];
      if (JSON.stringify(here) !== JSON.stringify(sent))
        differences.push(`${name}: nginx ${JSON.stringify(sent)}, here ${JSON.stringify(here)}`);
    }
  }
  return { unknown, known: 1 + compared.length - unknown, differences };
}
