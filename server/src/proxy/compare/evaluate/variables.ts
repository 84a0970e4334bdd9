import standard from '../read/directives.json';
import type { NginxWord, NginxSpan } from '../read/parse';
import { mapped } from './map';
import type { Scope } from './scope';
import { type Known, known, unknownValue, type Value } from './value';

const standardVariables: ReadonlySet<string> = new Set(standard.variables);
const prefixes =
  /^(?:http|sent_http|sent_trailer|upstream_http|upstream_trailer|upstream_cookie|cookie|arg)_./u;

/** Whether nginx or one of its own modules has a variable of this name. */
const isStandardVariable = (name: string): boolean =>
  standardVariables.has(name) || prefixes.test(name) || /^\d$/u.test(name);

/** The parts of a word: texts, and lower-case names of variables, parsed like nginx. */
function partsOf(
  text: string,
): readonly (string | { readonly variable: string; readonly braced: boolean })[] {
  return [...text.matchAll(/\$\{(\w+)\}|\$(\w+)|([^$]+|\$)/gu)].map(([, braced, bare, plain]) =>
    plain !== undefined
      ? plain
      : { variable: (braced ?? bare ?? '').toLowerCase(), braced: braced !== undefined },
  );
}

/** The text with its variables substituted. */
export function expand(word: NginxWord, scope: Scope, depth = 0): Value {
  const parts = partsOf(word.text);
  const values = parts.map((part) =>
    typeof part === 'string' ? known(part) : variable(part.variable, word.span, scope, depth),
  );
  const open = values.find((value) => value.kind === 'unknown');
  if (open !== undefined) return open;
  const all = values.filter((value) => value.kind === 'known');
  const from = [word.span, ...all.flatMap((value) => value.from)];
  const [first] = all;
  if (all.length === 1 && first !== undefined) return { ...first, from };
  return known(joined(all), from, originIn(all));
}

const joined = (values: readonly Known[]): string => values.map(({ text }) => text).join('');

function originIn(values: readonly Known[]): Known['origin'] {
  const holding = values.filter(({ origin }) => origin !== undefined);
  const [only] = holding;
  if (only === undefined) return undefined;
  if (holding.length > 1 || only.origin !== 'whole') return 'part';
  const at = values.indexOf(only);
  return { before: joined(values.slice(0, at)), after: joined(values.slice(at + 1)) };
}

const deepest = 20;

function variable(name: string, span: NginxSpan, scope: Scope, depth: number): Value {
  const { definitions, variables, request } = scope;
  const set = variables.get(name);
  if (set !== undefined) return set;
  const block = definitions.blocks.get(name);
  if (block !== undefined) {
    if (depth >= deepest)
      return unknownValue(span, `\`$${name}\` depends on itself, so its value is not followed.`);
    const value = mapped(block, scope, depth + 1, expand);
    // Computed once per request, whatever changes afterwards.
    if (block.block?.some((line) => line.name === 'volatile') !== true) variables.set(name, value);
    return value;
  }
  if (definitions.set.has(name) || /^\d$/u.test(name)) return known('');
  const builtIn = builtIns[name]?.(scope);
  if (builtIn !== undefined) return known(builtIn);
  const header = /^http_(\w+)$/u.exec(name)?.[1]?.replaceAll('_', '-');
  if (header === 'origin') return originOf(scope);
  if (header !== undefined && request.unknownHeaders?.has(header) !== true)
    return known(request.headers.get(header) ?? '');
  const upstream = /^upstream_http_(\w+)$/u.exec(name)?.[1]?.replaceAll('_', '-');
  if (upstream !== undefined) return known(scope.upstreamHeaders.get(upstream) ?? '');
  if (/^arg_/u.test(name)) return known('');
  const cookie = name.startsWith('cookie_') && request.unknownHeaders?.has('cookie') !== true;
  if (cookie) return known('');
  return unknownValue(span, whyUnknown(name));
}

/** If it was sent, it decides who gets in. */
function originOf({ request }: Scope): Known {
  const origin = request.headers.get('origin');
  return origin === undefined ? known('', [], 'whole') : known(origin, [], 'whole');
}

const whyUnknown = (name: string): string =>
  isStandardVariable(name)
    ? `The value of \`$${name}\` is unknown.`
    : `Nothing in this file sets \`$${name}\`. Its value comes from a module, a template or a file that was not read; without one, nginx does not start.`;

const builtIns: Readonly<Record<string, (scope: Scope) => string | undefined>> = {
  request_method: ({ method }) => method,
  uri: ({ path }) => path,
  document_uri: ({ path }) => path,
  request_uri: ({ request }) => request.path,
  args: () => '',
  query_string: () => '',
  is_args: () => '',
  remote_addr: ({ request }) => request.client,
  host: ({ request, server }) => request.headers.get('host')?.replace(/:\d+$/u, '') ?? nameOf(server.block),
  server_name: ({ server }) => nameOf(server.block),
  scheme: ({ server }) => (isEncrypted(server.block) ? 'https' : 'http'),
  https: ({ server }) => (isEncrypted(server.block) ? 'on' : ''),
};

type Block = Scope['server']['block'];

/** The first name, if it is a plain one. */
function nameOf(block: Block): string | undefined {
  const name = block?.find((one) => one.name === 'server_name')?.words[0]?.text;
  return name !== undefined && /^[a-z\d][a-z\d.-]*$/iu.test(name) ? name.toLowerCase() : undefined;
}

const isEncrypted = (block: Block): boolean =>
  block?.some(({ name, words }) => name === 'listen' && words.some(({ text }) => text === 'ssl')) === true;
