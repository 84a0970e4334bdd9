import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-trailing-dot',
  severity: 'information',
  title: 'Dot at the end of the host',
  why: 'A host with a trailing dot is legal, but it is another origin than the one without: browsers send the dot only for pages opened with it, and the two match in neither direction.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com.'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} matches only pages that were opened with the trailing dot: to browsers the host without it is another origin. Remove the dot unless you mean it.`,
});
