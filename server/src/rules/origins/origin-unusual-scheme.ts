import { clauses } from '../../catalog/sources';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

export default defineOriginRule({
  id: 'origin-unusual-scheme',
  severity: 'hint',
  title: 'Origin of an app or extension',
  why: 'Websites have http and https origins. Browser extensions and app shells register schemes of their own and do send them, so such an entry is right where one of them is meant.',
  source: clauses.urlScheme.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: ['capacitor://localhost'] }],
  },
  message: ({ item, fault }) =>
    `No website has the origin ${quoted(item.value)}: only an app or extension that registers the scheme ${quoted(fault.part)} sends it. Keep the entry if that is what is meant.`,
});
