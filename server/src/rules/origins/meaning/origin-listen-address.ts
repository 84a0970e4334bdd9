import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-listen-address',
  severity: 'warning',
  title: 'Listening address instead of an origin',
  why: 'A server listens on `0.0.0.0` or `[::]` to be reached at every address of its machine. People open its pages as `localhost` or by the name or address of that machine, and browsers send what the address bar shows.',
  source: clauses.unspecifiedAddress.url,
  examples: {
    good: [['http://localhost:3000']],
    bad: [
      { origins: ['http://0.0.0.0:3000'], fixed: ['http://localhost:3000'] },
      { origins: ['http://[::]:3000'], fixed: ['http://localhost:3000'] },
    ],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} names ${quoted(fault.part)}, which a server listens on; pages are opened as \`localhost\` or by the machine's name, and browsers send that. List what the address bar shows.`,
});
