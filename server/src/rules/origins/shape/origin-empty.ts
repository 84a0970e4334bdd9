import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';

export default defineOriginRule({
  id: 'origin-empty',
  severity: 'error',
  title: 'Empty origin',
  why: 'An entry of `cors_origins` is compared with the `Origin` header, and a browser never sends an empty one. The entry allows nobody.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com', ''], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${item.value === '' ? 'An empty' : 'A blank'} string matches no origin: browsers never send an empty \`Origin\` header. Remove the entry.`,
});
