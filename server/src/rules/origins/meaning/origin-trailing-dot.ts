import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-trailing-dot',
  severity: 'information',
  title: 'Trailing dot in an origin',
  why: 'A host with a trailing dot is legal, but a different origin from the host without it: browsers send the dot only for pages opened with it, and neither matches the other.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com.'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} matches only pages opened with the trailing dot: to browsers, the host without it is another origin. Remove the dot unless you mean it.`,
});
