import { sources } from '../../catalog/sources';
import type { Config, CorsTable } from '../../config/config';
import { judgePath, type PathReason } from '../../config/problems/judge-path';
import { lazyFix } from '../../lint/fixes/lazy-fix';
import { defineRule, type Fix } from '../../lint/rule';
import { quoted } from '../../text/quoted';
import { quoteKey } from '../../toml/edit/edit';
import { partsNaming } from '../../toml/tree/parts-naming';

const probably = 'probably never matches the path of a request';

const sentences: Readonly<Record<PathReason, (path: string) => string>> = {
  empty: () => 'The path of this override is empty. Use the path that it applies to, such as `/api/admin`.',
  scheme: (path) => `${path} is a URL and ${probably}. Keep only the path.`,
  wildcard: (path) =>
    `${path} contains \`*\`. Patterns are not documented, so it probably matches no request. List each path.`,
  parameter: (path) =>
    `${path} contains a route parameter. Patterns are not documented, so it probably matches no request. List each path.`,
  regex: (path) =>
    `${path} looks like a regular expression. Patterns are not documented, so it probably matches no request. List each path.`,
  placeholder: (path) =>
    `${path} is a placeholder, and nothing is documented to fill it in. Write the path itself.`,
  quoted: (path) => `${path} has quotation marks inside the key and ${probably}. Write the path alone.`,
  several: (path) => `${path} is several paths in one key and ${probably}. Write one override for each path.`,
  dots: (path) =>
    `${path} contains \`.\` or \`..\`, which browsers resolve before they send the path. It ${probably}. Write the path without them.`,
  query: (path) =>
    `${path} continues after the path, which ends at \`?\` or \`#\`. It ${probably}. Remove the rest.`,
  method: (path) =>
    `${path} starts with a method and ${probably}. Keep only the path, and list methods in \`cors_methods\`.`,
  blank: (path) => `${path} contains whitespace and ${probably}. Remove the whitespace.`,
  backslash: (path) => `${path} contains a backslash and ${probably}. Use \`/\`.`,
  relative: (path) => `${path} does not start with \`/\` and ${probably}. Add the slash.`,
  websocket: (path) =>
    `${path} has no effect on WebSockets: browsers don’t apply CORS to them. Restrict who can connect at a reverse proxy or in the network.`,
};

export default defineRule({
  id: 'override-path',
  severity: 'warning',
  title: 'Override key that is not the path of a CORS request',
  why: 'The License Monitor documentation shows paths such as `"/api/admin"` as keys of `[api.cors_overrides]`. The path of a request starts with `/` and has no scheme, host, query, fragment or whitespace. The documentation doesn’t say whether an override covers the paths below its own, or whether `*`, `{id}` or `:id` means anything. A path below `/ws` is reported as information: browsers don’t apply CORS to WebSockets.',
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

const cut = ' Without quotes, TOML reads each dot as the start of another table. Quote the whole path.';

/** `[api.cors_overrides.api.admin]` makes `admin` a table in `api`. */
const isCutAtDots = ({ table }: CorsTable): boolean =>
  table.entries.some((entry) => entry.table !== undefined && entry.part.style === 'bare');

/** No fix if the path already has an override. */
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
