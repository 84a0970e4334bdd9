import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-trailing-slash',
  severity: 'error',
  title: 'Trailing slash in an origin',
  why: 'The address bar shows a slash after the host, but the `Origin` header doesn’t have one, and browsers compare byte for byte.',
  source: clauses.credentials.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com/'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} never matches: browsers send the origin without the trailing slash. Remove the slash.`,
});
