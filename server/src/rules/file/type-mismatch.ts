import { findOption, isCorsOption } from '../../catalog/options';
import { sources } from '../../catalog/sources';
import type { Config } from '../../config/config';
import { smallerEdits } from '../../config/discreet-problem';
import { isBlankList, mismatches, type Mismatch } from '../../config/problems/expected-value';
import { knownTables, type KnownEntry } from '../../config/problems/known-tables';
import { defineRule, type Finding, type Fix } from '../../lint/rule';
import { withoutKeys } from '../../values/key-text';
import { quoted } from '../../text/quoted';
import { removeElement } from '../../toml/edit/edit';
import type { Entry } from '../../toml/tree/nodes';

export default defineRule({
  id: 'type-mismatch',
  severity: 'error',
  title: 'Value of the wrong type',
  why: 'The License Monitor documentation gives each `cors_*` option one type: `true` or `false`, an integer, or an array of strings. It doesn’t say what the server does with another type; a program that reads TOML into typed values usually refuses to start. For options outside CORS this is a warning, because less is documented about them.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\ncors_max_age = 600\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = "https://dashboard.example.com"\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      { toml: '[api]\ncors_credentials = "true"\n', fixed: '[api]\ncors_credentials = true\n' },
      { toml: '[api]\ncors_max_age = "600"\n', fixed: '[api]\ncors_max_age = 600\n' },
      { toml: '[api]\ncors_enabled = true\ncors_origins = true\n' },
    ],
  },

  *check(config) {
    for (const known of knownTables(config.document)) {
      if (known.table === undefined) yield* notATable(known);
      else if (known.table.entries.some((entry) => wrongValues(config, known, entry).length > 0))
        yield* known.table.entries.flatMap((entry) => wrongValues(config, known, entry));
    }
  },
});

function* notATable({ spec, entry }: KnownEntry): Iterable<Finding> {
  if (entry.value?.broken === true || entry.pair?.broken === true) return;
  // A `cors_*` option in place of a path is reported by `misplaced-option`.
  if (spec.id === 'override' && /^cors/u.test(entry.name)) return;
  if (entry.value === undefined && entry.tables.length === 0) return;
  const found = entry.tables.length > 0 ? 'written as an array of tables' : 'a plain value';
  yield {
    span: entry.part.span,
    severity: spec.keys.length === 1 || spec.keys.includes('cors_overrides') ? 'error' : 'warning',
    message: `\`${entry.name}\` is ${found}, but the License Monitor documentation has a table there. Write \`${spec.header}\`.`,
  };
}

const none: readonly Finding[] = [];

function wrongValues(config: Config, { spec }: KnownEntry, entry: Entry): readonly Finding[] {
  if (spec.id === 'overrides' || spec.id === 'rate-limit-endpoints') return none;
  const option = findOption(spec.id, entry.name);
  const found = option === undefined ? [] : mismatches(config.document.text, entry, option);
  if (found.length === 0) return none;
  return found.map((mismatch) => ({
    span: mismatch.span,
    ...(isCorsOption(entry.name) ? {} : { severity: 'warning' as const }),
    message: sentence(entry.name, mismatch),
    fixes: fixesOf(config, entry, mismatch),
  }));
}

function sentence(name: string, { found, expected, index, replacement }: Mismatch): string {
  const start = `\`${name}\` takes ${expected}, but this is ${found}. No other type is documented, and the server may reject the file.`;
  if (index !== undefined)
    return `\`${name}\` is a list of strings, but this element is ${found}. No other type is documented, and the server may reject the file.`;
  const more = isBlankList(replacement)
    ? ' List the exact origins: neither patterns nor words for all of them are documented.'
    : name === 'cors_origins' && found === 'a boolean'
      ? ' List the origins; `cors_allow_any_origin` allows all of them, for development only.'
      : // A string may be a key, and no message may repeat a key.
        replacement !== undefined && expected !== 'a string'
        ? ` Write ${quoted(withoutKeys(replacement))}.`
        : '';
  return start + more;
}

function fixesOf({ document }: Config, { value }: Entry, mismatch: Mismatch): readonly Fix[] {
  const { span, replacement, index, expected } = mismatch;
  if (replacement !== undefined && isBlankList(replacement))
    return [
      {
        title: 'List origins instead',
        safety: 'suggestion',
        edits: [{ span, newText: replacement }],
        caret: 'inside-last-edit',
      },
    ];
  // If the value holds a key, neither the title nor the edits may contain any of it: reports print both.
  if (replacement !== undefined && expected === 'a string' && index === undefined)
    return [
      {
        title: 'Quote the value',
        safety: 'suggestion',
        edits: smallerEdits(document.text, { span, newText: replacement }),
        preferred: true,
      },
    ];
  if (replacement !== undefined)
    return [
      {
        title: `Write ${quoted(withoutKeys(replacement))}`,
        safety: 'suggestion',
        edits: smallerEdits(document.text, { span, newText: replacement }),
        preferred: true,
      },
    ];
  if (index === undefined || value?.type !== 'array') return [];
  return [
    { title: 'Remove the element', safety: 'suggestion', edits: removeElement(document, value, index) },
  ];
}
