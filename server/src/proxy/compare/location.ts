import type { NginxDirective } from './parse';
import { type Evaluation, test } from './variables';

/** The location that answers a path, with the blocks around it: the outermost first, the server included. */
export function locate(server: NginxDirective, evaluation: Evaluation): readonly NginxDirective[] {
  const chosen = choose(server.block ?? [], evaluation);
  return chosen === undefined ? [server] : [server, ...locate(chosen, evaluation)];
}

/** The order of nginx: equal, longest prefix with `^~`, first expression, longest prefix. */
function choose(directives: readonly NginxDirective[], evaluation: Evaluation): NginxDirective | undefined {
  const { path } = evaluation.request;
  const locations = directives
    .filter(({ name, words }) => name === 'location' && words.length > 0)
    .map(parts);
  const equal = locations.find(({ modifier, place }) => modifier === '=' && place === path);
  if (equal !== undefined) return equal.directive;
  const longest = locations
    .filter(({ modifier, place }) => (modifier === '' || modifier === '^~') && path.startsWith(place))
    .reduce<Location | undefined>(
      (best, next) => (best === undefined || next.place.length > best.place.length ? next : best),
      undefined,
    );
  if (longest?.modifier === '^~') return longest.directive;
  const expression = locations.find(
    ({ modifier, place, directive }) =>
      modifier.startsWith('~') && test(place, modifier === '~*', path, directive.head, evaluation),
  );
  return (expression ?? longest)?.directive;
}

interface Location {
  readonly modifier: string;
  readonly place: string;
  readonly directive: NginxDirective;
}

/** The modifier may stand apart from the place or before it. Named locations begin with `@` and match no path. */
function parts(directive: NginxDirective): Location {
  const [first, second] = directive.words.map(({ text }) => text);
  if (second !== undefined) return { modifier: first ?? '', place: second, directive };
  const [, modifier = '', place = ''] = /^(=|\^~|~\*|~)?([^]*)$/u.exec(first ?? '') ?? [];
  return { modifier, place, directive };
}
