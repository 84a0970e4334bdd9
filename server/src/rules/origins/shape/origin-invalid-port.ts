import { clauses } from '../../../catalog/sources';
import type { OriginReason } from '../../../values/origin-fault';
import { defineOriginRule, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

/** By reason: what browsers do, and what to do. */
const causes: Partial<Record<OriginReason, (part: string) => string>> = {
  'empty-port': () => 'a browser leaves the colon out where no port follows. Remove the colon',
  'leading-zero': (part) => `a browser writes the port ${part} without the leading zero. Remove the zero`,
  'lookalike-digits': (part) =>
    `the port ${part} has digits that only look like those of ASCII. Type the port again`,
  'zero-port': () => 'no browser connects to port 0. Write the port that the page is served from',
  'port-range': (part) => `the port ${part} is above 65535. Write the port that the page is served from`,
};

const notANumber = (part: string): string =>
  `the port ${part} is not a number. Write the port that the page is served from`;

const cause = ({ fault: { reason, part } }: FaultyOrigin): string =>
  ((reason && causes[reason]) ?? notANumber)(quoted(part));

export default defineOriginRule({
  id: 'origin-invalid-port',
  severity: 'error',
  title: 'Port that is never in an origin',
  why: 'A browser writes the port as a plain number from 1 to 65535 without leading zeros, and leaves the colon out where there is none. Anything else never matches.',
  source: clauses.urlPort.url,
  examples: {
    good: [['https://dashboard.example.com:8443']],
    bad: [
      { origins: ['https://dashboard.example.com:08443'], fixed: ['https://dashboard.example.com:8443'] },
      { origins: ['https://dashboard.example.com:'], fixed: ['https://dashboard.example.com'] },
      { origins: ['https://dashboard.example.com:84430'] },
      { origins: ['https://dashboard.example.com:84a3'] },
    ],
  },
  message: (origin) => `${quoted(origin.item.value)} never matches: ${cause(origin)}.`,
});
