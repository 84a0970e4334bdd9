import { clauses } from '../../../catalog/sources';
import type { OriginReason } from '../../../values/origin-fault';
import { blankOrigin, joining, removal } from '../../../lint/fixes/item-fixes';
import { defineOriginRule, repairs, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import type { Fix } from '../../../lint/rule';
import { codePoint } from '../../../text/character-name';
import { enumerate, quoted } from '../../../text/quoted';

/** A sign as it is shown, with its number where it could be mistaken for another. */
const sign = (part: string): string =>
  /[^\u0000-\u007f]/u.test(part) ? `${quoted(part)} (${codePoint(part)})` : quoted(part);

/** By reason: why no browser can send it. `shown` is the part at fault in backticks. */
const causes: Partial<Record<OriginReason, (part: string, shown: string) => string>> = {
  invisible: (part) => `it contains an invisible character, ${codePoint(part)}`,
  quoted: () => 'the quotation marks are part of the value',
  stray: (part) => `${sign(part)} is not part of an origin`,
  lookalike: (part) => `it contains ${sign(part)}, which only looks like a character of an origin`,
  surrounded: (_, shown) => `the origin stands alone, without ${shown}`,
  markdown: () => 'it is a Markdown link',
  encoded: () => 'it is encoded, as for a URL or for HTML',
  scheme: (part, shown) =>
    part === ''
      ? 'it has no scheme before `://`'
      : `${shown} is not a scheme, which begins with a letter and goes on with letters, digits, \`+\`, \`-\` and \`.\``,
  'mistyped-scheme': (_, shown) => `${shown} is not a scheme of web pages and looks like a typo`,
  slashes: () => 'exactly `://` separates scheme and host',
  'scheme-twice': () => 'it has two schemes, and the second is where the host belongs',
  'empty-host': () => 'it names no host',
  'percent-encoding': (_, shown) => `${shown} is percent-encoded, and browsers send hosts decoded`,
  'empty-label': (_, shown) => `the host ${shown} has nothing before or between its dots`,
  'long-label': (part, shown) =>
    `a part of a host name has at most 63 characters, and ${shown} has ${part.length}`,
  'long-host': () => 'a host name has at most 253 characters',
  number: (_, shown) => `a host that ends in a number has to be an IPv4 address, and ${shown} is not one`,
  ipv6: (_, shown) => `${shown} is not an IPv6 address in brackets`,
  zone: (_, shown) => `browsers accept no zone in an address, as in ${shown}`,
  punycode: (_, shown) => `${shown} begins with \`xn--\` but encodes no name`,
};

const notInHost = (part: string): string =>
  Array.from(part).length === 1
    ? `a host has letters, digits, \`-\`, \`.\` and \`_\`, but no ${sign(part)}`
    : `${quoted(part)} cannot be a host`;

function message(origin: FaultyOrigin): string {
  const { item, fault, split } = origin;
  if (split !== undefined)
    return `${enumerate(split.items.map(({ value }) => value))} look like one origin split at its colons. Write ${quoted(split.origin)} as one string.`;
  if (fault.reason === 'piece')
    return `${quoted(item.value)} is only a piece of an origin, so it never matches. Write scheme, host and port in one string, as in \`https://host:port\`.`;
  if (fault.reason === 'keyword')
    return `${quoted(fault.part)} has no meaning in \`cors_origins\`: browsers send no such origin, and matching is documented as exact. ${instead(fault.part)}`;
  const cause = fault.reason && causes[fault.reason];
  const known = origin.origin;
  const advice =
    known === undefined ? 'Write it as `https://host` or `https://host:port`' : `Write ${quoted(known)}`;
  return `${quoted(item.value)} never matches: ${cause?.(fault.part, quoted(fault.part)) ?? notInHost(fault.part)}. ${advice}.`;
}

/** What to do instead of a word that means all origins, none, or the API's own elsewhere. */
function instead(word: string): string {
  if (/self|same/iu.test(word)) return "Pages of the API's own origin need no entry; list the other origins.";
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
  title: 'Not an origin',
  why: 'A browser can open no page at such an address, so it never sends such an origin. Scheme, host and port have to be what the URL Standard allows, and a host name has only letters, digits, `-`, `.` and `_`. Stray quotation marks and invisible characters most often come from copying; words such as `all` or `self` are read by other software only. A scheme that is probably mistyped is a warning.',
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
