import { maxAgeAdvice } from './max-age';
import { overrideKeysShown } from './options';
import type { OptionTableId } from './options';
import { sources } from './sources';
import type { SourceId } from './sources';
import type { OptionSpec, OptionValue } from './spec';
import type { TableSpec } from './tables';

const typeNames = {
  boolean: 'boolean',
  integer: 'integer',
  string: 'string',
  strings: 'array of strings',
  'string-table': 'table of strings',
} as const satisfies Record<OptionSpec['type'], string>;

/** The type in words: "integer, seconds". */
export const typeName = (option: OptionSpec): string =>
  option.unit === undefined ? typeNames[option.type] : `${typeNames[option.type]}, ${option.unit}`;

/** A value in TOML syntax; the strings in the catalog need only JSON escapes. */
export function tomlValue(value: OptionValue): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  return JSON.stringify(value);
}

/** The default in a few words: "`86400`", or that none is stated. */
export const defaultText = (option: OptionSpec): string =>
  option.default === undefined ? 'not stated' : `\`${tomlValue(option.default)}\``;

const link = (source: SourceId): string => `[${sources[source].title}](${sources[source].url})`;

const notDocumented = (sentences: readonly string[]): string =>
  ['**Not documented:**', ...sentences.map((sentence) => `- ${sentence}`)].join('\n');

const overrideNote = (name: string): readonly string[] =>
  overrideKeysShown.has(name)
    ? ['Whether an option that is missing in an override is inherited from `[api]`.']
    : [
        'Whether this option is read in an override; the documentation shows `cors_origins` and `cors_methods` there.',
      ];

/** The values of an option and their meanings, as a Markdown list. */
function valueList(option: OptionSpec): string | undefined {
  if (option.presets === undefined || option.type === 'boolean') return undefined;
  return option.presets.map(({ value, meaning }) => `- \`${tomlValue(value)}\`: ${meaning}`).join('\n');
}

/** The description of an option, shared by hover and completion. */
export function optionMarkdown(table: OptionTableId, name: string, option: OptionSpec): string {
  const facts = [`\`${name}\``, typeName(option), `default ${defaultText(option)}`].join(' · ');
  const open = [...(option.undocumented ?? []), ...(table === 'override' ? overrideNote(name) : [])];
  const paragraphs = [
    facts,
    `**${option.summary}.**${option.details === undefined ? '' : ` ${option.details}`}`,
    option.header === undefined ? undefined : `Response header: \`${option.header}\`.`,
    option.header === 'Access-Control-Max-Age' ? maxAgeAdvice : undefined,
    valueList(option),
    option.examples === undefined
      ? undefined
      : ['```toml', ...option.examples.map((example) => `${name} = ${example}`), '```'].join('\n'),
    open.length === 0 ? undefined : notDocumented(open),
    option.confidence === 'example'
      ? `${link(option.source)}, where it appears in an example only.`
      : link(option.source),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}

/** The description of a table, for hovers on its header and for completion of headers. */
export function tableMarkdown(table: TableSpec): string {
  const paragraphs = [
    `\`${table.header}\``,
    `**${table.title}.** ${table.details}`,
    table.undocumented === undefined ? undefined : notDocumented(table.undocumented),
    link(table.source),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n');
}
