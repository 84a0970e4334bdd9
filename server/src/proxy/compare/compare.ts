import type { Config } from '../../config/config';
import { predict, type Prediction } from '../../config/predict';
import { differenceIds, type ProxyDifference } from './difference';
import { agreedOrigins, findDifferences } from './differences';
import { parseNginx, type NginxDirective, type NginxProblem } from './parse';
import { type Conversation, converse, foreignOrigin } from './conversation';
import { findTraps } from './traps';

export interface NginxComparison {
  /** In the order of the nginx file. */
  readonly differences: readonly ProxyDifference[];
  /** What could not be read or followed, so that the comparison may miss something. */
  readonly notFollowed: readonly NginxProblem[];
  /** How much "no difference" means: nothing at all where there was no `server` block, or nginx cannot read the file. */
  readonly extent: 'whole' | 'partial' | 'nothing' | 'unreadable';
}

/**
 * Asks the nginx file, as a browser would, for every path that the rules of config.toml single out, and says where its
 * answers differ from the predicted ones. Total; nothing is run.
 */
export function compareNginx(config: Config, text: string): NginxComparison {
  const file = parseNginx(text);
  const maps = new Map(blocksNamed(file.directives, 'map').map((map) => [variableOf(map), map]));
  const servers = blocksNamed(file.directives, 'server').filter(answersBrowsers);
  const problems: NginxProblem[] = [...file.problems, ...outerIncludes(file.directives)];
  if (servers.length === 0)
    problems.push({
      span: { start: 0, end: 0 },
      message:
        'There is no `server` block that passes requests on or sets headers, so there is nothing to compare.',
    });
  const found = servers.flatMap((server) =>
    pathsOf(config).flatMap((path) => {
      const candidates = [
        ...new Set([...allowedIn(config, path), ...originsIn(text), ...strangers(config, path)]),
      ];
      const ask = (origin: string | undefined, method: string): Conversation =>
        converse(
          { server, maps, outer: outerOf(file.directives, server), problems },
          { origin, method, path },
        );
      const prediction = (origin: string): Prediction =>
        predict(config, { origin, method: 'GET', path, requestHeaders: [] });
      const talks = candidates.map((origin) => ({
        origin,
        conversation: ask(origin, 'GET'),
        prediction: prediction(origin),
      }));
      const silent = ask(undefined, 'GET');
      return [
        ...findDifferences(config, path, talks),
        ...findTraps(config, path, { talks, silent, agreed: agreedOrigins(talks), maps }),
      ];
    }),
  );
  const notFollowed = unique(problems);
  return {
    differences: merged(found),
    notFollowed,
    // nginx does not start with a file that it cannot read, so nobody meets what the rest of it says.
    extent:
      file.problems.length > 0
        ? 'unreadable'
        : servers.length === 0
          ? 'nothing'
          : notFollowed.length > 0
            ? 'partial'
            : 'whole',
  };
}

/** What stands around the `server` blocks may hold further ones; the lists of media types do not. */
const outerIncludes = (directives: readonly NginxDirective[]): readonly NginxProblem[] =>
  directives.flatMap(({ name, words: [first], head, block }) =>
    name === 'http'
      ? outerIncludes(block ?? [])
      : name === 'include' && !/mime\.types|modules-enabled/u.test(first?.text ?? '')
        ? [{ span: head, message: 'The included file is not read; `server` blocks in it are not compared.' }]
        : [],
  );

const blocksNamed = (directives: readonly NginxDirective[], name: string): readonly NginxDirective[] =>
  directives.flatMap((directive) => [
    ...(directive.name === name && directive.block !== undefined ? [directive] : []),
    ...(directive.name === 'http' || directive.name === '' ? blocksNamed(directive.block ?? [], name) : []),
  ]);

const variableOf = ({ words }: NginxDirective): string => (words[1]?.text ?? '').replace(/^\$/u, '');

/** A server that only redirects to another one is left out. */
const answersBrowsers = (server: NginxDirective): boolean =>
  (server.block ?? []).some(
    (inner) => /^(?:proxy_pass|add_header)$/u.test(inner.name) || answersBrowsers(inner),
  );

const outerOf = (directives: readonly NginxDirective[], server: NginxDirective): readonly NginxDirective[] =>
  directives.filter(({ name, block }) => name === 'http' && block?.includes(server) === true);

/** One for each place with rules of its own. WebSocket is left out: CORS does not reach it. */
const pathsOf = ({ overrides }: Config): readonly string[] => [
  '/api/health',
  '/stream/logs',
  ...overrides
    .map(({ path = '' }) => path)
    .filter((path) => path.startsWith('/') && !/^\/ws(?:\/|$)/u.test(path)),
];

const allowedIn = (config: Config, path: string): readonly string[] =>
  predict(config, { origin: undefined, method: 'GET', path, requestHeaders: [] }).policy.origins.value.filter(
    (origin) => origin !== '*',
  );

/** What looks like an origin in the nginx file, except addresses of upstreams, which do no harm as candidates. */
const originsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bhttps?:\/\/(?:\\.|[A-Za-z\d.:_-]|\[[\da-f:]+\])+/gu)].map(([origin]) =>
    origin.replaceAll('\\', '').replace(/[.:]+$/u, ''),
  );

/** Origins that nobody lists: any, and two that resemble an allowed one, as an open expression would let in. */
function strangers(config: Config, path: string): readonly string[] {
  const [first = ''] = allowedIn(config, path);
  const [, scheme, rest] = /^(https?):\/\/(.+)$/u.exec(first) ?? [];
  return [
    foreignOrigin,
    'null',
    ...(scheme === undefined || rest === undefined
      ? []
      : [
          `${scheme}://${rest}.evil.example`,
          `${scheme}://evil-${rest}`,
          `${scheme}://${rest.replace('.', 'x')}`,
        ]),
  ];
}

/** The same finding on several paths is one. */
function merged(found: readonly ProxyDifference[]): readonly ProxyDifference[] {
  const byKey = new Map<string, ProxyDifference>();
  for (const one of found) {
    const key = JSON.stringify([one.id, one.nginx, one.config, one.message]);
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? one : { ...known, paths: [...new Set([...known.paths, ...one.paths])] },
    );
  }
  return [...byKey.values()].sort(
    (a, b) => a.nginx.start - b.nginx.start || differenceIds.indexOf(a.id) - differenceIds.indexOf(b.id),
  );
}

const unique = (problems: readonly NginxProblem[]): readonly NginxProblem[] =>
  problems.filter(
    ({ span, message }, index) =>
      problems.findIndex((other) => other.span.start === span.start && other.message === message) === index,
  );
