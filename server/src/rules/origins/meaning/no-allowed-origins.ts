import { sources } from '../../../catalog/sources';
import { isSet, type Config, type CorsTable } from '../../../config/config';
import { isMisspelled } from '../../../config/problems/misspelled';
import { listOrigins } from '../../../lint/fixes/option-fixes';
import { defineRule } from '../../../lint/rule';

export default defineRule({
  id: 'no-allowed-origins',
  severity: 'warning',
  title: 'CORS is enabled but no origin is allowed',
  why: '`cors_origins` defaults to an empty list, and the documentation says that origins match exactly. With CORS enabled and no origin listed, no page on another origin can read the API, so enabling CORS does nothing.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      '[api]\ncors_enabled = false\n',
      '[api]\nbind_port = 8080\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://"]\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = []\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://"]\n',
      },
    ],
  },
  *check(config) {
    for (const table of config.tables) {
      const enabled = table.cors_enabled;
      if (enabled?.value !== true || !allowsNobody(config, table)) continue;
      if (isMisspelled(table, 'cors_origins') || isMisspelled(table, 'cors_allow_any_origin')) continue;
      const list = table.cors_origins;
      yield {
        span: (list ?? enabled).entry.part.span,
        message: `${table.kind === 'override' ? inOverride : inApi(config, table)} List the origins of the pages that need access.`,
        fixes: [listOrigins(config, table, enabled)],
      };
    }
  },
});

/** An override without a list is assumed to inherit one, and an unreadable list may hold anything. */
function allowsNobody(config: Config, table: CorsTable): boolean {
  const { cors_origins: list } = table;
  if (isSet(table, 'cors_allow_any_origin') && table.cors_allow_any_origin?.value !== false) return false;
  if (table.kind === 'override' && config.api?.cors_allow_any_origin?.value === true) return false;
  if (list !== undefined) return list.complete && list.items.length === 0;
  return table.kind === 'api' && table.complete && !isSet(table, 'cors_origins');
}

/** Reported whether or not `cors_enabled` applies to overrides: no origin is allowed either way. */
const inOverride =
  '`cors_origins` is empty, so no page on another origin can read the API at this path. The documentation doesn’t say whether an override reads `cors_enabled`, or which paths it covers.';

function inApi(config: Config, { cors_origins: list }: CorsTable): string {
  const empty = list === undefined ? 'is not set and defaults to an empty list' : 'is empty';
  return `CORS is enabled, but \`cors_origins\` ${empty}, so no page on another origin can read the API${elsewhere(config)}.`;
}

const elsewhere = ({ overrides }: Config): string =>
  overrides.some(({ cors_origins: list }) => list !== undefined && list.items.length > 0)
    ? ' except at paths whose override lists one'
    : '';
