import { clauses } from '../../../catalog/sources';
import {
  anyOriginPlaces,
  credentialsMeeting,
  type AnyOriginPlace,
  type MeetingCredentials,
} from '../../../config/effective/any-origin';
import type { Config } from '../../../config/config';
import { removal } from '../../../lint/fixes/item-fixes';
import { setFalse } from '../../../lint/fixes/option-fixes';
import { defineRule, type Fix } from '../../../lint/rule';

export default defineRule({
  id: 'wildcard-with-credentials',
  severity: 'error',
  title: 'Any origin with credentials',
  why: 'Browsers reject `Access-Control-Allow-Origin: *` for requests with credentials, and the License Monitor documentation says that the origin can’t be `*` if `cors_credentials` is true. A server that echoes the origin instead lets every website act as the signed-in visitor.',
  source: clauses.corsCheck.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\ncors_credentials = true\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true\ncors_origins = ["https://dashboard.example.com"]\ncors_credentials = true\n',
        fixed:
          '[api]\ncors_enabled = true\ncors_allow_any_origin = false\ncors_origins = ["https://dashboard.example.com"]\ncors_credentials = true\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com", "*"]\ncors_credentials = true\n',
        fixed:
          '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\ncors_credentials = true\n',
      },
    ],
  },
  *check(config) {
    for (const place of anyOriginPlaces(config)) {
      const met = credentialsMeeting(config, place);
      if (met.length === 0) continue;
      yield {
        span: place.kind === 'switch' ? place.option.entry.part.span : place.item.span,
        message: message(place, met),
        related: met.map(({ option }) => ({
          span: option.entry.part.span,
          message: 'Credentials are allowed here.',
        })),
        fixes: fixes(config, place, met),
      };
    }
  },
});

function message(place: AnyOriginPlace, met: readonly MeetingCredentials[]): string {
  const any = place.kind === 'switch' ? '`cors_allow_any_origin = true`' : '`"*"` in `cors_origins`';
  return `${any} is combined with \`cors_credentials = true\`${assumption(met)}. Browsers reject \`*\` for requests with credentials, and the documentation says that the origin can’t be \`*\` then. A server that echoes the origin instead would let every website act as the signed-in visitor. List exact origins, or set \`cors_credentials\` to false.`;
}

function assumption(met: readonly MeetingCredentials[]): string {
  const [first] = met;
  if (first?.inherited === 'credentials') return ' of `[api]` (if this override inherits it)';
  if (first?.inherited !== 'any-origin') return '';
  const paths = met.map(({ table }) => `\`${table.path ?? ''}\``).join(', ');
  return ` of the override ${paths} (if it inherits the origins)`;
}

/** Either side of the contradiction can go; both change who gets access. */
const fixes = (config: Config, place: AnyOriginPlace, met: readonly MeetingCredentials[]): readonly Fix[] => [
  place.kind === 'switch'
    ? setFalse('cors_allow_any_origin', [place.option])
    : removal(config, place.list, place.item, 'suggestion'),
  setFalse(
    'cors_credentials',
    met.map(({ option }) => option),
  ),
];
