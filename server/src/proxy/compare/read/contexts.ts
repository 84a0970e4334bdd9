import { quoted } from '../../../text/quoted';
import standard from './directives.json';
import type { NginxDirective } from './parse';

/**
 * The contexts in which nginx allows each directive, and its numbers of words, from the command tables of nginx 1.29
 * (`ngx_command_t` in src/core, src/event and src/http): letters of the contexts, the numbers of words, `f` for
 * `on` or `off`, `{` for a block. Contexts: r the file, e events, h http, s server, l location, u upstream,
 * S `if` in a server, L `if` in a location, X limit_except.
 */
const table: Readonly<Record<string, string>> = standard.directives;

const places: Readonly<Record<string, string>> = {
  r: 'outside all blocks',
  e: 'in `events`',
  h: 'in `http`',
  s: 'in `server`',
  l: 'in `location`',
  u: 'in `upstream`',
  S: 'in an `if` of the server',
  L: 'in an `if` of a location',
  X: 'in `limit_except`',
};

/** The context of a file: a whole configuration, or one that is included in `http`, a `server` or a `location`. */
export function rootContext(directives: readonly NginxDirective[]): string {
  const has = (pattern: RegExp): boolean => directives.some(({ name }) => pattern.test(name));
  if (has(/^(?:http|events)$/u)) return 'r';
  if (has(/^(?:server|map|upstream|geo)$/u)) return 'h';
  return has(/^location$/u) ? 's' : 'l';
}

/** Why nginx rejects the directive here or its words; undefined if it is valid or belongs to another module. */
export function placement(
  { name, words, block, opaque }: NginxDirective,
  context: string,
): string | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry === undefined || opaque) return undefined;
  const [contexts = '', counts = ''] = entry.split(' ');
  if (!contexts.includes(context)) return `${quoted(name)} is not allowed ${places[context] ?? 'here'}.`;
  if (name === 'server')
    return (context === 'h') === (block !== undefined)
      ? undefined
      : `\`server\` has a different form ${places[context] ?? 'here'}.`;
  if (counts.endsWith('{') && block === undefined) return `${quoted(name)} needs a block in braces.`;
  if (!counts.endsWith('{') && block !== undefined)
    return `${quoted(name)} doesn’t take a block; a \`;\` is missing before it.`;
  const [, least] = /^(\d)\+/u.exec(counts) ?? [];
  const fits = least === undefined ? counts.includes(String(words.length)) : words.length >= Number(least);
  if (!fits)
    return `${quoted(name)} has ${words.length === 1 ? 'one value' : `${words.length} values`}, which nginx does not accept; a \`;\` or a quote may be missing.`;
  const [word] = words;
  const isFlag = counts.includes('f') && words.length === 1 && word !== undefined;
  return isFlag && !/^(?:on|off)$/iu.test(word.text) ? `${quoted(name)} takes \`on\` or \`off\`.` : undefined;
}

/** The context inside a block; undefined if it holds no directives or has nothing to do with HTTP. */
export function inner({ name, block, opaque }: NginxDirective, context: string): string | undefined {
  if (block === undefined || opaque) return undefined;
  switch (name) {
    case 'http':
      return 'h';
    case 'events':
      return 'e';
    case 'server':
      return 's';
    case 'upstream':
      return 'u';
    case 'location':
      return 'l';
    case 'limit_except':
      return 'X';
    case 'if':
      return context === 's' || context === 'S' ? 'S' : 'L';
    default:
      return undefined;
  }
}
