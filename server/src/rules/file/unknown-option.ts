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
  title: 'A CORS key that is not documented',
  why: 'The License Monitor documentation names seven `cors_*` options and the table `cors_overrides`. Keys are case-sensitive, and other servers use other names. A key that is not read has no effect, so the intended option keeps its default. A key of `[api]` without the prefix, such as `allowed_origins`, is a hint, since other keys of that table are little documented; it is a warning where the option that it stands for is needed and not set. Inside an override the documentation shows `cors_origins` and `cors_methods` only; any other option there is reported as information.',
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

/** Without its `=` the name may still go on. */
const isHalfTyped = ({ part, pair, table }: Entry): boolean =>
  part.broken || table?.broken === true || (pair !== undefined && pair.equals === undefined);

type Words = Omit<Finding, 'span'>;

function judge(config: Config, table: CorsTable, entry: Entry): Words | undefined {
  const { name } = entry;
  if (isCorsOption(name)) return table.kind === 'override' ? inOverride(name) : undefined;
  if (name === 'cors_overrides' && table.kind === 'api') return undefined;
  if (!/^cors/iu.test(name)) return withoutPrefix(config, table, entry);
  // `[api.cors]` is `misplaced-option`.
  if (name === 'cors' && entry.table !== undefined) return undefined;
  const explanation = explainMissingOption(name);
  if (explanation !== undefined)
    return { message: `${quoted(name)} is not a documented option. ${explanation}` };
  const near = nearestOption(name);
  const unknown = `License Monitor documents no option ${quoted(name)}, so it probably has no effect.`;
  if (near === undefined || (near === 'cors_overrides' && table.kind === 'override'))
    return { message: `${unknown} Remove it, or check its name.` };
  const because = name.toLowerCase() === near ? ' Keys are case-sensitive.' : '';
  return meant(config, table, entry, near, `${unknown}${because}`);
}

/** Keys outside CORS are little documented, so one that may be meant for it is a hint, unless an option is missing. */
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
  const unknown = `License Monitor documents no option ${quoted(name)} in \`[api]\`, and its CORS options begin with \`cors_\`.`;
  const missed = table.kind === 'api' && isMissed(table, near);
  return { severity: missed ? 'warning' : severity, ...meant(config, table, entry, near, unknown) };
}

/** Whether the table needs the option and does not set it: without this key another rule would report that. */
function isMissed(table: CorsTable, option: string): boolean {
  if (isSet(table, option)) return false;
  const isAnySet = corsOptionKeys.some((key) => key !== option && isSet(table, key));
  if (option === 'cors_enabled') return isAnySet;
  const isLet = isSet(table, 'cors_origins') || isSet(table, 'cors_allow_any_origin');
  const lets = option === 'cors_origins' || option === 'cors_allow_any_origin';
  return lets && !isLet && table.cors_enabled?.value === true;
}

/** What to say, and the fix, where `near` is the option that was probably meant. */
function meant(config: Config, table: CorsTable, entry: Entry, near: string, unknown: string): Words {
  const taken = entryNamed(table.table, near);
  return {
    message: `${unknown} ${taken === undefined ? `The documented name is \`${near}\`.` : `It may stand for \`${near}\`, which is set as well.`}`,
    fixes:
      table.kind === 'override' && !overrideKeysShown.has(near)
        ? []
        : renameFixes(config, table, entry, near, mismatchAs(near, config, entry)),
    ...(taken && { related: [{ span: taken.part.span, message: `\`${near}\` is here.` }] }),
  };
}

const mismatchAs = (name: string, { document }: Config, entry: Entry): Mismatch | undefined => {
  const option = findOption('api', name);
  return option && mismatches(document.text, entry, option)[0];
};

/** What one path is to allow is no reason to allow it everywhere. */
const mayWiden = (name: string): boolean =>
  ['cors_enabled', 'cors_credentials', 'cors_allow_any_origin'].includes(name);

function inOverride(name: string): Words | undefined {
  if (overrideKeysShown.has(name)) return undefined;
  return {
    severity: 'information',
    message: `The License Monitor documentation shows only \`cors_origins\` and \`cors_methods\` inside an override; whether \`${name}\` is read here is not documented.${mayWiden(name) ? '' : ' Set it in `[api]` if it need not differ.'}`,
  };
}
