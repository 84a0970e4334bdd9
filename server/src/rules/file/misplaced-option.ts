import { sources } from '../../catalog/sources';
import { isSet, type Config } from '../../config/config';
import { misplacedOptions, type Misplaced, wrongCaseTables } from '../../config/problems/misplaced';
import { moveIntoApi } from '../../lint/fixes/move-into-api';
import { defineRule, type Finding, type Fix } from '../../lint/rule';
import { quoted } from '../../text/quoted';
import type { Entry, Table } from '../../toml/tree/nodes';
import { partsNaming } from '../../toml/tree/parts-naming';

export default defineRule({
  id: 'misplaced-option',
  severity: 'warning',
  title: 'A `cors_*` option outside `[api]`',
  why: 'The License Monitor documentation keeps all CORS options in `[api]`, with the prefix `cors_`. In TOML a key belongs to the header above it, so a key below another header, or above the first one, isn’t in `[api]`. It probably isn’t read there, and CORS doesn’t change.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n'],
    bad: [
      {
        toml: 'cors_max_age = 600\n\n[api]\ncors_enabled = true\n',
        fixed: '\n[api]\ncors_enabled = true\ncors_max_age = 600\n',
      },
      {
        toml: '[api]\nenabled = true\n\n[cors]\nenabled = true\nallowed_origins = ["https://dashboard.example.com"]\n',
        fixed:
          '[api]\nenabled = true\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n\n',
      },
      {
        toml: '[cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
        fixed: '[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      },
    ],
  },

  *check(config) {
    for (const entry of wrongCaseTables(config.document)) yield wrongCase(config, entry);
    for (const misplaced of misplacedOptions(config.document)) {
      const { entry, options, place } = misplaced;
      const fix = fixOf(config, misplaced);
      const names = [...new Set(options.flatMap(({ name }) => (name === undefined ? [] : [`\`${name}\``])))];
      const meant = names.length === 0 ? 'the `cors_*` options' : names.join(', ');
      const subject =
        options[0]?.entry === entry
          ? `${quoted(entry.name)} is ${place}, where it isn’t documented, so it probably has no effect.`
          : `License Monitor doesn’t document a table ${place.replace('in ', '')}, so it probably has no effect.`;
      yield {
        span: entry.part.span,
        message: `${subject} ${isTaken(config, misplaced) ? `\`[api]\` also sets ${meant}: keep the right values there, and remove this.` : `Put ${meant} in \`[api]\` instead.`}`,
        fixes: fix === undefined ? [] : [fix],
      };
    }
  },
});

const isTaken = ({ api }: Config, { options }: Misplaced): boolean =>
  api !== undefined && options.some(({ name }) => name !== undefined && isSet(api, name));

function wrongCase({ document, api }: Config, { name, part }: Entry): Finding {
  const isFree = api === undefined && document.root.entries.every((entry) => entry.name !== 'api');
  const edits = partsNaming(document, [name]).map(({ span }) => ({ span, newText: 'api' }));
  return {
    span: part.span,
    message: `${quoted(name)} is not \`api\`: TOML names are case-sensitive, so this table probably has no effect. Use the documented name, \`[api]\`.`,
    fixes: isFree ? [{ title: 'Rename to `api`', safety: 'suggestion', edits, preferred: true }] : [],
  };
}

function fixOf(config: Config, { entry, options }: Misplaced): Fix | undefined {
  if (entry.name === 'cors_overrides' && entry.pair === undefined) return extendHeaders(config, entry);
  const moves = options.flatMap(({ entry: option, name }) =>
    name === undefined ? [] : [{ name, entry: option }],
  );
  if (moves.length < options.length) return undefined;
  const { table, pair } = entry;
  return moveIntoApi(config, moves, {
    ...(table?.header && { header: table.header }),
    ...(table?.inline && pair && { holder: pair }),
  });
}

/**
 * `[cors_overrides."/path"]` only lacks the leading `api.`. If `[api]` is an inline table or has dotted keys,
 * the longer header would be invalid.
 */
function extendHeaders({ document, api, overrides }: Config, { name, table }: Entry): Fix | undefined {
  const there = api?.table.entries.find((entry) => entry.name === name);
  const isOpen = (other: Table | undefined) => other?.kind === 'header' || other?.kind === 'implicit';
  if (!isOpen(table) || (api !== undefined && !isOpen(api.table))) return undefined;
  if (there !== undefined && (!isOpen(there.table) || table?.header !== undefined)) return undefined;
  const paths = table?.entries.map((entry) => entry.name) ?? [];
  if (overrides.some(({ path = '' }) => paths.includes(path))) return undefined;
  const edits = partsNaming(document, [name]).map(({ span: { start } }) => ({
    span: { start, end: start },
    newText: 'api.',
  }));
  return { title: 'Prefix with `api.`', safety: 'suggestion', edits, preferred: true };
}
