import { quoted } from '../../../text/quoted';
import { conditionOf, isCondition } from '../evaluate/condition';
import { parseNetwork } from '../evaluate/address';
import { expressionOf } from '../evaluate/expression';
import { patternOf } from '../evaluate/map';
import { locationsIn } from '../evaluate/nginx-location';
import { placement, inner, rootContext } from './contexts';
import type { NginxDirective, NginxProblem } from './parse';

/** Why nginx doesn't start with these directives, each at its place: what `nginx -t` reports. */
export function refusedBy(directives: readonly NginxDirective[]): readonly NginxProblem[] {
  return inBlock(directives, rootContext(directives), undefined);
}

function inBlock(
  directives: readonly NginxDirective[],
  context: string,
  parent: NginxDirective | undefined,
): readonly NginxProblem[] {
  return [
    ...directives.flatMap((directive) => {
      const fault = placement(directive, context) ?? faultOf(directive, parent, context);
      const own = fault === undefined ? [] : [{ span: directive.head, message: fault }];
      const next = inner(directive, context);
      if (next === undefined) return [...own, ...entriesOf(directive)];
      return [...own, ...inBlock(directive.block ?? [], next, directive)];
    }),
    ...doubled(directives),
  ];
}

const methods =
  /^(?:GET|HEAD|POST|PUT|DELETE|MKCOL|COPY|MOVE|OPTIONS|PROPFIND|PROPPATCH|LOCK|UNLOCK|PATCH)$/iu;

function faultOf(
  directive: NginxDirective,
  parent: NginxDirective | undefined,
  context: string,
): string | undefined {
  const { name, words } = directive;
  const texts = words.map(({ text }) => text);
  const [first = '', second = '', third] = texts;
  switch (name) {
    case 'if':
      if (!isCondition(directive)) return `nginx does not accept the condition ${quoted(texts.join(' '))}.`;
      return regexFault(conditionOf(directive), 1);
    case 'add_header':
      return third !== undefined && third !== 'always'
        ? `${quoted(third)} is not a parameter of \`add_header\`; quote a value that contains spaces.`
        : undefined;
    case 'set':
      return first.startsWith('$') && first.length > 1
        ? undefined
        : `${quoted(first)} is not the name of a variable.`;
    case 'return':
      return returnFault(first, texts.length);
    case 'rewrite': {
      const flags = ['last', 'break', 'redirect', 'permanent'];
      if (third !== undefined && !flags.includes(third))
        return `${quoted(third)} is not a parameter of \`rewrite\`.`;
      return refusal(first, false);
    }
    case 'limit_except': {
      const wrong = texts.find((text) => !methods.test(text));
      return wrong === undefined
        ? undefined
        : `${quoted(wrong)} is not a method that \`limit_except\` accepts.`;
    }
    case 'allow':
    case 'deny':
      return first === 'all' || first === 'unix:' || parseNetwork(first) !== undefined
        ? undefined
        : `${quoted(first)} is not an address.`;
    case 'error_page': {
      const wrong = texts
        .slice(0, -1)
        .find((text) => !/^=\d*$/u.test(text) && !(/^\d+$/u.test(text) && +text >= 300 && +text <= 599));
      return wrong === undefined ? undefined : `${quoted(wrong)} is not a status between 300 and 599.`;
    }
    case 'location':
      return locationFault(directive, parent);
    case 'proxy_pass':
      return proxyPassFault(first, parent, context);
    case 'else':
    case 'elseif':
    case 'elif':
      return `nginx has no \`${name}\`; write another \`if\`.`;
    case 'satisfy':
      return /^(?:all|any)$/u.test(first) ? undefined : `${quoted(first)} is not a value of \`satisfy\`.`;
    case 'map':
      return /^\$./u.test(second) ? undefined : `${quoted(second)} is not the name of a variable.`;
    default:
      return undefined;
  }
}

const refusal = (pattern: string, ignoreCase: boolean): string | undefined => {
  const fault = expressionOf({ pattern, ignoreCase }).notFollowed;
  return fault?.kind === 'refused' ? `The expression ${quoted(pattern)} ${fault.reason}.` : undefined;
};

const regexFault = (words: readonly { text: string }[], at: number): string | undefined => {
  const operator = words[at]?.text ?? '';
  return operator.includes('~') ? refusal(words[at + 1]?.text ?? '', operator.endsWith('*')) : undefined;
};

function returnFault(first: string, count: number): string | undefined {
  if (count === 1 && /^(?:https?:\/\/|\$scheme)/u.test(first)) return undefined;
  return /^\d{1,3}$/u.test(first) ? undefined : `${quoted(first)} is not a status that \`return\` accepts.`;
}

