import { sources } from '../catalog/sources';
import { isSet, type Config, type CorsTable } from '../config/config';
import { listOrigins } from '../lint/option-fixes';
import { defineRule } from '../lint/rule';

export default defineRule({
  id: 'no-allowed-origins',
  severity: 'warning',
  title: 'CORS is on and allows nobody',
  why: 'The default of `cors_origins` is an empty list and the documentation says that origins match exactly. With CORS on and no origin listed, no page of another origin can read the API, so that switching CORS on achieves nothing.',
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
      const list = table.cors_origins;
      yield {
        span: (list ?? enabled).entry.part.span,
        message: `${list === undefined ? 'CORS is on, but `cors_origins` is not set and its default is empty' : 'CORS is on, but `cors_origins` is empty'}, so no page of another origin can read the API${table.path === undefined ? elsewhere(config) : ' below this path'}. List the origins of the pages that need it.`,
        fixes: [listOrigins(config, table, enabled)],
      };
    }
  },
});

/** An override that sets no list is assumed to inherit one, and nothing is known of a list that cannot be read. */
function allowsNobody(config: Config, table: CorsTable): boolean {
  const { cors_origins: list } = table;
  if (isSet(table, 'cors_allow_any_origin') && table.cors_allow_any_origin?.value !== false) return false;
  if (table.kind === 'override' && config.api?.cors_allow_any_origin?.value === true) return false;
  if (list !== undefined) return list.complete && list.items.length === 0;
  return table.kind === 'api' && table.complete && !isSet(table, 'cors_origins');
}

const elsewhere = ({ overrides }: Config): string =>
  overrides.some(({ cors_origins: list }) => list !== undefined && list.items.length > 0)
    ? ' except where an override lists one'
    : '';
