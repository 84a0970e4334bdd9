import { serializedOrigin } from '../../cors/url/origin';
import { quoted } from '../../text/quoted';

/** Origins with an id that differs in another installation or the next panel. */
const changingIds: readonly (readonly [scheme: RegExp, what: string])[] = [
  [
    /^vscode-(?:webview|file):/iu,
    'VS Code generates a new id for every panel, so make the request in the extension itself, which runs in Node and has no CORS.',
  ],
  [
    /^(?:moz|safari-web)-extension:/iu,
    'The browser generates a new id for every installation, so this entry works for one profile only. Give the extension `host_permissions` and send the request from its background script instead.',
  ],
  [
    /^(?:chrome|ms-browser|edge)-extension:/iu,
    'An unpacked extension has a different id on each machine. With `host_permissions`, its background script needs no CORS.',
  ],
];

const never = 'Do not allow `null`: every such page would get access.';

/**
 * How to allow the page. `null` and `file://` must never be allowed: every sandboxed frame and local file has them.
 */
export function allowPage(origin: string | undefined): string {
  if (origin === undefined) return "Add the page's origin to `cors_origins`, exactly as browsers send it.";
  if (/^file:/iu.test(origin))
    return 'The page comes from a file, and every file has the origin `file://` or `null`. Serve it over http or https, or give the app its own scheme, and add that origin to `cors_origins`.';
  const sent = serializedOrigin(origin) ?? origin;
  if (sent === 'null')
    return `The page has the origin \`null\`, as files, \`data:\` URLs and sandboxed frames do. Serve it over http or https and add that origin to \`cors_origins\`. ${never}`;
  const [, changing] = changingIds.find(([scheme]) => scheme.test(origin)) ?? [];
  return `Add ${quoted(sent)} to \`cors_origins\`, exactly as browsers send it.${changing === undefined ? '' : ` ${changing}`}`;
}
