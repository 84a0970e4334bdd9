import type { NginxDirective } from '../read/parse';
import { nearest } from './access';
import { locationsIn } from './nginx-location';
import type { UpstreamRequest } from './request';
import type { Scope } from './scope';
import type { Unknown } from './value';
import { expand } from './variables';

/** The `proxy_pass` that applies: that of the location, which its `if` and `limit_except` blocks inherit. */
export function proxyPassOf(blocks: readonly NginxDirective[]): NginxDirective | undefined {
  const last = blocks.findLastIndex(({ name }) => name === 'location' || name === 'server');
  return blocks
    .slice(last)
    .flatMap(({ block = [] }) => block.filter(({ name }) => name === 'proxy_pass').slice(0, 1))
    .at(-1);
}

/** What nginx sends on, or why that is unknown. */
export function passedOn(
  line: NginxDirective,
  blocks: readonly NginxDirective[],
  scope: Scope,
): UpstreamRequest | Unknown {
  const [word] = line.words;
  const target = /^(https?:\/\/)([^/]*)(\/.*)?$/su.exec(word?.text ?? '');
  const [, scheme = '', authority = '', uri] = target ?? [];
  const method = valueOf('proxy_method', blocks, scope);
  const headers = headersOf(blocks, scope);
  for (const value of [method, headers])
    if (value !== undefined && 'kind' in value && value.kind === 'unknown') return value;
  return {
    method: method === undefined || method.kind === 'unknown' ? scope.method : method.text,
    path: pathOf({ text: word?.text ?? '', uri, line }, blocks, scope),
    headers: headers instanceof Map ? headers : new Map<string, string>(),
    authority: target === null || authority.includes('$') ? undefined : `${scheme}${authority}`,
  };
}

interface Target {
  readonly text: string;
  readonly uri: string | undefined;
  readonly line: NginxDirective;
}

/** A path after the address replaces the prefix that the location matched. */
function pathOf(
  { text, uri, line }: Target,
  blocks: readonly NginxDirective[],
  scope: Scope,
): string | undefined {
  const [word] = line.words;
  if (text.includes('$')) {
    const whole = word === undefined ? undefined : expand(word, scope);
    if (uri === undefined && whole?.kind !== 'known') return scope.path;
    if (whole?.kind !== 'known') {
      const path = uri === undefined ? undefined : expand({ text: uri, span: line.head }, scope);
      return path?.kind === 'known' ? withoutQuery(path.text) : undefined;
    }
    const rest = /^https?:\/\/[^/]*(\/.*)$/su.exec(whole.text)?.[1];
    return rest === undefined ? scope.path : withoutQuery(rest);
  }
  if (uri === undefined || scope.keepsPath) return scope.path;
  const location = blocks.findLast(({ name }) => name === 'location');
  const place = location && locationsIn({ ...location, block: [location] })[0];
  if (place === undefined || !['', '=', '^~'].includes(place.modifier) || !scope.path.startsWith(place.place))
    return undefined;
  return withoutQuery(`${uri}${scope.path.slice(place.place.length)}`);
}

const withoutQuery = (path: string): string => path.replace(/[?#].*$/su, '');

function valueOf(name: string, blocks: readonly NginxDirective[], scope: Scope) {
  const word = nearest(blocks, [name])?.[0]?.words[0];
  return word === undefined ? undefined : expand(word, scope);
}

/** The client's headers, except for what `proxy_set_header` changes. Only the CORS rules use them here. */
function headersOf(blocks: readonly NginxDirective[], scope: Scope): ReadonlyMap<string, string> | Unknown {
  const passes = nearest(blocks, ['proxy_pass_request_headers'])?.[0]?.words[0]?.text !== 'off';
  const headers = new Map(passes ? scope.request.headers : []);
  for (const { words } of nearest(blocks, ['proxy_set_header']) ?? []) {
    const [name, word] = words;
    const key = name?.text.toLowerCase() ?? '';
    if (word === undefined || !/^(?:origin|access-control-request-)/u.test(key)) continue;
    const value = expand(word, scope);
    if (value.kind === 'unknown') return value;
    if (value.text === '') headers.delete(key);
    else headers.set(key, value.text);
  }
  return headers;
}
