import { locate } from './location';
import type { NginxDirective, NginxProblem, NginxWord, Span } from './parse';
import { type Evaluation, expand, type NginxRequest, test } from './variables';

export interface NginxHeader {
  readonly name: string;
  readonly value: string;
  /** Whether error answers have it, too. */
  readonly always: boolean;
  /** The `add_header` line. */
  readonly span: Span;
  /** What decided the value: the line, and the entries of maps. */
  readonly from: readonly Span[];
}

export interface NginxAnswer {
  /** That of `return`; undefined when the request is passed on. */
  readonly status: number | undefined;
  /** Without those whose value is empty. */
  readonly headers: readonly NginxHeader[];
  /** What a finding about the whole answer underlines: the location, the `if` or the `return` behind it. */
  readonly place: Span;
  /** The block that gave the headers, and those around it, the outermost first. */
  readonly blocks: readonly NginxDirective[];
}

/** Statuses whose answers have the headers without `always`. */
const usual: ReadonlySet<number> = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);

/** What this server answers to a request, as far as headers of nginx itself go. */
export function answerOf(
  server: NginxDirective,
  outer: readonly NginxDirective[],
  evaluation: Evaluation,
): NginxAnswer {
  const located = locate(server, evaluation);
  let blocks: readonly NginxDirective[] = [...outer, ...located];
  for (const block of located) {
    const result = rewrite(block, evaluation);
    if (result.taken !== undefined) blocks = [...blocks.slice(0, blocks.indexOf(block) + 1), result.taken];
    if (result.status !== undefined) {
      const named = errorPage(blocks, server, result.status);
      if (named !== undefined) return passedOn([...outer, server, named], evaluation);
      const at = result.taken ?? block;
      const around = blocks.slice(0, blocks.indexOf(at) + 1);
      return {
        status: result.status,
        headers: headersOf(around, evaluation, result.status),
        place: result.span ?? at.head,
        blocks: around,
      };
    }
  }
  return passedOn(blocks, evaluation);
}

function passedOn(blocks: readonly NginxDirective[], evaluation: Evaluation): NginxAnswer {
  const place = blocks.findLast(({ name }) => name !== 'if')?.head ?? { start: 0, end: 0 };
  return { status: undefined, headers: headersOf(blocks, evaluation, 200), place, blocks };
}

/** `error_page 418 = @name` goes on in the named location, with the status that this gives. */
function errorPage(
  blocks: readonly NginxDirective[],
  server: NginxDirective,
  status: number,
): NginxDirective | undefined {
  const lines = blocks.flatMap(({ block }) => block ?? []).filter(({ name }) => name === 'error_page');
  const words = lines.findLast((line) => line.words.some(({ text }) => text === String(status)))?.words;
  const target = words?.at(-1)?.text ?? '';
  if (!target.startsWith('@') || words?.some(({ text }) => text === '=') !== true) return undefined;
  return server.block?.find(({ name, words: [first] }) => name === 'location' && first?.text === target);
}

interface Rewritten {
  readonly status?: number;
  readonly span?: Span;
  /** The last `if` that held, whose block then takes the place of the location's. */
  readonly taken?: NginxDirective;
}

/** Runs `set`, `if` and `return` in their order. */
function rewrite(block: NginxDirective, evaluation: Evaluation): Rewritten {
  let taken: NginxDirective | undefined;
  for (const directive of block.block ?? []) {
    const { name, words } = directive;
    const [first, second] = words;
    if (name === 'return' && first !== undefined)
      return { ...returned(directive, first.text), ...(taken && { taken }) };
    if (name === 'set' && first !== undefined && second !== undefined) {
      const value = expand(second, evaluation);
      if (value !== undefined) evaluation.variables.set(first.text.replace(/^\$/u, ''), value.text);
    }
    if (name === 'rewrite' || directive.opaque)
      evaluation.notFollowed.push({ span: directive.head, message: `\`${name}\` is not followed.` });
    if (name === 'if' && holds(directive, evaluation)) {
      taken = directive;
      const inner = rewrite(directive, evaluation);
      if (inner.status !== undefined) return { ...inner, taken };
    }
    if (name === 'include' && !/mime\.types|proxy_params|fastcgi_params/u.test(first?.text ?? ''))
      evaluation.notFollowed.push({
        span: directive.head,
        message: 'The included file is not read; CORS headers in it are not known here.',
      });
  }
  return taken === undefined ? {} : { taken };
}

function returned(directive: NginxDirective, code: string): Rewritten {
  const status = /^\d{3}$/u.test(code) ? Number(code) : 302;
  return { status, span: directive.head };
}

/** Without the parentheses, which stand apart or belong to the first and the last word. */
function condition({ words }: NginxDirective): readonly NginxWord[] {
  const opened = words.map((word, index) =>
    index === 0 ? { ...word, text: word.text.replace(/^\(/u, '') } : word,
  );
  const last = opened.at(-1);
  if (last === undefined) return [];
  const closed = last.text === ')' ? [] : [{ ...last, text: last.text.replace(/\)$/u, '') }];
  return [...opened.slice(0, -1), ...closed].filter(({ text }, index) => index > 0 || text !== '');
}

function holds(directive: NginxDirective, evaluation: Evaluation): boolean {
  const [left, operator, right] = condition(directive);
  const value = left && expand(left, evaluation);
  const unknown = (): boolean => {
    evaluation.notFollowed.push({
      span: directive.head,
      message: 'The condition of this `if` is not followed; it is taken not to hold.',
    });
    return false;
  };
  if (value === undefined || left === undefined || /^!?-/u.test(left.text)) return unknown();
  if (operator === undefined) return value.text !== '' && value.text !== '0';
  const other = right?.text ?? '';
  switch (operator.text) {
    case '=':
    case '!=': {
      const compared = right === undefined ? '' : expand({ text: other, span: right.span }, evaluation)?.text;
      return compared === undefined ? unknown() : (value.text === compared) === (operator.text === '=');
    }
    case '~':
    case '~*':
    case '!~':
    case '!~*':
      return (
        test(other, operator.text.endsWith('*'), value.text, directive.head, evaluation) !==
        operator.text.startsWith('!')
      );
    default:
      return unknown();
  }
}

/** `add_header` lines are inherited only by blocks that have none of their own. */
function headersOf(
  blocks: readonly NginxDirective[],
  evaluation: Evaluation,
  status: number,
): readonly NginxHeader[] {
  const holder = blocks.findLast(({ block }) => addHeaders(block).length > 0);
  return addHeaders(holder?.block).flatMap((directive): readonly NginxHeader[] => {
    const [name, word, flag] = directive.words;
    const value = word && expand(word, evaluation);
    const always = flag?.text === 'always';
    if (name === undefined || word === undefined || (!always && !usual.has(status))) return [];
    if (value === undefined) {
      evaluation.notFollowed.push(unknownValue(directive, word.text));
      return [];
    }
    if (value.text === '') return [];
    const from = [directive.head, ...value.from.slice(1)];
    return [{ name: name.text, value: value.text, always, span: directive.head, from }];
  });
}

export const addHeaders = (block: readonly NginxDirective[] | undefined): readonly NginxDirective[] =>
  (block ?? []).filter(({ name }) => name === 'add_header');

const unknownValue = ({ head }: NginxDirective, value: string): NginxProblem => ({
  span: head,
  message: `The value \`${value}\` depends on variables that are not known here.`,
});

export const nginxRequest = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): NginxRequest => ({ method, path, headers: new Map(Object.entries(headers)) });