function locationFault(directive: NginxDirective, parent: NginxDirective | undefined): string | undefined {
  const around = parent?.name === 'location' ? locationsIn({ ...parent, block: [parent] })[0] : undefined;
  const [own] = locationsIn({ ...directive, block: [directive] });
  const [first = '', second] = directive.words.map(({ text }) => text);
  if (own === undefined) return undefined;
  if (second !== undefined && !['=', '^~', '~', '~*'].includes(first))
    return `${quoted(first)} is not a modifier of \`location\`.`;
  if (own.modifier.startsWith('~')) return refusal(own.place, own.modifier === '~*');
  if (around === undefined) return undefined;
  if (own.modifier === '@') return 'A named location is allowed only directly in a `server` block.';
  if (around.modifier === '=') return 'A location with `=` can’t contain another location.';
  if (around.modifier === '@') return 'A named location can’t contain another location.';
  const isPrefix = around.modifier === '' || around.modifier === '^~';
  return isPrefix && !own.place.startsWith(around.place)
    ? `The location ${quoted(own.place)} is outside ${quoted(around.place)}, which it is in.`
    : undefined;
}

function proxyPassFault(
  target: string,
  parent: NginxDirective | undefined,
  context: string,
): string | undefined {
  if (target.includes('$')) return undefined;
  if (!/^https?:\/\/./u.test(target))
    return `${quoted(target)} is not a URL that starts with \`http://\` or \`https://\`.`;
  const hasPath = /^https?:\/\/[^/]*\//u.test(target);
  const place = parent?.name === 'location' ? locationsIn({ ...parent, block: [parent] })[0] : undefined;
  const forbids = context !== 'l' || (place !== undefined && /^[~@]/u.test(place.modifier));
  return hasPath && forbids
    ? `\`proxy_pass\` cannot have a path (${quoted(target)}) in a named or regular-expression location, in \`if\` or in \`limit_except\`.`
    : undefined;
}

/** The entries of a map, which aren't directives. */
function entriesOf({ name, block = [] }: NginxDirective): readonly NginxProblem[] {
  if (name !== 'map') return [];
  const hostnames = block.some((entry) => entry.name === 'hostnames' && entry.words.length === 0);
  const seen = new Set<string>();
  return block.flatMap((entry): readonly NginxProblem[] => {
    const problem = (message: string) => [{ span: entry.head, message }];
    if (
      entry.name === 'include' ||
      (entry.words.length === 0 && /^(?:hostnames|volatile)$/u.test(entry.name))
    )
      return [];
    if (entry.words.length !== 1) return problem('An entry of a map has a pattern and one value.');
    if (entry.name.startsWith('~')) {
      const pattern = patternOf(entry);
      const fault = refusal(pattern.pattern, pattern.ignoreCase);
      return fault === undefined ? [] : problem(fault);
    }
    const key = entry.name.toLowerCase();
    if (seen.has(key)) return problem(`${quoted(entry.name)} is in this map twice.`);
    seen.add(key);
    return hostnames && key !== 'default' && !isMask(key)
      ? problem(
          `With \`hostnames\`, ${quoted(entry.name)} is not a valid host name or mask: \`*\` must be the first or last label.`,
        )
      : [];
  });
}

/** What ngx_hash_add_key accepts: at most one asterisk, as the whole first or last label. */
function isMask(name: string): boolean {
  const core = name.replace(/^(?:\*\.|\.)/u, '');
  const text = core === name ? name.replace(/\.\*$/u, '') : core;
  return !text.includes('*') && !text.includes('..');
}

function doubled(directives: readonly NginxDirective[]): readonly NginxProblem[] {
  const seen = new Set<string>();
  return directives.flatMap((directive) => {
    const key = keyOf(directive);
    if (key === undefined) return [];
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [{ span: directive.head, message: `${quoted(key)} is in this block twice.` }] : [];
  });
}

const once =
  /^(?:proxy_pass|root|alias|auth_basic|auth_basic_user_file|auth_request|satisfy|try_files|proxy_method|default_type|http|events)$/u;

function keyOf(directive: NginxDirective): string | undefined {
  if (once.test(directive.name)) return directive.name;
  if (directive.name !== 'location') return undefined;
  const [own] = locationsIn({ ...directive, block: [directive] });
  if (own === undefined || own.modifier.startsWith('~')) return undefined;
  // nginx treats `location /a` and `location ^~ /a` as the same.
  return `location ${own.modifier === '^~' ? '' : own.modifier}${own.place}`;
}
