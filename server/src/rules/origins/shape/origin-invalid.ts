import { clauses } from '../../../catalog/sources';
import type { OriginReason } from '../../../values/origin-fault';
import { blankOrigin, joining, removal } from '../../../lint/fixes/item-fixes';
import { defineOriginRule, repairs, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import type { Fix } from '../../../lint/rule';
import { codePoint } from '../../../text/character-name';
import { enumerate, quoted } from '../../../text/quoted';

/** A character as messages show it, with its code point if it looks like another one. */
const sign = (part: string): string =>
  /[^\u0000-\u007f]/u.test(part) ? `${quoted(part)} (${codePoint(part)})` : quoted(part);

/** By reason: why no browser can send it. `shown` is the wrong part in backticks. */
const causes: Partial<Record<OriginReason, (part: string, shown: string) => string>> = {
  invisible: (part) => `it contains the invisible character ${codePoint(part)}`,
  quoted: () => 'the quotation marks are part of the value',
  stray: (part) => `${sign(part)} can’t be part of an origin`,
  lookalike: (part) => `it contains ${sign(part)}, which only looks like a valid character`,
  surrounded: (_, shown) => `an entry is the origin alone, without ${shown}`,
  excluded: (_, shown) => `${shown} excludes nothing here, because the list only allows`,
  markdown: () => 'it is a Markdown link',
  encoded: () => 'it is URL-encoded or HTML-encoded',
  scheme: (part, shown) =>
    part === ''
      ? 'it has no scheme before `://`'
      : `${shown} is not a scheme: schemes start with a letter, followed by letters, digits, \`+\`, \`-\` and \`.\``,
  'mistyped-scheme': (_, shown) => `${shown} is not a web scheme and looks like a typo`,
  slashes: () => 'scheme and host must be separated by exactly `://`',
  'scheme-twice': () => 'it has two schemes, the second one in place of the host',
  'empty-host': () => 'it has no host',
  'percent-encoding': (_, shown) => `${shown} is percent-encoded, and browsers send hosts decoded`,
  'empty-label': (_, shown) => `the host ${shown} has nothing before or between its dots`,
  'long-label': (part, shown) =>
    `a label of a host name has at most 63 characters, and ${shown} has ${part.length}`,
  'long-host': () => 'a host name has at most 253 characters',
  number: (_, shown) => `a host that ends in a number must be an IPv4 address, and ${shown} isn’t one`,
  ipv6: (_, shown) => `${shown} is not an IPv6 address in brackets`,
  zone: (_, shown) => `browsers don’t accept a zone in an address, as in ${shown}`,
  punycode: (_, shown) => `${shown} starts with \`xn--\` but doesn’t encode a name`,
};

const notInHost = (part: string): string =>
  Array.from(part).length === 1
    ? `host names consist of letters, digits, \`-\`, \`.\` and \`_\`, and can’t contain ${sign(part)}`
    : `${quoted(part)} is not a valid host`;

function message(origin: FaultyOrigin): string {
  const { item, fault, split } = origin;
  if (split !== undefined)
    return split.items[0]?.value === item.value
      ? `${enumerate(split.items.map(({ value }) => value))} look like one origin split at its colons, and none of them matches. Write ${quoted(split.origin)} as one string.`
      : `${quoted(item.value)} never matches: it is only part of an origin. If it belongs to the one before it, write ${quoted(split.origin)} as one string.`;
  if (fault.reason === 'piece')
    return `${quoted(item.value)} never matches: it is only part of an origin. Write scheme, host and port in one string, as in \`https://host:port\`.`;
  if (fault.reason === 'keyword')
    return `${quoted(fault.part)} has no special meaning in \`cors_origins\`: browsers send no such origin, and matching is documented as exact. ${instead(fault.part)}`;
  const cause = fault.reason && causes[fault.reason];
  const known = origin.origin;
  const advice =
    fault.reason === 'excluded'
      ? 'Leave the origin out'
      : known === undefined
        ? 'Write it as `https://host` or `https://host:port`'
        : `Write ${quoted(known)}`;
  return `${quoted(item.value)} never matches: ${cause?.(fault.part, quoted(fault.part)) ?? notInHost(fault.part)}. ${advice}.`;
}

/** What to do instead of a word that means all origins, none, or the API's own in other software. */
function instead(word: string): string {
  if (/self|same/iu.test(word)) return 'Pages on the API’s own origin need no entry. List the other origins.';
  return /^(?:no|none|nobody|nothing|off|den\w+|disabled?|false|nil|null|empty|void)$/iu.test(word)
    ? 'To allow no origin, leave the list empty.'
    : 'List each origin, or see `cors_allow_any_origin` for development.';
}

function fixes(origin: FaultyOrigin): readonly Fix[] {
  const { config, list, item, fault, split } = origin;
  if (split !== undefined) return [joining(config, list, split.items, split.origin)];
  return fault.reason === 'keyword'
    ? [blankOrigin(item, 'Replace with an exact origin'), removal(config, list, item, 'suggestion')]
    : repairs(origin);
}

export default defineOriginRule({
  id: 'origin-invalid',
  severity: 'error',
  title: 'Invalid origin',
  why: 'Browsers can’t open a page at this address, so they never send it as an origin. Scheme, host and port must be valid under the URL Standard, and a host name contains only letters, digits, `-`, `.` and `_`. Stray quotation marks and invisible characters usually come from copying; words such as `all` or `self` only mean something in other software. A scheme that looks like a typo is a warning.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://under_score.example.com'], ['http://[::1]:3000'], ['https://192.0.2.7:8443']],
    bad: [
      { origins: ['https://dashboard..example.com'] },
      { origins: ['https://256.256.256.256'] },
      { origins: ['https:/dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['https://https://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['htps://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['"https://dashboard.example.com"'], fixed: ['https://dashboard.example.com'] },
      { origins: ['https://dashboard.example.com\u2019'], fixed: ['https://dashboard.example.com'] },
      { origins: ['\u200bhttps://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['https%3A%2F%2Fdashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['http', '//localhost', '3000'], fixed: ['http://localhost:3000'] },
      { origins: ['all'] },
    ],
  },
  message,
  fixes,
  refine: ({ fault }) => (fault.reason === 'mistyped-scheme' ? { severity: 'warning' } : {}),
});
