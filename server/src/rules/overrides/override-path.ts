import { sources } from '../../catalog/sources';
import type { Config, CorsTable } from '../../config/config';
import { judgePath, type PathReason } from '../../config/problems/judge-path';
import { lazyFix } from '../../lint/fixes/lazy-fix';
import { defineRule, type Fix } from '../../lint/rule';
import { quoted } from '../../text/quoted';
import { quoteKey } from '../../toml/edit/edit';
import { partsNaming } from '../../toml/tree/parts-naming';

const probably = 'is compared with the path of a request and probably matches none';

const sentences: Readonly<Record<PathReason, (path: string) => string>> = {
  empty: () =>
    'The key of an override is the path that it applies to, and this one is empty. Name a path, such as `/api/admin`.',
  scheme: (path) => `${path} is a URL; it ${probably}. Keep only the path.`,
  wildcard: (path) =>
    `${path} contains \`*\`. Patterns are not documented, so it probably matches no request. List each path.`,
  parameter: (path) =>
    `${path} holds a route parameter. Patterns are not documented, so it probably matches no request. List each path.`,
  regex: (path) =>
    `${path} looks like a regular expression. Patterns are not documented, so it probably matches no request. List each path.`,
  placeholder: (path) =>
    `${path} is a placeholder, and nothing is documented to fill it in. Write the path itself.`,
  quoted: (path) => `${path} has quotation marks inside the key. It ${probably}; write the path alone.`,
  several: (path) => `${path} is several paths in one key. It ${probably}; write one override for each path.`,
  dots: (path) =>
    `${path} has \`.\` or \`..\` between its slashes, and browsers resolve them before they send the path. It ${probably}; write the path without them.`,
  query: (path) => `${path} goes on after the path: \`?\` and \`#\` end it. It ${probably}; remove the rest.`,
  method: (path) =>
    `${path} begins with a method. It ${probably}; keep only the path, and list methods in \`cors_methods\`.`,
  blank: (path) => `${path} contains whitespace, which no path of a request does. It ${probably}; remove it.`,
  backslash: (path) => `${path} contains a backslash. It ${probably}; write \`/\`.`,
  relative: (path) =>
    `${path} does not begin with \`/\`, as the path of every request does. It ${probably}; add the slash.`,
  websocket: (path) =>
    `${path} is the path of a WebSocket, and browsers apply no CORS to a WebSocket, so this override does nothing there. Restrict who connects at a reverse proxy or by network.`,
};

export default defineRule({
  id: 'override-path',
  severity: 'warning',
  title: 'The key of an override is not the path of a CORS request',
  why: 'The License Monitor documentation shows paths such as `"/api/admin"` as keys of `[api.cors_overrides]`. The path of a request begins with `/` and has no scheme, host, query, fragment or whitespace. Whether an override covers the paths below its own, and whether `*`, `{id}` or `:id` means anything, is not documented. A path below `/ws` is reported as information: browsers do not apply CORS to WebSockets.',
  source: sources.cors.url,
  examples: {
    good: ['[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n'],
    bad: [
      {
        toml: '[api.cors_overrides."api/admin"]\ncors_methods = ["GET"]\n',
        fixed: '[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      },
      {
        toml: '[api.cors_overrides."https://monitor.example.com/api/admin"]\ncors_methods = ["GET"]\n',
        fixed: '[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      },
      { toml: '[api.cors_overrides."/api/*"]\ncors_methods = ["GET"]\n' },
      { toml: '[api.cors_overrides."/api/{id}"]\ncors_methods = ["GET"]\n' },
      { toml: '[api.cors_overrides."/ws/logs"]\ncors_methods = ["GET"]\n' },
    ],
  },

  *check(config) {
    for (const override of config.overrides) {
      const { path = '', nameSpan } = override;
      const fault = judgePath(path);
      if (fault === undefined) continue;
      yield {
        span: nameSpan,
        ...(fault.reason === 'websocket' && { severity: 'information' as const }),
        message: sentences[fault.reason](quoted(path)) + (isCutAtDots(override) ? cut : ''),
        fixes: fault.repaired === undefined ? [] : renamed(config, override, fault.repaired),
      };
    }
  },
});

const cut = ' Without quotes, TOML takes each dot as the start of another table; quote the whole path.';

/** `[api.cors_overrides.api.admin]` makes `admin` a table in `api`. */
const isCutAtDots = ({ table }: CorsTable): boolean =>
  table.entries.some((entry) => entry.table !== undefined && entry.part.style === 'bare');

/** Nothing where the path has an override already. */
function renamed(config: Config, override: CorsTable, repaired: string): readonly Fix[] {
  const { path = '' } = override;
  const taken = config.overrides.some((other) => other.path === repaired);
  if (taken || isCutAtDots(override)) return [];
  const names = ['api', 'cors_overrides', path];
  return [
    lazyFix({ title: `Write ${quoted(repaired)}`, safety: 'suggestion', preferred: true }, () =>
      partsNaming(config.document, names).map(({ span }) => ({ span, newText: quoteKey(repaired) })),
    ),
  ];
}
