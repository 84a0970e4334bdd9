import { endpoints } from '../../../catalog/endpoints';
import type { Config } from '../../../config/config';
import { responseTo, type NginxServer } from '../evaluate/reader';
import type { NginxResponse } from '../evaluate/response';
import { type NginxLocation, locationsIn } from '../evaluate/nginx-location';
import type { NginxDirective, NginxProblem } from '../read/parse';
import { predictedResponse, realRequest } from './talk';

/** A path to query. */
export interface AskedPath {
  readonly path: string;
  readonly upstreamPath: string;
  /** Whether the documentation or config.toml names it, as it is or without a prefix. */
  readonly documented: boolean;
  readonly methods: readonly string[];
}

const isWebSocket = (path: string): boolean => /^\/ws(?:\/|$)/u.test(path);

/**
 * What browsers fetch: the documented endpoints, and a path for every override. CORS doesn't apply to WebSocket.
 */
function wantedPaths({ overrides }: Config): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, readonly string[]>();
  for (const { path, methods, kind } of endpoints)
    if (kind !== 'websocket') wanted.set(path, [...new Set([...(wanted.get(path) ?? []), ...methods])]);
  for (const { path = '' } of overrides) {
    const plain = path.replace(/(?<!\/)\/+$/u, '') || path.slice(0, 1);
    if (plain.startsWith('/') && !isWebSocket(plain) && !wanted.has(plain)) wanted.set(plain, ['GET']);
  }
  return wanted;
}

/** The paths to query on this server: at least one for every location that passes requests on. */
export function pathsOf(
  config: Config,
  server: NginxServer,
): {
  readonly paths: readonly AskedPath[];
  readonly open: readonly NginxProblem[];
} {
  const wanted = wantedPaths(config);
  const ask = (path: string): NginxResponse =>
    responseTo(server, realRequest('https://a.example', 'GET', path), predictedResponse(config));
  const paths = new Map<string, AskedPath>();
  const reached = new Set<NginxDirective>();
  const add = (path: string, documented: boolean, methods: readonly string[]): void => {
    if (paths.has(path)) return;
    const { upstream, blocks } = ask(path);
    for (const block of blocks) reached.add(block);
    const upstreamPath = upstream?.path ?? path;
    if (!isWebSocket(upstreamPath)) paths.set(path, { path, upstreamPath, documented, methods });
  };
  for (const [path, methods] of wanted) add(path, true, methods);
  const locations = allLocations(server.block);
  for (const location of locations) {
    const mapped = prefixOf(location);
    for (const [path, methods] of mapped === undefined ? [] : wanted)
      if (mapped !== undefined && path.startsWith(mapped.to))
        add(`${mapped.from}${path.slice(mapped.to.length)}`, true, methods);
  }
  const open: NginxProblem[] = [];
  for (const location of locations) {
    const { directive } = location;
    if (reached.has(directive) || location.modifier === '@' || !passesOn(directive)) continue;
    const sample = samplesFor(location).find((path) => ask(path).blocks.includes(directive));
    if (sample !== undefined) add(sample, false, ['GET']);
    else if (!reached.has(directive))
      open.push({
        span: directive.head,
        message: 'No known path reaches this location, so it was not compared.',
      });
  }
  return { paths: [...paths.values()], open };
}

const allLocations = (block: NginxDirective): readonly NginxLocation[] =>
  locationsIn(block).flatMap((location) => [location, ...allLocations(location.directive)]);

const passesOn = ({ block = [] }: NginxDirective): boolean =>
  block.some(
    ({ name, block: inner }) =>
      name === 'proxy_pass' ||
      (inner !== undefined && name === 'if' && inner.some((one) => one.name === 'proxy_pass')),
  );

/** `location /lm/ { proxy_pass http://u/; }`: which prefix maps to which. */
function prefixOf({ modifier, place, directive }: NginxLocation): { from: string; to: string } | undefined {
  const target = directive.block?.find(({ name }) => name === 'proxy_pass')?.words[0]?.text ?? '';
  const to = /^https?:\/\/[^/$]+(\/[^$?]*)$/u.exec(target)?.[1];
  return to === undefined || (modifier !== '' && modifier !== '^~') ? undefined : { from: place, to };
}

/** Paths that the location may handle; the caller checks whether it does. */
function samplesFor({ modifier, place }: NginxLocation): readonly string[] {
  if (!modifier.startsWith('~')) return [place, `${place.replace(/\/$/u, '')}/x`];
  const plain = place
    .replace(/^\^/u, '')
    .replace(/\$$/u, '')
    .replaceAll(/\\([./-])/gu, '$1')
    .replaceAll(/\(\?:/gu, '(')
    .replaceAll(/\(\?<\w+>/gu, '(');
  const first = plain.replaceAll(/\(([^()|]*)\|[^()]*\)/gu, '$1').replaceAll(/[()]/gu, '');
  const filled = first.replaceAll(/\[[^\]]*\][+*]?|\\[wd][+*]?|\.[+*]\??/gu, '1').replaceAll(/.\?/gu, '');
  const cut = /^[\w/.-]*/u.exec(plain)?.[0] ?? '';
  return [filled, first, cut, `${cut}x`, `/x${filled}`].filter((path) => path.startsWith('/'));
}
