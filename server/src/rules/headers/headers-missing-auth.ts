import { sources } from '../../catalog/sources';
import { isSet, type Config, type CorsTable } from '../../config/config';
import { usesApiKey } from '../../config/effective/api-key';
import { isMisspelled } from '../../config/problems/misspelled';
import { headerNames } from '../../lint/fixes/list-facts';
import type { Facts } from '../../lint/facts';
import { defineRule, type Finding } from '../../lint/rule';
import { appendElement, insertPair, quoteLike } from '../../toml/edit/edit';

const title = 'Add `X-API-Key`';

export default defineRule({
  id: 'headers-missing-auth',
  severity: 'warning',
  title: 'No API key header in `cors_headers`',
  why: 'The clients in the License Monitor documentation send the API key as `X-API-Key` or `Authorization`. The documented default of `cors_headers`, `["Content-Type"]`, has neither, so browsers block every request that carries the key in a header, including the documentation’s own sample (measured in Chromium, Firefox and WebKit).',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\nrequire_auth = true\ncors_enabled = true\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      '[api]\nrequire_auth = true\ncors_enabled = true\ncors_headers = ["Content-Type", "Authorization"]\n',
      '[api]\nrequire_auth = true\ncors_enabled = false\n',
      '[api]\ncors_enabled = true\ncors_headers = ["Content-Type"]\n',
    ],
    bad: [
      {
        toml: '[api]\nrequire_auth = true\ncors_enabled = true\ncors_headers = ["Content-Type"]\n',
        fixed:
          '[api]\nrequire_auth = true\ncors_enabled = true\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
      {
        toml: '[api]\napi_key = "0123"\ncors_enabled = true\n',
        fixed: '[api]\napi_key = "0123"\ncors_enabled = true\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
    ],
  },

  // While CORS is off, no page can read the API at all; `cors-not-enabled` reports that.
  *check(config, facts) {
    if (config.api?.cors_enabled?.value !== true || !usesApiKey(config)) return;
    for (const table of config.tables) {
      const finding =
        table.cors_headers === undefined ? fromDefault(config, table) : fromList(config, table, facts);
      if (finding !== undefined && !isMisspelled(table, 'cors_headers')) yield finding;
    }
  },
});

function fromList(
  { document }: Config,
  { cors_headers: list }: CorsTable,
  facts: Facts,
): Finding | undefined {
  if (list?.complete !== true) return undefined;
  const names = facts(headerNames).of(list);
  if (names.has('x-api-key') || names.has('authorization') || names.has('*')) return undefined;
  // An empty list gets `Content-Type` too, as in the default: JSON needs it.
  const missing = list.items.length === 0 ? ['Content-Type', 'X-API-Key'] : ['X-API-Key'];
  return {
    span: list.entry.part.span,
    message:
      '`X-API-Key` and `Authorization` are not in this list, but the file sets an API key. Browsers block every request that carries the key in a header. Add the header that your pages send.',
    fixes: [
      {
        title,
        safety: 'suggestion',
        edits: appendElement(
          document,
          list.node,
          missing.map((name) => quoteLike(list.node, name)),
        ),
        preferred: true,
      },
    ],
  };
}

/** An override without its own list is assumed to inherit one, so only `[api]` is checked for the default. */
function fromDefault({ document }: Config, table: CorsTable): Finding | undefined {
  if (table.kind === 'override' || !table.complete || isSet(table, 'cors_headers')) return undefined;
  return {
    span: table.cors_enabled?.entry.part.span ?? table.nameSpan,
    message:
      '`cors_headers` is not set, but the file sets an API key. The documented default, `["Content-Type"]`, has no header for it, so browsers block every request that carries the key in a header. Set `cors_headers` to include the header that your pages send.',
    fixes: [
      {
        title,
        safety: 'suggestion',
        edits: insertPair(
          document,
          table.table,
          'cors_headers',
          '["Content-Type", "X-API-Key"]',
          table.cors_enabled?.entry,
        ),
        preferred: true,
      },
    ],
  };
}
