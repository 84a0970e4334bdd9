import type { NginxDirective } from '../read/parse';
import { matches } from './expression';
import type { Scope } from './scope';
import { known } from './value';

export interface NginxLocation {
  readonly modifier: '' | '=' | '^~' | '~' | '~*' | '@';
  readonly place: string;
  readonly directive: NginxDirective;
}

/** The location that handles a path and the blocks around it, including the server, outermost first. */
export function matchedBlocks(server: NginxDirective, scope: Scope): readonly NginxDirective[] {
  const chosen = choose(server, scope);
  return chosen === undefined ? [server] : [server, ...matchedBlocks(chosen, scope)];
}

/** The order of nginx: exact, longest prefix with `^~`, first expression, longest prefix. */
function choose(block: NginxDirective, scope: Scope): NginxDirective | undefined {
  const { path } = scope;
  const locations = locationsIn(block);
  const equal = locations.find(({ modifier, place }) => modifier === '=' && place === path);
  if (equal !== undefined) return equal.directive;
  const longest = locations
    .filter(({ modifier, place }) => (modifier === '' || modifier === '^~') && path.startsWith(place))
    .reduce<NginxLocation | undefined>(
      (best, next) => (best === undefined || next.place.length > best.place.length ? next : best),
      undefined,
    );
  // nginx tries the expressions inside a prefix location before those next to it.
  const nested =
    longest === undefined || longest.modifier === '^~' ? undefined : expressionIn(longest.directive, scope);
  if (longest !== undefined && (longest.modifier === '^~' || nested !== undefined)) return longest.directive;
  return expressionIn(block, scope) ?? longest?.directive;
}

/** The first expression of the block that matches the path. */
const expressionIn = (block: NginxDirective, scope: Scope): NginxDirective | undefined =>
  locationsIn(block).find(
    ({ modifier, place, directive: { head } }) =>
      (modifier === '~' || modifier === '~*') &&
      matches({ pattern: place, ignoreCase: modifier === '~*', span: head }, known(scope.path), scope),
  )?.directive;

export const locationsIn = ({ block = [] }: NginxDirective): readonly NginxLocation[] =>
  block.filter(({ name, words }) => name === 'location' && words.length > 0).map(partsOf);

/** The modifier may be separate from the place or attached to it. Named locations match no path. */
function partsOf(directive: NginxDirective): NginxLocation {
  const [first = '', second] = directive.words.map(({ text }) => text);
  const [, modifier = '', place = ''] =
    second === undefined ? (/^(=|\^~|~\*|~|@)?([^]*)$/u.exec(first) ?? []) : [first, first, second];
  return { modifier: isModifier(modifier) ? modifier : '', place, directive };
}

const isModifier = (text: string): text is NginxLocation['modifier'] =>
  ['', '=', '^~', '~', '~*', '@'].includes(text);

/** The location that `error_page` or `try_files` names with `@`. */
export const namedLocation = (server: NginxDirective, name: string): NginxDirective | undefined =>
  locationsIn(server).find(({ modifier, place }) => modifier === '@' && `@${place}` === name)?.directive;

/** The `limit_except` block that applies to this method, which is one that it doesn't name; GET includes HEAD. */
export function limitOf({ block = [] }: NginxDirective, method: string): NginxDirective | undefined {
  const limit = block.find(({ name }) => name === 'limit_except');
  const allowed = limit?.words.map(({ text }) => text.toUpperCase()) ?? [];
  const spared = allowed.includes(method) || (method === 'HEAD' && allowed.includes('GET'));
  return spared ? undefined : limit;
}
