import type { Config } from '../../../config/config';
import { effectivePolicy } from '../../../config/effective/policy';
import { quoted } from '../../../text/quoted';
import type { ProxyDifference } from '../difference';
import { nearest } from '../evaluate/access';
import { headerOf } from '../evaluate/response';
import type { NginxDirective, NginxSpan } from '../read/parse';
import { foreignOrigins } from './origins';
import { readable, together } from './together';
import { allowOrigin, isAllowed, letsIn, type Talk } from './talk';

/** A difference on one path; the place in config.toml is omitted if no line decides. */
export type Found = Omit<ProxyDifference, 'paths'>;

/** Origins that the nginx file allows or refuses but config.toml doesn't. What is unknown makes no difference. */
export function originDifferences(config: Config, path: string, talks: readonly Talk[]): readonly Found[] {
  return [...letInDifferences(config, path, talks), ...refusedDifferences(talks)];
}

function letInDifferences(config: Config, path: string, talks: readonly Talk[]): readonly Found[] {
  const strangers = talks.filter((talk) => !isAllowed(talk) && letsIn(talk.real, talk.origin) === true);
  const list = policySpan(config, path, 'origins');
  const anybody = strangers.filter(({ origin }) => foreignOrigins.some((one) => one === origin));
  const [first] = anybody;
  if (first !== undefined && anybody.length === foreignOrigins.length) return [anyDifference(first, list)];
  return together(strangers, decidedBy).map((group): Found => {
    const [one] = group;
    const { span, expression } = decidedBy(one);
    const shown = readable(group.map(({ origin }) => origin));
    const who =
      expression === undefined
        ? `nginx lets ${shown} read the responses${withCredentials(one)}`
        : `The expression ${quoted(expression)} also matches ${shown}${withCredentials(one)}`;
    const named =
      group.length === 1 ? 'which config.toml does not list' : 'and config.toml lists none of them';
    const isNull = group.some(({ origin }) => origin === 'null');
    return {
      id: 'origin-let-in',
      severity: 'error',
      message: `${who}, ${named}.${isNull ? ' `null` is what sandboxed frames of any site send.' : ''}${expression === undefined ? '' : hint(expression)}`,
      nginx: span,
      config: list,
    };
  });
}

function withCredentials({ real }: Talk): string {
  const value = headerOf(real, 'Access-Control-Allow-Credentials');
  return value.kind === 'known' && value.values.join(', ') === 'true' ? ' with credentials' : '';
}

/** The last expression that held, otherwise the line or entry that gave the value. */
function decidedBy({ real, origin }: Talk): { readonly span: NginxSpan; readonly expression?: string } {
  const [tests = []] = real.originTests;
  const last = tests.findLast(
    ({ held, kind, text, span }) => held && (kind === 'expression' || text === origin) && span.end > 0,
  );
  if (last?.kind === 'expression') return { span: last.span, expression: last.text };
  const value = headerOf(real, allowOrigin);
  const header = value.kind === 'known' ? value.lines[0] : undefined;
  const from = header?.value.kind === 'known' ? header.value.from.at(-1) : undefined;
  return { span: last?.span ?? from ?? header?.span ?? real.place };
}

/** The usual reason why an expression is too wide. */
function hint(pattern: string): string {
  const core = pattern.replace(/^\(\?i\)/u, '');
  if (!core.startsWith('^')) return ' It does not start with `^`.';
  if (!/(?:\$|\\z)\)*$/u.test(core)) return ' It does not end in `$`.';
  if (/https\?:/u.test(core)) return ' `s?` makes it match `http` too.';
  if (/(?<!\\)\.(?![*+?{])/u.test(core.replaceAll(/\[[^\]]*\]/gu, '')))
    return ' A `.` without a backslash matches any character.';
  return '';
}

function anyDifference(talk: Talk, list: NginxSpan | undefined): Found {
  const value = headerOf(talk.real, allowOrigin);
  const header = value.kind === 'known' ? value.lines[0] : undefined;
  const isStar = value.kind === 'known' && value.values[0] === '*';
  const { expression } = decidedBy(talk);
  const message = isStar
    ? 'nginx lets every origin read the responses (`*`). config.toml allows only the listed ones.'
    : `${
        expression === undefined
          ? 'nginx echoes any origin'
          : `The expression ${quoted(expression)} matches origins of any site`
      }, so every site may read the responses${withCredentials(talk)}. config.toml allows only the listed origins.`;
  return {
    id: 'any-origin-let-in',
    severity: 'error',
    message,
    nginx: header?.span ?? talk.real.place,
    config: list,
  };
}

