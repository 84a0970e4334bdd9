import { clauses } from '../../catalog/sources';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

export default defineOriginRule({
  id: 'origin-noncanonical-ip',
  severity: 'error',
  title: 'IP address in another spelling',
  why: 'Browsers accept many spellings of an address (`127.1`, `0x7f.1`, `[0:0:0:0:0:0:0:1]`) and always send one: four decimal numbers, or the shortest IPv6 form in lower case.',
  source: clauses.hostSerializer.url,
  examples: {
    good: [['http://127.0.0.1:3000'], ['http://[::1]:3000']],
    bad: [
      { origins: ['http://127.1:3000'], fixed: ['http://127.0.0.1:3000'] },
      { origins: ['http://[0:0:0:0:0:0:0:1]:3000'], fixed: ['http://[::1]:3000'] },
    ],
  },
  message: ({ item, origin }) =>
    `${quoted(item.value)} never matches: browsers spell this address in another way${origin === undefined ? '' : ` and send ${quoted(origin)}`}. Write the address as they do.`,
});
