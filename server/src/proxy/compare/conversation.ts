import { answerOf, type NginxAnswer, nginxRequest } from './answer';
import type { NginxDirective, NginxProblem } from './parse';
import type { Evaluation } from './variables';

/** What a browser sends to one path, and what comes back. */
export interface Conversation {
  readonly preflight: NginxAnswer;
  readonly real: NginxAnswer;
}

interface Place {
  readonly server: NginxDirective;
  readonly outer: readonly NginxDirective[];
  readonly maps: ReadonlyMap<string, NginxDirective>;
  readonly problems: NginxProblem[];
}

interface Question {
  readonly origin: string | undefined;
  readonly method: string;
  readonly path: string;
}

/** The preflight and the request behind it. What cannot be followed is added to the problems. */
export function converse(
  { server, outer, maps, problems }: Place,
  { origin, method, path }: Question,
): Conversation {
  const headers: Readonly<Record<string, string>> = origin === undefined ? {} : { origin };
  const evaluation = (request: Evaluation['request']): Evaluation => ({
    request,
    maps,
    variables: new Map(),
    notFollowed: problems,
  });
  const asked = { ...headers, 'access-control-request-method': method };
  return {
    preflight: answerOf(server, outer, evaluation(nginxRequest('OPTIONS', path, asked))),
    real: answerOf(server, outer, evaluation(nginxRequest(method, path, headers))),
  };
}

/** The values of a header, whatever its case. */
export const valuesOf = (answer: NginxAnswer, name: string) =>
  answer.headers.filter((header) => header.name.toLowerCase() === name.toLowerCase());

export const allowOrigin = 'Access-Control-Allow-Origin';

/** Whether the CORS check lets the origin read the answer; credentials aside. */
export const letsIn = (answer: NginxAnswer, origin: string): boolean => {
  const values = valuesOf(answer, allowOrigin);
  return values.length === 1 && (values[0]?.value === origin || values[0]?.value === '*');
};

/** One that no file lists. */
export const foreignOrigin = 'https://foreign-origin.example';
