import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-path',
  severity: 'error',
  title: 'Path, query or fragment in an origin',
  why: 'An origin ends after host and port. Browsers send no path, query or fragment in it, so the entry never matches. To set options for one path of the API, use `[api.cors_overrides."/path"]`.',
  source: clauses.serializedOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['https://dashboard.example.com/licenses'], fixed: ['https://dashboard.example.com'] },
      {
        origins: ['http://DASHBOARD.example.com:80/licenses?view=all#top'],
        fixed: ['http://dashboard.example.com'],
      },
    ],
  },
  message: ({ item, fault, repair }) =>
    `${quoted(item.value)} never matches: an origin ends after host and port, and browsers don’t send ${quoted(fault.part)}. ${repair === 'respells' ? 'Remove it.' : 'Write only the scheme, host and port of the page.'}`,
});
