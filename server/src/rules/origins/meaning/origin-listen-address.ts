import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-listen-address',
  severity: 'warning',
  title: 'Listening address instead of an origin',
  why: 'A server that listens on `0.0.0.0` or `[::]` is reachable at every address of its machine. People open its pages as `localhost` or by the machine’s name or address, and browsers send what the address bar shows.',
  source: clauses.unspecifiedAddress.url,
  examples: {
    good: [['http://localhost:3000']],
    bad: [
      { origins: ['http://0.0.0.0:3000'], fixed: ['http://localhost:3000'] },
      { origins: ['http://[::]:3000'], fixed: ['http://localhost:3000'] },
    ],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} probably never matches: ${quoted(fault.part)} is an address to listen on, while pages are opened as \`localhost\` or by the machine’s name. List what the address bar shows.`,
});
