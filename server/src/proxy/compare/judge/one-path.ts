import type { Config } from '../../../config/config';
import { effectivePolicy } from '../../../config/effective/policy';
import type { ProxyDifference } from '../difference';
import { serializedOrigin } from '../../../cors/url/origin';
import { responseTo, type NginxServer } from '../evaluate/reader';
import { headerOf, type NginxResponse } from '../evaluate/response';
import type { OriginCondition } from '../evaluate/scope';
import type { NginxProblem } from '../read/parse';
import { bothSend, originDifferences } from './origin-differences';
import { foreignOrigins, strangersFor } from './origins';
import { otherServer } from './other-server';
import type { AskedPath } from './paths';
import { preflightDifferences } from './preflight-differences';
import { allowOrigin, isAllowed, predictedResponse, realRequest, talk, type Talk } from './talk';
import { findTraps } from './traps';

export interface PathResult {
  readonly differences: readonly ProxyDifference[];
  /** What could not be followed. */
  readonly open: readonly NginxProblem[];
  readonly notes: readonly NginxNote[];
  /** Whether a request reached the upstream server. */
  readonly reached: boolean;
}

/** Correct, but worth knowing. */
export interface NginxNote {
  readonly kind: 'passes-through' | 'proven' | 'other-server' | 'ignored-server';
  readonly message: string;
  readonly nginx: NginxProblem['span'];
  readonly paths: readonly string[];
}

/** Queries one path as pages of every kind of origin would, and judges the responses. */
export function comparePath(config: Config, server: NginxServer, asked: AskedPath): PathResult {
  const result = judgeOnce(config, server, asked, false);
  const doubled = result.differences.filter(
    ({ id, message }) => id === 'header-doubled' && message.startsWith(bothSend),
  );
  if (doubled.length === 0) return result;
  // Report one mistake once: the rest is judged as if License Monitor's own headers were hidden.
  const rest = judgeOnce(config, server, asked, true);
  return { ...rest, differences: [...doubled, ...rest.differences] };
}

function judgeOnce(
  config: Config,
  server: NginxServer,
  asked: AskedPath,
  withoutUpstream: boolean,
): PathResult {
  const { path, upstreamPath } = asked;
  const place = { config, server, path, upstreamPath, withoutUpstream };
  const policy = effectivePolicy(config, upstreamPath);
  const listed = [...new Set(policy.origins.value)].filter((origin) => origin !== '*' && origin !== '');
  const [method = 'GET'] = asked.methods;
  const ask = (origin: string): Talk => talk(place, origin, method);
  const first = listed.map(ask);
  const silent = responseTo(
    server,
    realRequest(undefined, method, path),
    predictedResponse(config, withoutUpstream),
  );
  const talks = [...first, ask(foreignOrigins[0])];
  const tests = talks.flatMap(testsOf);
  const open: NginxProblem[] = [];
  // The responses to unlisted origins may depend on further tests, which may distinguish further kinds of them.
  for (let turn = 0, known = -1; turn < 4 && distinct(tests) > known; turn++) {
    known = distinct(tests);
    const strangers = strangersFor(tests, listed);
    open.splice(0, open.length, ...strangers.open);
    for (const origin of new Set([...strangers.origins, ...talks.flatMap(allowedOrigins)]))
      if (!talks.some((one) => one.origin === origin)) {
        const next = ask(origin);
        talks.push(next);
        tests.push(...testsOf(next));
      }
  }
  const documented = asked.methods.slice(1);
  const other = documented.flatMap((one) => listed.map((origin) => talk(place, origin, one)));
  // A file that distinguishes methods does so for every origin.
  const rest = [...new Set(policy.methods.value)].filter((one) => !['*', '', ...asked.methods].includes(one));
  for (const one of rest.slice(0, mostMethods))
    other.push(...listed.slice(0, 1).map((origin) => talk(place, origin, one)));
  return judged(config, asked, { talks, other, silent, open, server });
}

/** More than there are methods in use. */
const mostMethods = 20;

const testsOf = ({ preflight, real }: Talk): readonly OriginCondition[] =>
  [...preflight.originTests, ...real.originTests].flat();

/** Origins that a response names, whichever origin asked: their pages may read it. */
const allowedOrigins = ({ preflight, real }: Talk): readonly string[] =>
  [preflight, real].flatMap((response) => {
    const value = headerOf(response, allowOrigin);
    return value.kind === 'known' ? value.values.filter((one) => serializedOrigin(one) === one) : [];
  });

const distinct = (tests: readonly OriginCondition[]): number =>
  new Set(tests.map(({ kind, text, ignoreCase }) => JSON.stringify([kind, text, ignoreCase]))).size;

