import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-uppercase',
  severity: 'error',
  title: 'Upper case in an origin',
  why: 'Browsers send scheme and host in lower case and compare byte for byte. The License Monitor documentation says that origins match exactly.',
  source: clauses.serializedOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://Dashboard.Example.com'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} never matches: browsers send scheme and host in lower case, and matching is documented as exact. Write it in lower case.`,
});
