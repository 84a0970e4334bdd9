import type { CorsResponse } from '../../../cors/request';
import type { NginxDirective, NginxProblem, NginxSpan } from '../read/parse';
import { errorPageFor, guard, nearest } from './access';
import { forgetGroups } from './expression';
import { hiddenContent, openBecause, storedResponses } from './opaque';
import { headersOf } from './headers';
import { limitOf, matchedBlocks, namedLocation } from './nginx-location';
import type { NginxOutcome } from './outcome';
import { passedOn, proxyPassOf } from './proxy-pass';
import type { UpstreamRequest } from './request';
import { type Rewritten, rewrite } from './rewrite';
import type { Scope } from './scope';
import { type Unknown, unknownValue } from './value';
import { expand } from './variables';

/** The limit of internal redirects in nginx is 10. */
const mostTurns = 10;

/** How nginx responds, phase by phase. */
export function respond(scope: Scope): NginxOutcome {
  return new Run(scope).begin(0);
}

class Run {
  /** As set by `error_page`; overrides a later status. */
  private errorStatus: number | undefined;
  private inErrorPage = false;
  /** An `if` that held and passes requests on, although another one may give the headers. */
  private handler: NginxDirective | undefined;

  /** A subrequest skips the access checks, and its headers are discarded. */
  constructor(
    private readonly scope: Scope,
    private readonly isSubrequest = false,
  ) {}

  /** Starts at the `server` block: a new request, or one redirected to another path. */
  begin(turn: number): NginxOutcome {
    const { server, outer } = this.scope;
    const around = [...outer, server];
    if (turn > mostTurns) return this.end(500, around, server.head, turn);
    const result = rewrite(server, this.scope);
    if (result.kind === 'return') return this.returned(result, around, turn);
    return this.inLocation(matchedBlocks(server, this.scope), turn);
  }

  private inLocation(located: readonly NginxDirective[], turn: number): NginxOutcome {
    const blocks = [...this.scope.outer, ...located];
    const location = located.at(-1);
    if (location === undefined || location.name === 'server') return this.access(blocks, turn);
    const direct = !this.isSubrequest && turn === 0 && this.scope.path === this.scope.request.path;
    if (direct && nearest(blocks, ['internal']) !== undefined)
      return this.end(404, blocks, location.head, turn);
    this.handler = undefined;
    const limited = this.limitOf(location);
    // The block replaces the location before its `if`, `return` and `rewrite` lines would run.
    if (limited !== undefined) return this.access([...blocks, limited], turn);
    const result = rewrite(location, this.scope);
    if (result.kind === 'again')
      return turn > mostTurns
        ? this.end(500, blocks, location.head, turn)
        : this.inLocation(matchedBlocks(this.scope.server, this.scope), turn + 1);
    if (result.kind === 'return') return this.returned(result, blocks, turn);
    this.handler = result.handler;
    return this.access([...blocks, ...result.taken], turn);
  }

  private limitOf(location: NginxDirective): NginxDirective | undefined {
    return this.isSubrequest ? undefined : limitOf(location, this.scope.method);
  }

  private returned(
    result: Extract<Rewritten, { kind: 'return' }>,
    around: readonly NginxDirective[],
    turn: number,
  ) {
    const blocks = [...around, ...result.taken];
    const { status, span } = result;
    if (typeof status !== 'number') return this.finish(status, blocks, span);
    // `error_page` applies first to redirects and to errors without a body; anything else is sent as it is.
    return redirects.has(status) || (status >= 400 && !result.text)
      ? this.end(status, blocks, span, turn)
      : this.finish(status, blocks, span);
  }

  private access(blocks: readonly NginxDirective[], turn: number): NginxOutcome {
    const verdict = this.isSubrequest ? 'pass' : guard(blocks, this.scope, (path) => this.ask(path));
    if (verdict !== 'pass') {
      const { status, directive } = verdict;
      return typeof status === 'number'
        ? this.end(status, blocks, directive.head, turn)
        : this.finish(status, blocks, directive.head);
    }
    const files = nearest(blocks.slice(-1), ['try_files'])?.[0];
    return files === undefined ? this.content(blocks, turn) : this.tryFiles(files, blocks, turn);
  }

  /**
   * The status of a subrequest, or why it is unknown. It runs the lines of the server again with the request's
   * variables, except the groups of expressions.
   */
  private ask(path: string): number | NginxProblem {
    const { variables } = this.scope;
    const groups = [...variables].filter(([name]) => /^\d$/u.test(name));
    forgetGroups(this.scope);
    const scope: Scope = { ...this.scope, path, keepsPath: false, upstreamHeaders: new Map() };
    const { status, upstream, place } = new Run(scope, true).begin(0);
    forgetGroups(this.scope);
    for (const [name, value] of groups) variables.set(name, value);
    if (typeof status !== 'number') return status.because;
    const message =
      'Whether `auth_request` lets a request without a key pass is unknown; preflights carry no key.';
    return upstream === undefined ? status : { span: place, message };
  }