interface Asked {
  readonly talks: readonly Talk[];
  /** With further methods. */
  readonly other: readonly Talk[];
  readonly silent: NginxResponse;
  readonly open: readonly NginxProblem[];
  readonly server: NginxServer;
}

function judged(config: Config, asked: AskedPath, { talks, other, silent, open, server }: Asked): PathResult {
  const { path, upstreamPath, documented } = asked;
  const all = [...talks, ...other];
  const responses = [...all.flatMap(({ preflight, real }) => [preflight, real]), silent];
  const elsewhere = otherServer(config, server, talks);
  // What a documented path gets from another server is unknown; other paths need not come from License Monitor.
  const strange: readonly NginxProblem[] =
    elsewhere !== undefined && (documented || !elsewhere.isCertain)
      ? [{ span: elsewhere.nginx, message: elsewhere.message }]
      : [];
  const problems = [...open, ...strange, ...responses.flatMap(reasons)];
  const reached = all.some(({ real }) => real.mayReach);
  const result = { open: problems, notes: [], reached } as const;
  if (elsewhere?.isCertain === true) {
    const { message, nginx } = elsewhere;
    const notes = documented ? [] : [{ kind: 'other-server', paths: [path], message, nginx } as const];
    return { ...result, differences: [], open: strange, notes };
  }
  const unpublished = notPublished(all);
  if (unpublished !== undefined)
    return {
      ...result,
      differences: documented
        ? [
            {
              id: 'path-not-covered',
              severity: 'information',
              config: undefined,
              paths: [path],
              ...unpublished,
            },
          ]
        : [],
    };
  const found = [
    ...originDifferences(config, upstreamPath, talks),
    ...preflightDifferences(config, upstreamPath, all),
    ...findTraps(talks, silent),
  ];
  return {
    ...result,
    differences: found.map((one) => ({ ...one, paths: [path] })),
    notes: notesFor(path, talks, problems),
  };
}

/** nginx refuses the path for every origin, so no page reads anything there. */
function notPublished(talks: readonly Talk[]): { message: string; nginx: NginxProblem['span'] } | undefined {
  const [first] = talks;
  const refused = talks.every(
    ({ real: { upstream, status } }) => upstream === undefined && typeof status === 'number' && status >= 300,
  );
  if (first === undefined || !refused) return undefined;
  const { status, place, blocks } = first.real;
  const server = blocks.findLast(({ name }) => name === 'server')?.head;
  return {
    message: `Not published here: nginx itself returns ${typeof status === 'number' ? status : ''} and passes nothing on to License Monitor.`,
    nginx: blocks.at(-1)?.name === 'server' ? (server ?? place) : place,
  };
}

/** Why a part of the response that the comparison checks is unknown. */
function reasons(response: NginxResponse): readonly NginxProblem[] {
  const names = [
    allowOrigin,
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Max-Age',
    'Vary',
  ];
  return [
    ...response.notes,
    ...(typeof response.status === 'number' ? [] : [response.status.because]),
    ...(response.open === undefined ? [] : [response.open]),
    ...names.flatMap((name) => {
      const value = headerOf(response, name);
      return value.kind === 'unknown' ? [value.because] : [];
    }),
    ...partsOfOrigins(response),
  ];
}

/** A value assembled from pieces of the origin may name origins other than those that were tried. */
function partsOfOrigins(response: NginxResponse): readonly NginxProblem[] {
  const value = headerOf(response, allowOrigin);
  return (value.kind === 'known' ? value.lines : [])
    .filter(
      ({ value: { kind }, value: one }) => kind === 'known' && 'origin' in one && one.origin !== 'whole',
    )
    .map(({ span }) => ({
      span,
      message: 'The value is assembled from parts of the origin. Not every origin was tried.',
    }));
}

function notesFor(path: string, talks: readonly Talk[], open: readonly NginxProblem[]): readonly NginxNote[] {
  const [first] = talks.filter(isAllowed);
  if (first === undefined || open.length > 0) return [];
  const value = headerOf(first.real, allowOrigin);
  if (value.kind !== 'known') return [];
  if (value.lines.every(({ by }) => by === 'upstream'))
    return [
      {
        kind: 'passes-through',
        message: 'nginx adds no CORS headers of its own; those of License Monitor pass through.',
        nginx: value.lines[0]?.span ?? first.real.place,
        paths: [path],
      },
    ];
  const tested = talks
    .flatMap(({ real }) => real.originTests.flat())
    .find(({ kind }) => kind === 'expression');
  return tested === undefined
    ? []
    : [
        {
          kind: 'proven',
          message: 'What the expressions match is proven for all origins.',
          nginx: tested.span,
          paths: [path],
        },
      ];
}
