import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-blocked-port',
  severity: 'hint',
  title: 'Port that browsers block',
  why: 'The Fetch Standard lists ports that browsers refuse to connect to, for pages and APIs alike, because other services use them. No page can be served from such a port. The same is true of `bind_port`.',
  source: clauses.badPort.url,
  examples: {
    good: [['http://localhost:3000']],
    bad: [{ origins: ['http://localhost:6000'] }],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} never matches: browsers block port ${fault.part}, so they never open a page from it. Serve the page from another port.`,
});
