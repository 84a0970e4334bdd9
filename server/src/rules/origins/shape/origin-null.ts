import { clauses } from '../../../catalog/sources';
import { credentialsOf } from '../../../lint/credentials';
import { removal } from '../../../lint/fixes/item-fixes';
import { preferred } from '../../../lint/fixes/lazy-fix';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';

export default defineOriginRule({
  id: 'origin-null',
  severity: 'warning',
  title: 'The origin `null`',
  why: 'Browsers send `Origin: null` for sandboxed frames, `data:` pages and local files, no matter who wrote them. Any website can run its script in such a frame, so allowing `null` allows every website; if credentials are allowed, with the visitor’s cookies, and then this is an error.',
  source: clauses.requestOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com', 'null'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ config, table }) => {
    const credentials = credentialsOf(config, table);
    const effect = credentials.allowed ? `, and it may send credentials${credentials.assumption}` : '';
    return `\`null\` allows every website: browsers send \`Origin: null\` for any sandboxed frame, \`data:\` page or local file${effect}. Remove the entry and serve the page from a real origin.`;
  },
  fixes: ({ config, list, item }) => [preferred(removal(config, list, item, 'suggestion'))],
  refine: ({ config, table }) => ({ severity: credentialsOf(config, table).allowed ? 'error' : 'warning' }),
});
