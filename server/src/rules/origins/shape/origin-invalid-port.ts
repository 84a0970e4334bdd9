import { clauses } from '../../../catalog/sources';
import type { OriginReason } from '../../../values/origin-fault';
import { defineOriginRule, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

/** By reason: what browsers do, and what to do. */
const causes: Partial<Record<OriginReason, (part: string) => string>> = {
  'empty-port': () => 'browsers omit the colon if no port follows. Remove the colon',
  'leading-zero': (part) => `browsers send port ${part} without the leading zero. Remove the zero`,
  'lookalike-digits': (part) =>
    `port ${part} contains digits that only look like ASCII digits. Retype the port`,
  'zero-port': () => 'browsers can’t connect to port 0. Use the port that the page is served from',
  'port-range': (part) => `port ${part} is above 65535. Use the port that the page is served from`,
};

const notANumber = (part: string): string =>
  `the port ${part} is not a number. Use the port that the page is served from`;

const cause = ({ fault: { reason, part } }: FaultyOrigin): string =>
  ((reason && causes[reason]) ?? notANumber)(quoted(part));

export default defineOriginRule({
  id: 'origin-invalid-port',
  severity: 'error',
  title: 'Invalid port in an origin',
  why: 'Browsers send the port as a decimal number from 1 to 65535 without leading zeros, and omit the colon if there is no port. Anything else never matches.',
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