  private tryFiles(
    { words, head }: NginxDirective,
    blocks: readonly NginxDirective[],
    turn: number,
  ): NginxOutcome {
    const last = words.at(-1);
    if (last === undefined) return this.content(blocks, turn);
    this.scope.notes.push({
      span: head,
      message: 'Which files exist is unknown. Compared as if `try_files` finds none.',
    });
    if (last.text.startsWith('=')) return this.end(Number(last.text.slice(1)), blocks, head, turn);
    if (last.text.startsWith('@')) return this.named(last.text, blocks, turn);
    return this.redirected(expand(last, this.scope), blocks, head, turn);
  }

  private named(name: string, blocks: readonly NginxDirective[], turn: number): NginxOutcome {
    const { server, outer } = this.scope;
    const location = namedLocation(server, name);
    if (location === undefined) return this.finish(500, blocks, server.head);
    if (turn > mostTurns)
      return this.finish(
        unknownValue(location.head, 'nginx redirects here repeatedly, so its response is not followed.'),
        blocks,
        location.head,
      );
    const around = [...outer, server, location];
    this.handler = undefined;
    const limited = this.limitOf(location);
    if (limited !== undefined) return this.access([...around, limited], turn + 1);
    const result = rewrite(location, this.scope);
    if (result.kind === 'return') return this.returned(result, around, turn + 1);
    if (result.kind === 'again') return this.inLocation(matchedBlocks(server, this.scope), turn + 1);
    this.handler = result.handler;
    return this.access([...around, ...result.taken], turn + 1);
  }

  private redirected(
    path: ReturnType<typeof expand>,
    blocks: readonly NginxDirective[],
    span: NginxSpan,
    turn: number,
  ): NginxOutcome {
    if (path.kind === 'unknown') return this.finish(path, blocks, span);
    this.scope.path = path.text.replace(/\?.*$/su, '');
    return this.begin(turn + 1);
  }

  private content(blocks: readonly NginxDirective[], turn: number): NginxOutcome {
    const { scope } = this;
    const place =
      blocks.findLast(({ name }) => name !== 'if' && name !== 'limit_except')?.head ?? scope.server.head;
    const line = proxyPassOf(blocks);
    const hidden = hiddenContent(blocks);
    if (hidden !== undefined) return this.finish({ kind: 'unknown', because: hidden }, blocks, hidden.span);
    // The handler of an earlier `if` stays, but the last one doesn't say where to pass the request.
    if (line === undefined && this.handler !== undefined) return this.end(500, blocks, place, turn);
    if (line === undefined) return this.end(ownStatus(scope), blocks, place, turn);
    const request = passedOn(line, blocks, scope);
    if ('kind' in request) return this.finish(request, blocks, line.head);
    scope.notes.push(...storedResponses(blocks));
    const response = scope.upstream(request);
    for (const [name, value] of response.headers) scope.upstreamHeaders.set(name.toLowerCase(), value);
    const intercepts = nearest(blocks, ['proxy_intercept_errors'])?.[0]?.words[0]?.text === 'on';
    if (intercepts && response.status >= 300 && errorPageFor(response.status, blocks) !== undefined)
      return this.end(response.status, blocks, line.head, turn);
    return this.finish(response.status, blocks, place, { request, response, span: line.head });
  }

  /** A status that nginx itself arrives at; `error_page` may continue from there. */
  private end(
    status: number,
    blocks: readonly NginxDirective[],
    span: NginxSpan,
    turn: number,
  ): NginxOutcome {
    // Replaces the status of an earlier `error_page`.
    this.errorStatus = undefined;
    const line = errorPageFor(status, blocks);
    const target = line?.words.at(-1);
    const recursive = nearest(blocks, ['recursive_error_pages'])?.[0]?.words[0]?.text === 'on';
    if (line === undefined || target === undefined || this.inErrorPage)
      return this.finish(status, blocks, span);
    this.inErrorPage = !recursive;
    const change = line.words.at(-2)?.text ?? '';
    if (!change.startsWith('=')) this.errorStatus = status;
    else this.errorStatus = change === '=' ? undefined : Number(change.slice(1));
    if (target.text.startsWith('@')) return this.named(target.text, blocks, turn);
    const path = expand(target, this.scope);
    if (path.kind === 'known' && !path.text.startsWith('/')) {
      const redirect = this.errorStatus !== undefined && [301, 302, 303, 307, 308].includes(this.errorStatus);
      if (!redirect) this.errorStatus = 302;
      return this.finish(302, blocks, span);
    }
    this.scope.method = this.scope.method === 'HEAD' ? 'HEAD' : 'GET';
    return this.redirected(path, blocks, span, turn);
  }

  private finish(
    status: number | Unknown,
    blocks: readonly NginxDirective[],
    place: NginxSpan,
    upstream?: {
      readonly request: UpstreamRequest;
      readonly response: CorsResponse;
      readonly span: NginxSpan;
    },
  ): NginxOutcome {
    const closes = status === 444;
    const final = typeof status === 'number' && !closes ? (this.errorStatus ?? status) : status;
    const number = typeof final === 'number' ? final : undefined;
    return {
      status: final,
      // nginx closes the connection without a response.
      headers: closes || this.isSubrequest ? [] : headersOf(blocks, number, upstream, this.scope),
      open: typeof final === 'number' ? openBecause(blocks) : final.because,
      upstream: upstream?.request,
      place,
      blocks,
    };
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** For files served by nginx itself, assuming that none has the path of an API endpoint. */
const ownStatus = ({ method }: Scope): number => (['GET', 'HEAD', 'POST'].includes(method) ? 404 : 405);
