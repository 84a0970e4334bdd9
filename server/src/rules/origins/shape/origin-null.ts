import { clauses } from '../../../catalog/sources';
import { credentialsOf } from '../../../lint/credentials';
import { removal } from '../../../lint/fixes/item-fixes';
import { preferred } from '../../../lint/fixes/lazy-fix';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';

export default defineOriginRule({
  id: 'origin-null',
  severity: 'warning',
  title: 'The origin `null`',
  why: 'Browsers send `Origin: null` for sandboxed frames, `data:` pages and local files, whoever wrote them. Any website can put its script into such a frame, so allowing `null` allows everybody, with the cookies of the person where credentials are in effect, and then this is an error.',
  source: clauses.requestOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['https://dashboard.example.com', 'null'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ config, table }) => {
    const credentials = credentialsOf(config, table);
    const effect = credentials.allowed
      ? `, and such a page may send credentials${credentials.assumption}`
      : '';
    return `\`null\` lets in every sandboxed frame, \`data:\` page and local file: browsers send \`Origin: null\` for all of them, whoever wrote them${effect}. Remove the entry and serve the page from an origin of its own.`;
  },
  fixes: ({ config, list, item }) => [preferred(removal(config, list, item, 'suggestion'))],
  refine: ({ config, table }) => ({ severity: credentialsOf(config, table).allowed ? 'error' : 'warning' }),
});