function refusedDifferences(talks: readonly Talk[]): readonly Found[] {
  const allowed = talks.filter(isAllowed);
  const refused = allowed.filter((talk) => letsIn(talk.real, talk.origin) === false);
  const [first] = refused;
  if (first === undefined) return [];
  const hidden = hiddenOrigin(first);
  if (hidden !== undefined) return [hidden];
  if (refused.length === allowed.length && refused.every(isSilent)) return [notCovered(first)];
  return together(refused, refusalOf).map((group): Found => {
    const [talk] = group;
    const { id, found, nginx } = refusalOf(talk);
    const isAlone = group.length === 1;
    const pages = isAlone ? 'its pages' : 'their pages';
    return {
      id,
      severity: 'error',
      message:
        id === 'origin-refused'
          ? `config.toml allows ${readable(group.map(({ origin }) => origin))}, but ${found} ${isAlone ? 'it' : 'them'}. Browsers block the responses for ${pages}.`
          : doubledMessage(talk),
      nginx,
      config: id === 'origin-refused' || !isFromBoth(talk) ? grantSpan(talk) : enabledSpan(talk),
    };
  });
}

/** How the file refuses an origin; the same for all origins refused by one cause. */
function refusalOf({ real }: Talk): Pick<Found, 'id' | 'nginx'> & { readonly found: string } {
  const value = headerOf(real, allowOrigin);
  const [header, second] = value.kind === 'known' ? value.lines : [];
  const sent = header?.value.kind === 'known' ? header.value.text : '';
  return {
    id: second === undefined ? 'origin-refused' : 'header-doubled',
    found: header === undefined ? 'nginx does not allow' : `nginx sends ${quoted(sent)} to`,
    nginx:
      (value.kind === 'known' ? value.lines.findLast(({ by }) => by === 'nginx') : undefined)?.span ??
      real.place,
  };
}

const isFromBoth = ({ real }: Talk): boolean => {
  const value = headerOf(real, allowOrigin);
  return value.kind === 'known' && new Set(value.lines.map(({ by }) => by)).size > 1;
};

/** The start of the message on a header that both nginx and License Monitor send. */
export const bothSend = '`cors_enabled = true` makes License Monitor send';

const doubledMessage = (talk: Talk): string =>
  isFromBoth(talk)
    ? `${bothSend} \`${allowOrigin}\` too, and browsers reject two of them. Add \`proxy_hide_header ${allowOrigin};\`, or set \`cors_enabled = false\` if this proxy handles CORS.`
    : `\`${allowOrigin}\` is sent more than once. Browsers join the values and reject them. Send one line with one origin.`;

const isSilent = ({ real }: Talk): boolean => headerOf(real, allowOrigin).kind === 'absent';

/** A line that keeps the page's own `Origin` from License Monitor, which then sends no CORS headers. */
function hiddenOrigin({ real, origin, prediction }: Talk): Found | undefined {
  const { upstream, blocks } = real;
  if (upstream === undefined || upstream.headers.get('origin') === origin || !isSilent({ real } as Talk))
    return undefined;
  const line = cause(blocks);
  if (line === undefined) return undefined;
  const sent = upstream.headers.get('origin');
  return {
    id: 'origin-hidden',
    severity: 'error',
    message: `\`${line.name}${line.name === 'proxy_set_header' ? ' Origin' : ''}\` ${sent === undefined ? 'removes the `Origin` header' : `sends ${quoted(sent)} as \`Origin\``}, so License Monitor doesn’t see the page’s origin and sends no CORS headers. Remove this line.`,
    nginx: line.head,
    config: prediction.policy.enabled.by.kind === 'default' ? undefined : prediction.policy.enabled.by.span,
  };
}

const cause = (blocks: readonly NginxDirective[]): NginxDirective | undefined =>
  (nearest(blocks, ['proxy_set_header']) ?? []).find(
    ({ words }) => words[0]?.text.toLowerCase() === 'origin',
  ) ?? nearest(blocks, ['proxy_pass_request_headers'])?.[0];

function notCovered(talk: Talk): Found {
  const hides = (nearest(talk.real.blocks, ['proxy_hide_header']) ?? []).find(
    ({ words }) => words[0]?.text.toLowerCase() === allowOrigin.toLowerCase(),
  );
  const why =
    hides === undefined
      ? 'gets no CORS headers from nginx, and License Monitor sends none'
      : 'gets no CORS headers: nginx hides those of License Monitor and adds none of its own';
  return {
    id: 'path-not-covered',
    severity: 'error',
    message: `This path ${why}. config.toml allows ${quoted(talk.origin)} there, but browsers block the responses for its pages.`,
    nginx: hides?.head ?? talk.real.place,
    config: grantSpan(talk),
  };
}

/** The list element that allows the origin, or the option that allows any. */
export function grantSpan({ prediction }: Talk): NginxSpan | undefined {
  const by = prediction.response.headers.find(({ name }) => name === allowOrigin)?.by;
  return by === undefined || by.kind === 'default' ? undefined : by.span;
}

const enabledSpan = ({ prediction }: Talk): NginxSpan | undefined => {
  const { by } = prediction.policy.enabled;
  return by.kind === 'default' ? undefined : by.span;
};

export function policySpan(
  config: Config,
  path: string,
  key: 'enabled' | 'origins' | 'methods' | 'headers' | 'maxAge' | 'credentials',
): NginxSpan | undefined {
  const { by } = effectivePolicy(config, path)[key];
  return by.kind === 'default' ? undefined : by.span;
}
