import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-default-port',
  severity: 'error',
  title: 'Default port in an origin',
  why: 'Browsers omit the port from an origin if it is the scheme’s default: 80 for http, 443 for https. With the port, the entry never matches.',
  source: clauses.serializedOrigin.url,
  examples: {
    good: [
      [
        'https://dashboard.example.com',
        'https://dashboard.example.com:8443',
        'https://intranet.example.com:80',
      ],
    ],
    bad: [{ origins: ['https://dashboard.example.com:443'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} never matches: browsers omit port ${fault.part}, the default of its scheme. Remove the port.`,
});
