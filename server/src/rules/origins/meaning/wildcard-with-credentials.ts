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
  title: 'Any origin together with credentials',
  why: 'A browser refuses `Access-Control-Allow-Origin: *` as soon as the request carries credentials, and the License Monitor documentation says that the origin cannot be `*` when `cors_credentials` is true. A server that echoes the origin instead lets every website act as the person who is signed in.',
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
  return `${any} meets \`cors_credentials = true\`${assumption(met)}: browsers refuse \`*\` for requests with credentials, and the documentation says that the origin cannot be \`*\` then. A server that echoed the origin instead would let every website act as the person who is signed in. List exact origins, or set \`cors_credentials\` to false.`;
}

function assumption(met: readonly MeetingCredentials[]): string {
  const [first] = met;
  if (first?.inherited === 'credentials') return ' of `[api]` (assuming it is inherited by this override)';
  if (first?.inherited !== 'any-origin') return '';
  const paths = met.map(({ table }) => `\`${table.path ?? ''}\``).join(', ');
  return ` of the override ${paths} (assuming it is inherited there)`;
}

/** Either half of the contradiction can go; both change who gets access. */
const fixes = (config: Config, place: AnyOriginPlace, met: readonly MeetingCredentials[]): readonly Fix[] => [
  place.kind === 'switch'
    ? setFalse('cors_allow_any_origin', [place.option])
    : removal(config, place.list, place.item, 'suggestion'),
  setFalse(
    'cors_credentials',
    met.map(({ option }) => option),
  ),
];
