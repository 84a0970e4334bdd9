import { clauses } from '../../catalog/sources';
import { removal, replacement } from '../../lint/fixes/item-fixes';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

/** By scheme in lower case: what browsers send instead, and what to do. */
const explanations: Readonly<Record<string, string>> = {
  ws: 'the handshake of a WebSocket carries the origin of the page, which is http or https. List the origin of the page.',
  wss: 'the handshake of a WebSocket carries the origin of the page, which is http or https. List the origin of the page.',
  file: 'for a page opened from a file, browsers send `Origin: null`; only Chrome on Android and its WebView send `file://`. Serve the page over http or https and list that origin.',
  blob: 'a `blob:` page has the origin of the page that made it. List the origin of that page.',
  ftp: 'browsers open no pages over `ftp`. List the http or https origin of the page.',
};

const opaque =
  'browsers send `Origin: null` or the origin of the surrounding page for it. Remove the entry and list the http or https origin of the page.';

const onlyOnAndroid =
  '`file://` matches nothing but pages that Chrome on Android or its WebView opened from a file, whoever wrote them: all other browsers send `Origin: null` for a file. Serve the page over http or https and list that origin.';

export default defineOriginRule({
  id: 'origin-scheme-never-sent',
  severity: 'error',
  title: 'Scheme that is never in an origin',
  why: 'Pages at `file:`, `data:`, `about:` and `javascript:` addresses have an opaque origin, which browsers send as `null`; a WebSocket handshake and a `blob:` page carry the http or https origin of the page behind them. One exception is known: Chrome on Android and its WebView send `file://`.',
  source: clauses.requestOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['wss://dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      {
        origins: ['https://dashboard.example.com', 'file:///srv/index.html'],
        fixed: ['https://dashboard.example.com'],
      },
    ],
  },
  message: ({ item, fault }) =>
    item.value === 'file://'
      ? onlyOnAndroid
      : `${quoted(item.value)} never matches: ${explanations[fault.part.toLowerCase()] ?? opaque}`,
  fixes: ({ config, list, item, fault, duplicateOf }) => [
    fault.repair?.kind === 'replace' && duplicateOf === undefined
      ? replacement(config, list, item, [fault.repair.origin], 'suggestion')
      : removal(config, list, item, 'suggestion'),
  ],
});
