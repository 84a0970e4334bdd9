import type { OptionSpec } from '../../catalog/spec';
import { quote } from '../../toml/edit/edit';
import { unfinishedOrigins, meantStrings } from './meant-strings';
import type { Entry, Span, ValueNode } from '../../toml/tree/nodes';

export interface Mismatch {
  readonly span: Span;
  /** What the file has there, with an article: "a string". */
  readonly found: string;
  /** What the option takes. */
  readonly expected: string;
  /** What was most likely intended, as TOML text to replace `span`. */
  readonly replacement: string | undefined;
  /** The index in the array, if an element is at fault. */
  readonly index: number | undefined;
}

const expectations: Readonly<Record<OptionSpec['type'], string>> = {
  boolean: '`true` or `false`',
  integer: 'a whole number',
  string: 'a string',
  strings: 'an array of strings',
  'string-table': 'a table of strings',
};

const names: Readonly<Record<ValueNode['type'], string>> = {
  string: 'a string',
  integer: 'a whole number',
  float: 'a number with a fraction or exponent',
  boolean: 'a boolean',
  datetime: 'a date or time',
  array: 'an array',
  'inline-table': 'a table',
  broken: 'something else',
};

const none: readonly Mismatch[] = [];

function isOfType(value: ValueNode, type: OptionSpec['type']): boolean {
  if (type !== 'strings') return value.type === type;
  return value.type === 'array' && value.items.every((item) => item.value.type === 'string');
}

/** Where the value of an option doesn't have the documented type. Half-typed values are not reported. */
export function mismatches(text: string, entry: Entry, option: OptionSpec): readonly Mismatch[] {
  const { type } = option;
  const { pair, value, part, table, tables } = entry;
  if (value !== undefined && isOfType(value, type)) return none;
  if (part.broken || pair?.broken === true || value?.broken === true) return [];
  const expected = expectations[type];
  if (type === 'string-table' && table !== undefined) return [];
  if (value === undefined) {
    if (table?.broken === true || (table === undefined && tables.length === 0)) return [];
    const found = tables.length > 0 ? 'an array of tables' : 'a table';
    return [{ span: part.span, found, expected, replacement: undefined, index: undefined }];
  }
  if (type === 'strings' && value.type === 'array')
    return value.items.every(({ value: { broken, type } }) => broken || type === 'string')
      ? []
      : elementMismatches(
          text,
          value.items.map((item) => item.value),
        );
  const raw = text.slice(value.span.start, value.span.end);
  return [
    {
      span: value.span,
      found: names[value.type],
      expected,
      replacement: converted(option, value, raw),
      index: undefined,
    },
  ];
}

function elementMismatches(text: string, elements: readonly ValueNode[]): readonly Mismatch[] {
  return elements.flatMap((value, index) =>
    value.broken || value.type === 'string'
      ? []
      : [
          {
            span: value.span,
            found: names[value.type],
            expected: expectations.string,
            replacement: flattened(text, value),
            index,
          },
        ],
  );
}

/** The strings of an array within the array: `[["GET", "POST"]]`. */
function flattened(text: string, value: ValueNode): string | undefined {
  if (value.type !== 'array' || value.items.length === 0) return undefined;
  if (value.items.some((item) => item.value.type !== 'string' || item.value.broken)) return undefined;
  return value.items.map((item) => text.slice(item.value.span.start, item.value.span.end)).join(', ');
}

function converted({ type, header }: OptionSpec, value: ValueNode, raw: string): string | undefined {
  switch (type) {
    case 'boolean':
      return toBoolean(value);
    case 'integer':
      return toInteger(value);
    case 'string':
      // A TOML number, boolean or date never contains a quotation mark or a backslash.
      return ['integer', 'float', 'boolean', 'datetime'].includes(value.type) ? `"${raw}"` : undefined;
    case 'strings':
      return toStrings(value, raw, header);
    case 'string-table':
      return undefined;
  }
}

function toBoolean(value: ValueNode): string | undefined {
  const written = value.type === 'string' ? value.value : value.type === 'integer' ? String(value.value) : '';
  return booleanIn(written);
}

/** The boolean for a word from another language. */
export function booleanIn(written: string): string | undefined {
  const word = written.trim().toLowerCase();
  if (['true', 'yes', 'on', '1', 'enabled', 'enable', 'y', 't'].includes(word)) return 'true';
  return ['false', 'no', 'off', '0', 'disabled', 'disable', 'n', 'f'].includes(word) ? 'false' : undefined;
}

const secondsPer: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const duration = /^(?:PT?)?(\d{1,6}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/iu;

/** The seconds in a duration such as `24h`, `10 minutes` or `PT1H`; undefined for any other text. */
export function secondsIn(written: string): string | undefined {
  const [, count, unit = ''] = duration.exec(written.trim()) ?? [];
  const seconds = secondsPer[unit.charAt(0).toLowerCase()];
  return count === undefined || seconds === undefined ? undefined : String(Number(count) * seconds);
}

/** Every integer option that has a unit is in seconds. */
function toInteger(value: ValueNode): string | undefined {
  if (value.type === 'float')
    return Number.isSafeInteger(value.value) ? String(BigInt(value.value)) : undefined;
  const written = value.type === 'string' ? value.value.trim() : '';
  const seconds = secondsIn(written);
  if (seconds !== undefined) return seconds;
  return /^[+-]?\d{1,18}$/u.test(written) ? String(BigInt(written.replace('+', ''))) : undefined;
}

/** `"GET, POST"` means two strings. Text next to a header name is dropped. */
function toStrings(value: ValueNode, raw: string, header: string | undefined): string | undefined {
  if (value.type !== 'string') return undefined;
  const strings = meantStrings(value.value, header);
  if (strings === undefined) return undefined;
  return strings.length === 1 && strings[0] === value.value ? `[${raw}]` : listOf(strings);
}

const listOf = (strings: readonly string[]): string => `[${strings.map((each) => quote(each)).join(', ')}]`;

/** An array of the strings that a text without quotes was meant as. */
export function stringsIn(text: string, header: string | undefined): string | undefined {
  const strings = meantStrings(text, header);
  return strings && listOf(strings);
}

/** A list that a person has to complete, so no message may say to write it. */
export const isBlankList = (replacement: string | undefined): boolean =>
  replacement === listOf(unfinishedOrigins);
