import { sources } from '../../catalog/sources';
import type { Config, CorsTable } from '../../config/config';
import { judgePath, type PathReason } from '../../config/judge-path';
import { lazyFix } from '../../lint/fixes/lazy-fix';
import { defineRule, type Fix } from '../../lint/rule';
import { shown } from '../../text/shown';
import { quoteKey } from '../../toml/edit/edit';
import { partsNaming } from '../../toml/tree/parts-naming';

const undocumentedPattern = 'patterns are not documented, so that it probably matches no request';

const sentences: Readonly<Record<PathReason, (path: string) => string>> = {
  empty: () =>
    'The key of an override is the path that it applies to, and this one is empty. Name a path, such as `/api/admin`.',
  scheme: (path) =>
    `${path} is a URL, and the key of an override is a path only. It is compared with the path of a request and probably matches none; leave out scheme and host.`,
  wildcard: (path) => `${path} contains \`*\`, and ${undocumentedPattern}. Name the paths one by one.`,
  query: (path) =>
    `${path} goes on behind the path: \`?\` and \`#\` begin what is no part of it. It probably matches no request; end it there.`,
  blank: (path) =>
    `${path} contains a blank, which no path of a request does. It probably matches no request; remove the blank.`,
  relative: (path) =>
    `${path} does not begin with \`/\`, as the path of every request does. It probably matches no request; write the slash.`,
};

export default defineRule({
  id: 'override-path',
  severity: 'warning',
  title: 'The key of an override is not a path',
  why: 'The License Monitor documentation shows paths such as `"/api/admin"` as keys of `[api.cors_overrides]`. The path of a request begins with `/` and has no scheme, host, query, fragment or blank. Whether an override covers the paths below its own, and whether `*` means anything, is not documented.',
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
    ],
  },

  *check(config) {
    for (const override of config.overrides) {
      const { path = '', nameSpan } = override;
      const fault = judgePath(path);
      if (fault === undefined) continue;
      yield {
        span: nameSpan,
        message: sentences[fault.reason](shown(path)) + (isCutAtDots(override) ? cut : ''),
        fixes: fault.repaired === undefined ? [] : renamed(config, override, fault.repaired),
      };
    }
  },
});

const cut =
  ' Without quotation marks TOML takes each dot for a table of its own; put the whole path in them.';

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
    lazyFix({ title: `Write ${shown(repaired)}`, safety: 'suggestion', preferred: true }, () =>
      partsNaming(config.document, names).map(({ span }) => ({ span, newText: quoteKey(repaired) })),
    ),
  ];
}
