import { quoted } from '../../../text/quoted';
import type { NginxDirective, NginxWord } from '../read/parse';
import { contains, parseNetwork } from './address';
import { equals, matches } from './expression';
import type { Scope } from './scope';
import { type Known, known, unknownValue, type Value } from './value';

/** Substitutes the variables in a word. Passed as a parameter, since variables refer to maps in turn. */
export type Expand = (word: NginxWord, scope: Scope, depth: number) => Value;

/** The value of a variable defined by a `map`, `geo` or `split_clients` block. */
export function mapped(block: NginxDirective, scope: Scope, depth: number, expand: Expand): Value {
  switch (block.name) {
    case 'map':
      return mapOf(block, scope, depth, expand);
    case 'geo':
      return geoOf(block, scope, depth, expand);
    default:
      return unknownValue(
        block.head,
        `${quoted(block.name)} gives each client a different value, so it is not followed.`,
      );
  }
}

const parameters = /^(?:default|hostnames|volatile|include)$/u;

/** Plain strings are compared case-insensitively, then masks, then expressions in order. */
function mapOf(map: NginxDirective, scope: Scope, depth: number, expand: Expand): Value {
  const [source] = map.words;
  const lines = map.block ?? [];
  const missing = lines.find(({ name, words }) => name === 'include' && words.length === 1);
  if (missing !== undefined)
    return unknownValue(
      missing.head,
      'The file that this map includes was not read, so its values are unknown.',
    );
  const input = source === undefined ? known('') : expand(source, scope, depth);
  const entries = lines.filter(({ name, words }) => words.length > 0 && !parameters.test(name));
  const fallback = lines.find(({ name }) => name === 'default');
  if (input.kind === 'unknown')
    return common([...entries, ...(fallback ? [fallback] : [])], map, input, scope, depth, expand);
  const hostnames = lines.some(({ name, words }) => name === 'hostnames' && words.length === 0);
  const found = entryFor(entries, hostnames, input, scope) ?? fallback;
  return found === undefined ? known('', [map.head]) : resultOf(found, scope, depth, expand);
}

function entryFor(
  entries: readonly NginxDirective[],
  hostnames: boolean,
  input: Known,
  scope: Scope,
): NginxDirective | undefined {
  const plain = entries.filter(({ name }) => !name.startsWith('~'));
  const text = hostnames ? { ...input, text: input.text.replace(/\.$/u, '') } : input;
  const exact = plain.find((entry) => equals(text, literal(entry.name), true, entry.head, scope));
  if (exact !== undefined) return exact;
  const mask = hostnames ? byMask(plain, text.text.toLowerCase()) : undefined;
  if (mask !== undefined) return mask;
  // nginx tries no expression on an empty text.
  if (input.text === '') return undefined;
  return entries
    .filter(({ name }) => name.startsWith('~'))
    .find((entry) => matches(patternOf(entry), input, scope));
}

/** `~pattern` or `~*pattern` */
export function patternOf({ name, head }: NginxDirective) {
  const ignoreCase = name.startsWith('~*');
  return { pattern: name.slice(ignoreCase ? 2 : 1), ignoreCase, span: head };
}

const literal = (name: string): string => (name.startsWith('\\') ? name.slice(1) : name);

/** `*.example.com` and `.example.com`, the longest first, then `www.example.*`. */
function byMask(entries: readonly NginxDirective[], text: string): NginxDirective | undefined {
  const fits = ({ name }: NginxDirective): boolean => {
    const mask = name.toLowerCase();
    if (mask.startsWith('*.')) return text.endsWith(mask.slice(1)) && text.length > mask.length - 1;
    if (mask.startsWith('.')) return text === mask.slice(1) || text.endsWith(mask);
    return mask.endsWith('.*') && text.startsWith(mask.slice(0, -1));
  };
  const longest = (some: readonly NginxDirective[]): NginxDirective | undefined =>
    [...some].sort((a, b) => b.name.length - a.name.length)[0];
  const fitting = entries.filter(fits);
  return longest(fitting.filter(({ name }) => !name.endsWith('.*'))) ?? longest(fitting);
}

function resultOf(entry: NginxDirective, scope: Scope, depth: number, expand: Expand): Value {
  const [word] = entry.words;
  const value = word === undefined ? known('') : expand(word, scope, depth);
  return value.kind === 'unknown' ? value : { ...value, from: [...value.from, entry.head] };
}

/** An unknown input matters only if the entries differ. */
function common(
  entries: readonly NginxDirective[],
  block: NginxDirective,
  because: Value,
  scope: Scope,
  depth: number,
  expand: Expand,
): Value {
  const words = entries.map(({ words: [word] }): NginxWord => word ?? { text: '', span: block.head });
  const hasDefault = entries.some(({ name }) => name === 'default');
  const texts = new Set([...words.map(({ text }) => text), ...(hasDefault ? [] : [''])]);
  const [word] = words;
  return texts.size === 1 && word !== undefined ? expand(word, scope, depth) : because;
}

/** By the client's address; the longest network that contains it decides. */
function geoOf(geo: NginxDirective, scope: Scope, depth: number, expand: Expand): Value {
  const lines = geo.block ?? [];
  const special = lines.find(({ name }) => /^(?:include|proxy|ranges|delete)/u.test(name));
  if (special !== undefined || geo.words.length > 1)
    return unknownValue((special ?? geo).head, 'This `geo` block is not followed.');
  const [first] = lines;
  const client = scope.request.client === undefined ? undefined : parseNetwork(scope.request.client);
  const notKnown = unknownValue(
    geo.head,
    'Which value this `geo` block gives depends on the address of the client.',
  );
  if (client === undefined)
    return first === undefined ? known('') : common(lines, geo, notKnown, scope, depth, expand);
  const found = lines
    .flatMap((line) => {
      const network = line.name === 'default' ? undefined : parseNetwork(line.name);
      return network !== undefined && contains(network, client) ? [{ line, bits: network.bits }] : [];
    })
    .sort((a, b) => b.bits - a.bits)[0];
  const line = found?.line ?? lines.find(({ name }) => name === 'default');
  return line === undefined ? known('', [geo.head]) : resultOf(line, scope, depth, expand);
}
