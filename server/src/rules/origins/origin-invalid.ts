import { clauses } from '../../catalog/sources';
import type { OriginReason } from '../../values/origin-fault';
import { defineOriginRule, type FaultyOrigin } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

/** By reason: why no browser can send it. `part` is shown in backticks already. */
const causes: Partial<Record<OriginReason, (part: string, length: number) => string>> = {
  scheme: (part) =>
    `${part} is not a scheme, which begins with a letter and goes on with letters, digits, \`+\`, \`-\` and \`.\``,
  slashes: () => 'exactly `://` stands between scheme and host',
  'scheme-twice': () => 'a scheme stands in it twice, and the second one in the place of the host',
  'empty-host': () => 'it names no host',
  'percent-encoding': (part) => `the escapes in ${part} make no host`,
  'empty-label': (part) => `the host ${part} has nothing before or between its dots`,
  'long-label': (part, length) =>
    `a part of a host name has at most 63 characters, and ${part} has ${length}`,
  'long-host': () => 'a host name has at most 253 characters',
  number: (part) => `a host that ends in a number has to be an IPv4 address, and ${part} is none`,
  ipv6: (part) => `${part} is not an IPv6 address in brackets`,
  zone: (part) => `browsers accept no zone in an address, as in ${part}`,
  punycode: (part) => `${part} begins with \`xn--\` but encodes no name`,
};

const noHost = (part: string, length: number): string =>
  length === 1 ? `a host cannot contain ${part}` : `${part} cannot be a host`;

const cause = ({ fault: { reason, part } }: FaultyOrigin): string =>
  ((reason && causes[reason]) ?? noHost)(quoted(part), part.length);

export default defineOriginRule({
  id: 'origin-invalid',
  severity: 'error',
  title: 'Not an origin',
  why: 'A browser can open no page at such an address, so it never sends such an origin. Scheme, host and port have to be what the URL Standard allows.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://under_score.example.com'], ['http://[::1]:3000'], ['https://192.0.2.7:8443']],
    bad: [
      { origins: ['https://dashboard..example.com'] },
      { origins: ['https://256.256.256.256'] },
      { origins: ['https:/dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['https://https://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
    ],
  },
  message: (origin) =>
    `${quoted(origin.item.value)} is no origin that a browser can send: ${cause(origin)}. Write it as \`https://host\` or \`https://host:port\`.`,
});
