import { explainMissingOption, nearestOption, unprefixedOption } from '../../catalog/nearest-option';
import { corsOptionKeys, findOption, isCorsOption, overrideKeysShown } from '../../catalog/options';
import { sources } from '../../catalog/sources';
import { isSet, type Config, type CorsTable } from '../../config/config';
import { mismatches, type Mismatch } from '../../config/problems/expected-value';
import { renameFixes } from '../../lint/fixes/rename-fixes';
import { defineRule, type Finding } from '../../lint/rule';
import { quoted } from '../../text/quoted';
import { entryNamed } from '../../toml/tree/find';
import type { Entry } from '../../toml/tree/nodes';

export default defineRule({
  id: 'unknown-option',
  severity: 'warning',
  title: 'Undocumented CORS option',
  why: '`cors_*` keys outside the seven documented options and the table `cors_overrides` probably have no effect, and the option you meant keeps its default. Keys are case-sensitive, and other servers use other names. An unprefixed key in `[api]`, such as `allowed_origins`, is only a hint, because little is documented about other keys of that table; it is a warning if the option it resembles is needed and not set. In an override the documentation shows only `cors_origins` and `cors_methods`; any other option there is reported as information.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_origins = ["https://dashboard.example.com"]\n[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      '[api]\nlog_level = "info"\nallowed_ips = ["10.0.0.0/8"]\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_allowed_origins = ["https://dashboard.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origin = "https://dashboard.example.com"\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      {
        toml: '[api]\ncors_enabled = true\nCors_Credentials = true\n',
        fixed: '[api]\ncors_enabled = true\ncors_credentials = true\n',
      },
      {
        toml: '[api]\ncors_enabled = true\nallowed_origins = ["https://dashboard.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      { toml: '[api]\ncors_enabled = true\ncors_expose_headers = ["X-Request-ID"]\n' },
      { toml: '[api.cors_overrides."/api/admin"]\ncors_enabled = true\n' },
    ],
  },

  *check(config) {
    for (const table of config.tables)
      if (table.kind === 'api' || !table.table.entries.every(isShown))
        for (const entry of table.table.entries) {
          const finding = isHalfTyped(entry) ? undefined : judge(config, table, entry);
          if (finding !== undefined) yield { span: entry.part.span, ...finding };
        }
  },
});

const isShown = ({ name }: Entry): boolean => overrideKeysShown.has(name);

/** Until the `=` is typed, the name may not be complete. */
const isHalfTyped = ({ part, pair, table }: Entry): boolean =>
  part.broken || table?.broken === true || (pair !== undefined && pair.equals === undefined);

type Words = Omit<Finding, 'span'>;

function judge(config: Config, table: CorsTable, entry: Entry): Words | undefined {
  const { name } = entry;
  if (isCorsOption(name)) return table.kind === 'override' ? inOverride(name) : undefined;
  if (name === 'cors_overrides' && table.kind === 'api') return undefined;
  if (!/^cors/iu.test(name)) return withoutPrefix(config, table, entry);
  // `[api.cors]` is reported by `misplaced-option`.
  if (name === 'cors' && entry.table !== undefined) return undefined;
  const explanation = explainMissingOption(name);
  if (explanation !== undefined)
    return { message: `${quoted(name)} is not a documented option. ${explanation}` };
  const near = nearestOption(name);
  const unknown = `${quoted(name)} is not a documented License Monitor option, so it probably has no effect.`;
  if (near === undefined || (near === 'cors_overrides' && table.kind === 'override'))
    return { message: `${unknown} Check the name, or remove it.` };
  const because = name.toLowerCase() === near ? ' Keys are case-sensitive.' : '';
  return meant(config, table, entry, near, `${unknown}${because}`);
}

/**
 * Little is documented about keys outside CORS, so one that may be a CORS option is a hint, unless that
 * option is missing.
 */
function withoutPrefix(config: Config, table: CorsTable, entry: Entry): Words | undefined {
  const { name } = entry;
  const severity = table.kind === 'api' ? 'hint' : 'information';
  if (findOption('api', name) !== undefined || (entry.pair === undefined && entry.tables.length === 0))
    return undefined;
  const explanation = explainMissingOption(name);
  if (explanation !== undefined)
    return { severity, message: `${quoted(name)} is not a documented option. ${explanation}` };
  const near = unprefixedOption(name);
  if (near === undefined || near === 'cors_overrides') return undefined;
  const unknown = `${quoted(name)} is not a documented option of \`[api]\`. CORS options start with \`cors_\`.`;
  const missed = table.kind === 'api' && isMissed(table, near);
  return { severity: missed ? 'warning' : severity, ...meant(config, table, entry, near, unknown) };
}

/** Whether the table needs the option but doesn't set it: without this key another rule would report that. */
function isMissed(table: CorsTable, option: string): boolean {
  if (isSet(table, option)) return false;
  const isAnySet = corsOptionKeys.some((key) => key !== option && isSet(table, key));
  if (option === 'cors_enabled') return isAnySet;
  const isLet = isSet(table, 'cors_origins') || isSet(table, 'cors_allow_any_origin');
  const lets = option === 'cors_origins' || option === 'cors_allow_any_origin';
  return lets && !isLet && table.cors_enabled?.value === true;
}

/** The advice and the fix; `near` is the option that was probably meant. */
function meant(config: Config, table: CorsTable, entry: Entry, near: string, unknown: string): Words {
  const taken = entryNamed(table.table, near);
  return {
    message: `${unknown} ${taken === undefined ? `You probably meant \`${near}\`.` : `If you meant \`${near}\`, it is already set: remove this one.`}`,
    fixes:
      table.kind === 'override' && !overrideKeysShown.has(near)
        ? []
        : renameFixes(config, table, entry, near, mismatchAs(near, config, entry)),
    ...(taken && { related: [{ span: taken.part.span, message: `\`${near}\` is set here.` }] }),
  };
}

const mismatchAs = (name: string, { document }: Config, entry: Entry): Mismatch | undefined => {
  const option = findOption('api', name);
  return option && mismatches(document.text, entry, option)[0];
};

/** Never moved into `[api]`: that would allow for every path what was meant for one. */
const mayWiden = (name: string): boolean =>
  ['cors_enabled', 'cors_credentials', 'cors_allow_any_origin'].includes(name);

function inOverride(name: string): Words | undefined {
  if (overrideKeysShown.has(name)) return undefined;
  return {
    severity: 'information',
    message: `\`${name}\` may not be read here: the License Monitor documentation shows only \`cors_origins\` and \`cors_methods\` in an override.${mayWiden(name) ? '' : ' Set it in `[api]` unless it must differ for this path.'}`,
  };
}
