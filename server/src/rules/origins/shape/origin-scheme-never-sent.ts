import { clauses } from '../../../catalog/sources';
import { removal, replacement } from '../../../lint/fixes/item-fixes';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

const webSocket =
  'a WebSocket handshake carries the origin of its page, which is http or https. List the page’s origin.';

const opaque =
  'browsers send `Origin: null` or the origin of the surrounding page for it. List the page’s http or https origin.';

/** By scheme in lower case: what browsers send instead, and what to do. */
const explanations: Readonly<Record<string, string>> = {
  ws: webSocket,
  wss: webSocket,
  file: 'browsers send `Origin: null` for pages opened from files, and only some apps send `file://`. Serve the page over http or https and list that origin.',
  blob: 'a `blob:` page has the origin of the page that created it. List that page’s origin.',
  data: opaque,
  about: opaque,
  javascript: opaque,
};

const notOfPages = (scheme: string): string =>
  `browsers don’t open pages over ${quoted(scheme)}. List the page’s http or https origin.`;

const fromApps =
  '`file://` is sent only by some apps, such as Electron, Cordova or an Android or iOS WebView, for any file they open. Desktop browsers send `null`. Serve the page over http or https, or from the app’s own scheme.';

export default defineOriginRule({
  id: 'origin-scheme-never-sent',
  severity: 'error',
  title: 'Scheme that is never sent as an origin',
  why: 'Pages at `file:`, `data:`, `about:` and `javascript:` addresses have an opaque origin, which browsers send as `null`; a WebSocket handshake and a `blob:` page carry the http or https origin of their page. Exception: Electron, and WebViews on Android and iOS, send `file://`. It is a warning then, because every local file that such an app opens has that origin.',
  source: clauses.requestOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['wss://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      {
        origins: ['https://dashboard.example.com', 'file:///srv/index.html'],
        fixed: ['https://dashboard.example.com'],
      },
      {
        origins: ['https://dashboard.example.com', 'data:text/html,page'],
        fixed: ['https://dashboard.example.com'],
      },
    ],
  },
  message: ({ item, fault }) => {
    const scheme = fault.part.toLowerCase();
    return item.value === 'file://'
      ? fromApps
      : `${quoted(item.value)} never matches: ${explanations[scheme] ?? notOfPages(scheme)}`;
  },
  fixes: ({ config, list, item, fault, duplicateOf }) => [
    fault.repair?.kind === 'replace' && duplicateOf === undefined
      ? replacement(config, list, item, [fault.repair.origin], 'suggestion')
      : removal(config, list, item, 'suggestion'),
  ],
  refine: ({ item }) => (item.value === 'file://' ? { severity: 'warning' } : {}),
});
