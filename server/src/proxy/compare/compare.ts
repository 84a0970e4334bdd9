import type { Config } from '../../config/config';
import { differenceIds, type ProxyDifference } from './difference';
import { serversOf } from './evaluate/reader';
import { reachable } from './evaluate/reachable-servers';
import { includeMessage, isStrange, strangeMessage } from './evaluate/opaque';
import { comparePath, type NginxNote } from './judge/one-path';
import { pathsOf } from './judge/paths';
import { isHarmlessInclude, type ReadInclude, readNginx } from './read/include';
import type { NginxDirective, NginxProblem } from './read/parse';
import { refusedBy } from './read/refused';

export interface NginxComparison {
  /** Who gets in first, then who is kept out, then the rest; each in the order of the nginx file. */
  readonly differences: readonly ProxyDifference[];
  /** What couldn't be read or followed, so the comparison may miss something. */
  readonly notFollowed: readonly NginxProblem[];
  /** What is right and worth knowing. */
  readonly notes: readonly NginxNote[];
  /** How much "no difference" means: nothing at all if there was no `server` block or nginx can't read the file. */
  readonly extent: 'whole' | 'partial' | 'nothing' | 'unreadable';
}

/**
 * Evaluates the nginx file as browsers would query it, for every path that License Monitor is known to have and for
 * every location, and reports where its responses differ from the predicted ones. Total; runs nothing, and only
 * `readInclude` reads files.
 */
export function compareNginx(config: Config, text: string, readInclude?: ReadInclude): NginxComparison {
  const file = readNginx(text, readInclude);
  const refused = file.problems.length > 0 ? file.problems : refusedBy(file.directives);
  if (refused.length > 0)
    return {
      differences: [],
      notFollowed: unique(refused).map(({ span, message }) => ({
        span,
        message: `nginx does not start with this file. ${message}`,
      })),
      notes: [],
      extent: 'unreadable',
    };
  const all = serversOf(file);
  const isReached = reachable(all);
  const ignored = all
    .filter((_, index) => isReached[index] === false)
    .map(({ block }): NginxNote => ({
      kind: 'ignored-server',
      message:
        'nginx ignores this server: an earlier one has the same names and addresses (`conflicting server name`).',
      nginx: block.head,
      paths: [],
    }));
  const servers = all.filter((_, index) => isReached[index] === true);
  const results = servers.map((server) => {
    const { paths, open } = pathsOf(config, server);
    return { open, judged: paths.map((path) => comparePath(config, server, path)) };
  });
  // A server that only redirects or serves files passes nothing on.
  const relevant = results.filter(({ judged }) =>
    judged.some(({ reached, open }) => reached || open.length > 0),
  );
  const judged = relevant.flatMap((result) => result.judged);
  const notFollowed = unique([
    ...unread(file.directives),
    ...relevant.flatMap(({ open }) => open),
    ...judged.flatMap(({ open }) => open),
  ]);
  const nothing: NginxProblem = {
    span: { start: 0, end: 0 },
    message: 'There is no `server` block that passes requests on, so there is nothing to compare.',
  };
  const isNothing = !judged.some(({ reached }) => reached);
  return {
    differences: isNothing ? [] : merged(judged.flatMap(({ differences }) => differences)),
    notFollowed: isNothing ? [nothing, ...notFollowed] : notFollowed,
    notes: [...ignored, ...mergedNotes(judged.flatMap(({ notes }) => notes))],
    extent: isNothing ? 'nothing' : notFollowed.length > 0 ? 'partial' : 'whole',
  };
}

/** Unread includes and directives of unknown modules, anywhere in the file. */
const unread = (directives: readonly NginxDirective[]): readonly NginxProblem[] =>
  directives.flatMap((directive): readonly NginxProblem[] => {
    const { name, head, block } = directive;
    if (name === 'include' && !isHarmlessInclude(directive)) return [{ span: head, message: includeMessage }];
    if (/^(?:types|map|geo|split_clients|charset_map|stream|mail|upstream)$/u.test(name)) return [];
    if (isStrange(directive)) return [{ span: head, message: strangeMessage(name) }];
    return unread(block ?? []);
  });

/** Merges the same finding on several paths into one. */
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
    (a, b) =>
      group(a) - group(b) ||
      (a.nginx.file ?? '').localeCompare(b.nginx.file ?? '') ||
      a.nginx.start - b.nginx.start ||
      differenceIds.indexOf(a.id) - differenceIds.indexOf(b.id),
  );
}

/** Who gets in, who is kept out, what else differs, what is good to know. */
function group({ id, severity }: ProxyDifference): number {
  if (severity === 'information') return 3;
  const rank = differenceIds.indexOf(id);
  if (rank <= differenceIds.indexOf('origin-let-in')) return 0;
  return rank <= differenceIds.indexOf('path-not-covered') ? 1 : 2;
}

function mergedNotes(notes: readonly NginxNote[]): readonly NginxNote[] {
  const byKey = new Map<string, NginxNote>();
  for (const one of notes) {
    const key = JSON.stringify([one.kind, one.kind === 'proven' ? '' : one.nginx, one.message]);
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? one : { ...known, paths: [...new Set([...known.paths, ...one.paths])] },
    );
  }
  return [...byKey.values()];
}

const unique = (problems: readonly NginxProblem[]): readonly NginxProblem[] => [
  ...new Map(
    problems.map((one) => [JSON.stringify([one.span.file, one.span.start, one.message]), one]),
  ).values(),
];
