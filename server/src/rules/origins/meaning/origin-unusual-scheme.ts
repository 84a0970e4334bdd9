import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-unusual-scheme',
  severity: 'hint',
  title: 'Origin of an app or extension',
  why: 'Websites have http and https origins. Browser extensions and app shells register schemes of their own and do send them, so such an entry is right if one of them is meant. The id in `moz-extension`, `safari-web-extension` and `vscode-webview` origins differs from one installation or panel to the next.',
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
      ? `${quoted(item.value)} works for one installation only: the id after ${quoted(`${fault.part}://`)} differs from one profile or panel to the next. Keep the entry only if that one is meant.`
      : `${quoted(item.value)} is never the origin of a website: only an app or extension that registers the scheme ${quoted(fault.part)} sends it. Keep the entry if that is what is meant.`,
});
