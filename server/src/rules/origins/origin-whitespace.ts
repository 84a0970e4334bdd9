import { clauses } from '../../catalog/sources';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

export default defineOriginRule({
  id: 'origin-whitespace',
  severity: 'error',
  title: 'Blank around an origin',
  why: 'The License Monitor documentation says that origins match exactly. The origin that a browser sends has no blank, tab or line end in front or behind, so the entry matches nothing.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: [' https://dashboard.example.com'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} never matches: the origin that a browser sends has no blank in front or behind, and the comparison is exact. Remove the blanks.`,
});
