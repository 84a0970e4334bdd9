import { sources } from '../../../catalog/sources';
import { credentialsMeeting } from '../../../config/effective/any-origin';
import { isSet, type BooleanOption, type Config, type CorsTable } from '../../../config/config';
import { originsInstead, removeOption, setFalse } from '../../../lint/fixes/option-fixes';
import { hearing, isHeard } from '../../../lint/facts';
import { defineRule, type Fix } from '../../../lint/rule';

export default defineRule({
  id: 'allow-any-origin',
  severity: 'warning',
  title: 'Any origin allowed outside development',
  why: 'The License Monitor documentation shows `cors_allow_any_origin` for local development only and marks it DEVELOPMENT ONLY: every website that someone visits can read the API from their browser. If credentials are allowed too, `wildcard-with-credentials` is reported instead.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      { toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n', environment: 'development' },
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true # DEVELOPMENT ONLY\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://"] # DEVELOPMENT ONLY\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true\ncors_origins = ["https://dashboard.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
    ],
  },
  *check(config, facts) {
    if (config.environment.kind === 'development') return;
    for (const table of config.tables) {
      const option = table.cors_allow_any_origin;
      if (option?.value !== true) continue;
      const others =
        credentialsMeeting(config, { kind: 'switch', table, option }).length > 0
          ? [{ id: 'wildcard-with-credentials' }]
          : [];
      if (!isHeard(facts(hearing), others, 'allow-any-origin', option.entry.part.span.start)) continue;
      yield {
        span: option.entry.part.span,
        message: `\`cors_allow_any_origin = true\` lets every website read this API through its visitors’ browsers. The documentation marks it as for development only. ${config.environment.reason} List the exact origins in \`cors_origins\` instead.`,
        fixes: fixes(config, table, option),
      };
    }
  },
});

/** Without a list no origin would be left, so the first fix starts one. */
function fixes(config: Config, table: CorsTable, option: BooleanOption): readonly Fix[] {
  const list = table.cors_origins;
  const without = [
    removeOption(config, 'cors_allow_any_origin', option),
    setFalse('cors_allow_any_origin', [option]),
  ];
  const nobody =
    list === undefined ? !isSet(table, 'cors_origins') : list.complete && list.items.length === 0;
  return nobody && table.kind === 'api' ? [originsInstead(config, option, list), ...without] : without;
}
