import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-blocked-port',
  severity: 'hint',
  title: 'Port that browsers block',
  why: 'The Fetch Standard names ports that browsers connect to neither for a page nor for an API, since other services listen there. A page cannot come from such a port; the same holds for `bind_port`.',
  source: clauses.badPort.url,
  examples: {
    good: [['http://localhost:3000']],
    bad: [{ origins: ['http://localhost:6000'] }],
  },
  message: ({ item, fault }) =>
    `No browser opens a page from port ${fault.part}, which the Fetch Standard blocks, so ${quoted(item.value)} is never sent. Serve the page from another port.`,
});
