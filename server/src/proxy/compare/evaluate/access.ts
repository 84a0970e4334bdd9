import { quoted } from '../../../text/quoted';
import type { NginxDirective, NginxProblem } from '../read/parse';
import { contains, parseNetwork } from './address';
import type { Scope } from './scope';
import type { Unknown } from './value';
import { expand } from './variables';

/** The outcome of the location's access checks: continue, or end with a status. */
export type Access = 'pass' | { readonly status: number | Unknown; readonly directive: NginxDirective };

/** The outcome of one check; undefined if it isn't configured. */
type Guard = Access | undefined;

/** Returns the status of an `auth_request` subrequest, if this file decides it. */
export type Ask = (path: string) => number | NginxProblem;

/** `allow` and `deny`, `auth_basic`, `auth_request`, in the order of nginx. `blocks` starts with the outermost. */
export function guard(blocks: readonly NginxDirective[], scope: Scope, ask: Ask): Access {
  const isAny = nearest(blocks, ['satisfy'])?.[0]?.words[0]?.text === 'any';
  const refused: Exclude<Access, 'pass'>[] = [];
  // Stop at the first one that decides, because a subrequest may change variables.
  for (const one of [byAddress, byPassword, bySubrequest]) {
    const verdict = one(blocks, scope, ask);
    if (verdict === undefined) continue;
    if (isAny ? verdict === 'pass' : verdict !== 'pass') return verdict;
    if (verdict !== 'pass') refused.push(verdict);
  }
  return refused.find(({ status }) => status === 401) ?? refused[0] ?? 'pass';
}

/** The lines with these names in the innermost block that has any: inheritance is all or nothing. */
export function nearest(
  blocks: readonly NginxDirective[],
  names: readonly string[],
): readonly NginxDirective[] | undefined {
  const lines = ({ block = [] }: NginxDirective) => block.filter(({ name }) => names.includes(name));
  const holder = blocks.findLast((block) => lines(block).length > 0);
  return holder && lines(holder);
}

/** The `error_page` line that handles this status. */
export const errorPageFor = (status: number, blocks: readonly NginxDirective[]): NginxDirective | undefined =>
  (status === 444 ? [] : (nearest(blocks, ['error_page']) ?? [])).find(({ words }) =>
    words.some(({ text }, index) => index < words.length - 1 && text === String(status)),
  );

function byAddress(blocks: readonly NginxDirective[], { request, notes }: Scope): Guard {
  const rules = nearest(blocks, ['allow', 'deny']);
  if (rules === undefined) return undefined;
  const client = request.client === undefined ? undefined : parseNetwork(request.client);
  const verdict = (rule: NginxDirective): Access =>
    rule.name === 'allow' ? 'pass' : { status: 403, directive: rule };
  for (const rule of rules) {
    const [word] = rule.words;
    const network = word === undefined ? undefined : parseNetwork(word.text);
    if (word?.text === 'all') return verdict(rule);
    if (client === undefined || (network === undefined && word?.text !== 'unix:')) {
      notes.push({
        span: rule.head,
        message: `${quoted(rule.name)} allows only some addresses; all others get 403, preflights included. Compared for clients that are allowed.`,
      });
      // All requests come from one client, so a client that is kept out meets no CORS rules at all.
      const lets = rules.some(({ name }) => name === 'allow');
      return lets || !rules.some(({ words }) => words[0]?.text === 'all') ? 'pass' : verdict(rule);
    }
    if (network !== undefined && contains(network, client)) return verdict(rule);
  }
  return 'pass';
}

function byPassword(blocks: readonly NginxDirective[], scope: Scope): Guard {
  const line = nearest(blocks, ['auth_basic'])?.[0];
  const [word] = line?.words ?? [];
  if (line === undefined || word === undefined || nearest(blocks, ['auth_basic_user_file']) === undefined)
    return undefined;
  const realm = expand(word, scope);
  if (realm.kind === 'unknown') {
    if (scope.choose(realm.because)) return undefined;
  } else if (realm.text === 'off') return undefined;
  return scope.request.authenticated === true ? 'pass' : { status: 401, directive: line };
}

function bySubrequest(blocks: readonly NginxDirective[], scope: Scope, ask: Ask): Guard {
  const line = nearest(blocks, ['auth_request'])?.[0];
  const [word] = line?.words ?? [];
  if (line === undefined || word === undefined || word.text === 'off') return undefined;
  const status = ask(word.text);
  if (typeof status !== 'number' && scope.request.authenticated === true) return 'pass';
  if (typeof status !== 'number')
    return scope.choose({ span: line.head, message: status.message })
      ? 'pass'
      : {
          status: { kind: 'unknown', because: { span: line.head, message: status.message } },
          directive: line,
        };
  if (status >= 200 && status < 300) return 'pass';
  return { status: status === 401 || status === 403 ? status : 500, directive: line };
}
