import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';

export default defineOriginRule({
  id: 'origin-empty',
  severity: 'error',
  title: 'Empty origin',
  why: 'Entries of `cors_origins` are compared with the `Origin` header, and browsers never send an empty one, so the entry allows no origin.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com', ''], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${item.value === '' ? 'An empty' : 'A whitespace-only'} string matches no origin: browsers never send an empty \`Origin\` header. Remove the entry.`,
});
