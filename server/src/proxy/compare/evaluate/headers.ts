import type { NginxDirective, NginxSpan } from '../read/parse';
import { nearest } from './access';
import type { CorsResponse } from '../../../cors/request';
import type { Scope } from './scope';
import { known, type Value } from './value';
import { expand } from './variables';

export interface NginxHeader {
  readonly name: string;
  readonly value: Value;
  /** Whether responses of every status have it. */
  readonly always: boolean;
  /** The line that sets it; that of `proxy_pass` if the upstream server sends it. */
  readonly span: NginxSpan;
  /** Set by this file or by the upstream server. */
  readonly by: 'nginx' | 'upstream';
}

/** Statuses whose responses get the headers without `always`: ngx_http_headers_filter. */
const usual: ReadonlySet<number> = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);

/** The header lines that a response of this status gets in these blocks. */
export function headersOf(
  blocks: readonly NginxDirective[],
  status: number | undefined,
  upstream: { readonly response: CorsResponse; readonly span: NginxSpan } | undefined,
  scope: Scope,
): readonly NginxHeader[] {
  const passed = upstream === undefined ? [] : fromUpstream(blocks, upstream.response, upstream.span);
  // headers-more runs before ngx_http_headers_filter, so it doesn't see what `add_header` adds.
  return [...moreHeaders(blocks, status, passed, scope), ...added(blocks, status, scope)];
}

/** Without those that `proxy_hide_header` removes, unless `proxy_pass_header` names them. */
function fromUpstream(
  blocks: readonly NginxDirective[],
  { headers }: CorsResponse,
  span: NginxSpan,
): readonly NginxHeader[] {
  const named = (directive: string): ReadonlySet<string> =>
    new Set((nearest(blocks, [directive]) ?? []).map(({ words }) => words[0]?.text.toLowerCase() ?? ''));
  const hidden = named('proxy_hide_header');
  const passed = named('proxy_pass_header');
  return headers
    .filter(([name]) => !hidden.has(name.toLowerCase()) || passed.has(name.toLowerCase()))
    .map(([name, value]) => ({ name, value: known(value, [span]), always: true, span, by: 'upstream' }));
}

function added(
  blocks: readonly NginxDirective[],
  status: number | undefined,
  scope: Scope,
): readonly NginxHeader[] {
  return addHeaderLines(blocks).flatMap((directive): readonly NginxHeader[] => {
    const [name, word, flag] = directive.words;
    const always = flag?.text === 'always';
    if (name === undefined || word === undefined) return [];
    if (!always && status !== undefined && !usual.has(status)) return [];
    const value = expand(word, scope);
    if (value.kind === 'known' && value.text === '') return [];
    const because = value.kind === 'unknown' ? { ...value.because, span: directive.head } : undefined;
    const { head: span } = directive;
    return [
      {
        name: name.text,
        value:
          because === undefined && value.kind === 'known'
            ? { ...value, from: [span, ...value.from.slice(1)] }
            : { kind: 'unknown', because: because ?? { span, message: '' } },
        always,
        span,
        by: 'nginx',
      },
    ];
  });
}

const isAddHeader = ({ name }: NginxDirective): boolean => name === 'add_header';

/** The lines that apply in the innermost of these blocks: inherited only if a block has none of its own. */
export function addHeaderLines(blocks: readonly NginxDirective[]): readonly NginxDirective[] {
  const inherit = nearest(blocks, ['add_header_inherit'])?.[0]?.words[0]?.text;
  if (inherit === 'merge') return blocks.flatMap(({ block = [] }) => block.filter(isAddHeader));
  const [inner, ...outer] = [...blocks].reverse();
  if (inherit === 'off') return (inner?.block ?? []).filter(isAddHeader);
  return nearest([...outer.reverse(), ...(inner ? [inner] : [])], ['add_header']) ?? [];
}

/** `more_set_headers` and `more_clear_headers`, those of outer blocks first. */
function moreHeaders(
  blocks: readonly NginxDirective[],
  status: number | undefined,
  before: readonly NginxHeader[],
  scope: Scope,
): readonly NginxHeader[] {
  const lines = blocks.flatMap(({ block = [] }) =>
    block.filter(({ name }) => name === 'more_set_headers' || name === 'more_clear_headers'),
  );
  return lines.reduce((headers, line) => more(line, status, headers, scope), before);
}

function more(
  line: NginxDirective,
  status: number | undefined,
  before: readonly NginxHeader[],
  scope: Scope,
): readonly NginxHeader[] {
  const { statuses, types, headers } = optionsOf(line);
  if (statuses !== undefined && (status === undefined || !statuses.includes(String(status)))) return before;
  return headers.reduce((list, word) => {
    const colon = word.text.indexOf(':');
    const name = (colon < 0 ? word.text : word.text.slice(0, colon)).trim();
    const clears = line.name === 'more_clear_headers' || colon < 0;
    const isNamed = (other: string): boolean =>
      name.endsWith('*') && clears
        ? other.toLowerCase().startsWith(name.slice(0, -1).toLowerCase())
        : other.toLowerCase() === name.toLowerCase();
    const text = clears ? '' : word.text.slice(colon + 1).trim();
    const value: Value = types
      ? {
          kind: 'unknown',
          because: {
            span: line.head,
            message: `\`${line.name} -t\` depends on the type of the response, which is unknown.`,
          },
        }
      : expand({ text, span: line.head }, scope);
    const rest = list.filter((header) => !isNamed(header.name));
    if (value.kind === 'known' && value.text === '') return rest;
    return [...rest, { name, value, always: statuses === undefined, span: line.head, by: 'nginx' as const }];
  }, before);
}

function optionsOf({ words }: NginxDirective) {
  let statuses: readonly string[] | undefined;
  let types = false;
  const headers = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) continue;
    if (word.text === '-s') statuses = [...(statuses ?? []), ...(words[++index]?.text ?? '').split(/\s+/u)];
    else if (word.text === '-t') {
      types = true;
      index += 1;
    } else if (!/^-[ar]$/u.test(word.text)) headers.push(word);
  }
  return { statuses, types, headers };
}
