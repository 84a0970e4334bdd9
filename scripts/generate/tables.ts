import { defaultText, typeName } from '../../server/src/catalog/markdown';
import type { OptionTableId } from '../../server/src/catalog/options';
import { optionsOf, overrideKeysShown } from '../../server/src/catalog/options';
import { tables } from '../../server/src/catalog/tables';
import type { Rule } from '../../server/src/lint/rule';
import { settingGroups } from '../../server/src/lsp/settings/settings-schema';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A Markdown table. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const optionTable = (id: OptionTableId): string =>
  table(
    ['Option', 'Type', 'Default', 'What it does', 'Response header'],
    Object.entries(optionsOf(id)).map(([name, option]) => [
      `\`${name}\``,
      typeName(option),
      defaultText(option),
      `${option.summary}.`,
      option.header === undefined ? '' : `\`${option.header}\``,
    ]),
  );

const overrideText = `The documentation shows ${[...overrideKeysShown].map((name) => `\`${name}\``).join(' and ')} here. Whether the other \`cors_*\` options are read, and whether missing ones are inherited from \`[api]\`, is not documented.`;

/** The options of every table that the catalog knows, a heading each. */
export const optionTables = (): string =>
  tables
    .flatMap(({ id, header }) => {
      if (id === 'overrides' || id === 'rate-limit-endpoints') return [];
      return [`## \`${header}\`\n\n${id === 'override' ? overrideText : optionTable(id)}`];
    })
    .join('\n\n');

export const settingsTable = (rules: readonly Rule[]): string =>
  table(
    ['Setting', 'Default', 'Scope', 'What it does'],
    settingGroups(rules).flatMap(({ settings }) =>
      Object.entries(settings).map(([name, setting]) => [
        `\`${name}\``,
        `\`${JSON.stringify(setting.default)}\``,
        setting.scope,
        setting.markdownDescription,
      ]),
    ),
  );

export const rulesTable = (rules: readonly Rule[]): string =>
  table(
    ['Rule', 'Severity', 'What it reports'],
    rules.map(({ id, severity, title }) => [`[\`${id}\`](${id}.md)`, severity, `${title}.`]),
  );
