import type { corsOptions } from '../../catalog/cors-options';
import { corsDefaults, type CorsOptionKey, type CorsOptionOf } from '../../catalog/options';
import { entryNamed } from '../../toml/tree/find';
import type { Entry, Span } from '../../toml/tree/nodes';
import { isSet, type Config, type CorsTable, type ListItem, type ListOption } from '../config';

/** The place in the file that decides a value, or that the documented default applies. */
export type DecidedBy =
  | { readonly kind: 'option'; readonly table: CorsTable; readonly entry: Entry; readonly span: Span }
  /** The option is set, but its value is incomplete or has the wrong type, so the default is assumed. */
  | { readonly kind: 'unreadable'; readonly table: CorsTable; readonly entry: Entry; readonly span: Span }
  | { readonly kind: 'default' };

export interface Decided<Value> {
  readonly value: Value;
  readonly by: DecidedBy;
  /** True if an override doesn't set the option, so the value in `[api]` is assumed to apply. */
  readonly inherited: boolean;
}

export interface DecidedList extends Decided<readonly string[]> {
  /** The elements with their places; empty if the default applies. */
  readonly items: readonly ListItem[];
  /** False if the list is half typed. Rules then don't conclude that a value is absent. */
  readonly complete: boolean;
}

/** The decided value of an option, by the option's type in the catalog. */
interface DecidedAs {
  readonly boolean: Decided<boolean>;
  readonly integer: Decided<bigint>;
  readonly strings: DecidedList;
}

export type DecidedOption<Key extends CorsOptionKey> = DecidedAs[(typeof corsOptions)[Key]['type']];

/**
 * The value of a boolean option: from the table, otherwise from `[api]` (inheritance is an assumption), otherwise
 * the default.
 */
export function booleanInEffect(
  config: Config,
  table: CorsTable | undefined,
  key: CorsOptionOf<'boolean'>,
): Decided<boolean> {
  const { by, inherited, holder } = locate(config, table, key);
  return { value: holder?.[key]?.value ?? corsDefaults[key], by, inherited };
}

/** Whether a table allows cookies and HTTP authentication. Inheritance from `[api]` is an assumption. */
export const credentialsInEffect = (config: Config, table: CorsTable | undefined): Decided<boolean> =>
  booleanInEffect(config, table, 'cors_credentials');

/** Like `booleanInEffect`, for a list. */
export function listInEffect(
  config: Config,
  table: CorsTable | undefined,
  key: CorsOptionOf<'strings'>,
): DecidedList {
  const { by, inherited, holder } = locate(config, table, key);
  const option: ListOption | undefined = holder?.[key];
  return {
    value: option === undefined ? corsDefaults[key] : option.items.map(({ value }) => value),
    items: option?.items ?? [],
    complete: option?.complete ?? by.kind === 'default',
    by,
    inherited,
  };
}

/** Like `booleanInEffect`, for a number. */
export function integerInEffect(
  config: Config,
  table: CorsTable | undefined,
  key: CorsOptionOf<'integer'>,
): Decided<bigint> {
  const { by, inherited, holder } = locate(config, table, key);
  return { value: holder?.[key]?.value ?? BigInt(corsDefaults[key]), by, inherited };
}

/** Where an option is set: in the table itself, otherwise in `[api]`, otherwise nowhere. */
function locate(
  { api }: Config,
  table: CorsTable | undefined,
  key: CorsOptionKey,
): { readonly by: DecidedBy; readonly inherited: boolean; readonly holder: CorsTable | undefined } {
  const holder = table !== undefined && isSet(table, key) ? table : api;
  const entry = holder && entryNamed(holder.table, key);
  if (holder === undefined || entry === undefined)
    return { by: { kind: 'default' }, inherited: false, holder: undefined };
  return {
    by: {
      kind: holder[key] === undefined ? 'unreadable' : 'option',
      table: holder,
      entry,
      span: entry.pair?.span ?? entry.part.span,
    },
    inherited: holder !== table && table?.kind === 'override',
    holder,
  };
}
