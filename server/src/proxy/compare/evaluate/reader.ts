import type { CorsResponse } from '../../../cors/request';
import type { NginxDirective, NginxFile, NginxProblem } from '../read/parse';
import { join } from './join';
import type { NginxRequest, UpstreamRequest } from './request';
import type { NginxOutcome } from './outcome';
import { respond } from './respond';
import type { NginxResponse } from './response';
import type { Definitions, OriginCondition } from './scope';

/** A `server` block and the blocks around it. */
export interface NginxServer {
  readonly block: NginxDirective;
  /** The outermost first: `http`, or the directives next to it in a file that is included there. */
  readonly outer: readonly NginxDirective[];
  readonly definitions: Definitions;
}

/** The `server` blocks of the file, and what all of them share. */
export function serversOf({ directives }: NginxFile): readonly NginxServer[] {
  const http = directives.filter(({ name }) => name === 'http');
  const around = http.length > 0 ? http : [fragment(directives)];
  return around.flatMap((outer) => {
    const inner = outer.block ?? [];
    const definitions = definitionsOf(inner);
    return inner
      .filter(({ name, block }) => name === 'server' && block !== undefined)
      .map((block) => ({ block, outer: [outer], definitions }));
  });
}

/** A file without `http` is meant to be included there. */
function fragment(directives: readonly NginxDirective[]): NginxDirective {
  const span = { start: 0, end: 0 };
  return { name: 'http', words: [], span, head: span, block: directives, opaque: false };
}

function definitionsOf(directives: readonly NginxDirective[]): Definitions {
  const all = (some: readonly NginxDirective[]): readonly NginxDirective[] =>
    some.flatMap((one) => [one, ...all(one.block ?? [])]);
  const variable = (text = ''): string => text.replace(/^\$/u, '').toLowerCase();
  return {
    blocks: new Map(
      directives
        .filter(({ name, block }) => block !== undefined && /^(?:map|geo|split_clients)$/u.test(name))
        .map((block) => [variable(block.words.at(-1)?.text), block]),
    ),
    set: new Set(
      all(directives.filter(({ name }) => name === 'server'))
        .filter(({ name }) => name === 'set')
        .map(({ words }) => variable(words[0]?.text)),
    ),
    upstreams: new Map(
      directives
        .filter(({ name }) => name === 'upstream')
        .map((block) => [block.words[0]?.text.toLowerCase() ?? '', block]),
    ),
  };
}

/** The most ways through the file to try for one request. */
const mostWays = 32;

/** How nginx responds to the request. `upstream` is the server after it. Total. */
export function responseTo(
  server: NginxServer,
  request: NginxRequest,
  upstream: (request: UpstreamRequest) => CorsResponse,
): NginxResponse {
  const outcomes: NginxOutcome[] = [];
  const notes: NginxProblem[] = [];
  const tests: OriginCondition[][] = [];
  const reasons: NginxProblem[] = [];
  const scripts: boolean[][] = [[]];
  for (
    let script = scripts.pop();
    script !== undefined && outcomes.length < mostWays;
    script = scripts.pop()
  ) {
    const given = script;
    const taken: boolean[] = [];
    const before = new Map<string, boolean>();
    const choose = (because: NginxProblem): boolean => {
      const key = JSON.stringify(because);
      const same = before.get(key);
      if (same !== undefined) return same;
      const way = given[taken.length] ?? false;
      if (taken.length >= given.length) {
        scripts.push([...taken, true]);
        reasons.push(because);
      }
      taken.push(way);
      before.set(key, way);
      return way;
    };
    const originTests: OriginCondition[] = [];
    const { block, outer, definitions } = server;
    const state = {
      method: request.method,
      path: request.path,
      keepsPath: false,
      variables: new Map(),
      upstreamHeaders: new Map(),
    };
    outcomes.push(
      respond({ server: block, outer, definitions, request, upstream, choose, notes, originTests, ...state }),
    );
    tests.push(originTests);
  }
  return join(outcomes, { notes, reasons, originTests: tests, isWhole: scripts.length === 0 });
}
