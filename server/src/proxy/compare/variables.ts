import type { NginxDirective, NginxProblem, NginxWord, Span } from './parse';
import { mapPattern, readPcre } from './regex';

export interface NginxRequest {
  readonly method: string;
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** What one request meets. */
export interface Evaluation {
  readonly request: NginxRequest;
  readonly maps: ReadonlyMap<string, NginxDirective>;
  /** By `set`, and the groups of the last expression. */
  readonly variables: Map<string, string>;
  readonly notFollowed: NginxProblem[];
}

/** A value, and the places that decided it, the last of which is the most telling. */
export interface Value {
  readonly text: string;
  readonly from: readonly Span[];
}

const deepest = 20;

/** The text with its variables put in; undefined where one of them is not known here. */
export function expand(word: NginxWord, evaluation: Evaluation, depth = 0): Value | undefined {
  const from: Span[] = [word.span];
  const unknown: string[] = [];
  const text = word.text.replaceAll(
    /\$(?:\{(\w+)\}|(\w+))/gu,
    (_, braced: string | undefined, bare: string | undefined) => {
      const value = variable(braced ?? bare ?? '', evaluation, depth);
      if (value === undefined) unknown.push(braced ?? bare ?? '');
      from.push(...(value?.from ?? []));
      return value?.text ?? '';
    },
  );
  return unknown.length === 0 ? { text, from } : undefined;
}

function variable(name: string, evaluation: Evaluation, depth: number): Value | undefined {
  const { request, variables, maps } = evaluation;
  const set = variables.get(name);
  if (set !== undefined) return { text: set, from: [] };
  const map = maps.get(name);
  if (map !== undefined) return depth < deepest ? mapped(map, evaluation, depth + 1) : undefined;
  const header = /^http_(\w+)$/u.exec(name)?.[1]?.replaceAll('_', '-');
  if (header !== undefined) return { text: request.headers.get(header) ?? '', from: [] };
  const builtIn = builtIns[name]?.(request);
  return builtIn === undefined ? undefined : { text: builtIn, from: [] };
}

const builtIns: Readonly<Record<string, (request: NginxRequest) => string>> = {
  request_method: ({ method }) => method,
  uri: ({ path }) => path,
  document_uri: ({ path }) => path,
  request_uri: ({ path }) => path,
  args: () => '',
  is_args: () => '',
  scheme: () => 'https',
  host: () => 'api.example',
  server_name: () => 'api.example',
  upstream_http_vary: () => '',
  upstream_http_access_control_allow_origin: () => '',
};

/** Plain strings are compared without regard to case, before the expressions in their order. */
function mapped(map: NginxDirective, evaluation: Evaluation, depth: number): Value | undefined {
  const [source] = map.words;
  const input = source && expand(source, evaluation, depth);
  if (input === undefined) return undefined;
  const entries = (map.block ?? []).flatMap((entry) => {
    const [result] = entry.words;
    const pattern = entry.name.startsWith('\\') ? entry.name.slice(1) : entry.name;
    return result === undefined ? [] : [{ entry, pattern, result }];
  });
  const named = entries.filter(({ pattern }) => !/^(?:default|hostnames|volatile|include)$/u.test(pattern));
  const found =
    named.find(({ pattern }) => pattern.toLowerCase() === input.text.toLowerCase()) ??
    named.find(({ entry, pattern }) => matches(entry, pattern, input.text, evaluation)) ??
    entries.find(({ pattern }) => pattern === 'default');
  for (const include of (map.block ?? []).filter(({ name }) => name === 'include'))
    evaluation.notFollowed.push({ span: include.head, message: 'An included map is not followed.' });
  if (found === undefined) return { text: '', from: [map.head] };
  const value = expand(found.result, evaluation, depth);
  return value && { text: value.text, from: [...value.from, found.entry.head] };
}

function matches(entry: NginxDirective, word: string, text: string, evaluation: Evaluation): boolean {
  const read = mapPattern(word);
  return read !== undefined && test(read.pattern, read.caseless, text, entry.head, evaluation);
}

/** Whether the expression matches; what it captures stays in the variables. One that is not followed never does. */
export function test(
  pattern: string,
  caseless: boolean,
  text: string,
  span: Span,
  { notFollowed, variables }: Evaluation,
): boolean {
  const regex = readPcre(pattern, caseless);
  if (typeof regex === 'string') {
    notFollowed.push({ span, message: `The expression \`${pattern}\` ${regex}, and is not followed.` });
    return false;
  }
  const match = regex.exec(text);
  if (match === null) return false;
  match.slice(1).forEach((group, index) => variables.set(String(index + 1), group));
  for (const [name, group] of Object.entries(match.groups ?? {})) variables.set(name, group);
  return true;
}
