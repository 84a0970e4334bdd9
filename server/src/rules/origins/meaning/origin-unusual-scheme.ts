import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-unusual-scheme',
  severity: 'hint',
  title: 'Origin of an app or extension',
  why: 'Websites have http and https origins. Browser extensions and app shells register their own schemes and do send them, so such an entry is right if you mean one of those. The id in `moz-extension`, `safari-web-extension` and `vscode-webview` origins differs between installations or panels.',
  source: clauses.urlScheme.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['capacitor://localhost'] },
      { origins: ['moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc'] },
    ],
  },
  message: ({ item, fault }) =>
    fault.reason === 'per-installation'
      ? `${quoted(item.value)} works for one installation only: the id after ${quoted(`${fault.part}://`)} differs between profiles or panels. Keep the entry only if you mean that one.`
      : `${quoted(item.value)} is never a website’s origin: only apps or extensions that register the scheme ${quoted(fault.part)} send it. Keep the entry only if you mean one of those.`,
});
