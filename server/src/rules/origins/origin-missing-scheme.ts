import { clauses } from '../../catalog/sources';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

export default defineOriginRule({
  id: 'origin-missing-scheme',
  severity: 'error',
  title: 'Origin without a scheme',
  why: 'An origin is scheme, host and port. A browser always sends the scheme, so a bare host never matches; `http` and `https` on one host are two origins.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com'], ['http://localhost:3000']],
    bad: [
      { origins: ['dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['localhost:3000'], fixed: ['http://localhost:3000'] },
      { origins: ['//dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
    ],
  },
  message: ({ item, origin }) =>
    `${quoted(item.value)} never matches: a browser sends the origin with its scheme${origin === undefined ? '' : `, as in ${quoted(origin)}`}. Put \`https://\` or \`http://\` in front, as the page is served.`,
});
