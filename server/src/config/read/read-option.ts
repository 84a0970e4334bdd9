import { entryNamed } from '../../toml/tree/find';
import type { Entry, Table, ValueNode } from '../../toml/tree/nodes';
import type { CorsOptionKey } from '../../catalog/options';
import type {
  BooleanOption,
  CorsOptions,
  IntegerOption,
  ListItem,
  ListOption,
  OriginsOption,
} from '../config';
import { judgeOrigins } from './judged-origins';

/** A well-formed value on a well-formed line; undefined for anything half typed. */
function soundValue(entry: Entry | undefined): ValueNode | undefined {
  const value = entry?.value;
  return value === undefined || value.broken || entry?.pair?.broken === true || entry?.part.broken === true
    ? undefined
    : value;
}

function booleanOption(entry: Entry | undefined): BooleanOption | undefined {
  const node = soundValue(entry);
  return entry !== undefined && node?.type === 'boolean' ? { entry, node, value: node.value } : undefined;
}

function integerOption(entry: Entry | undefined): IntegerOption | undefined {
  const node = soundValue(entry);
  return entry !== undefined && node?.type === 'integer' ? { entry, node, value: node.value } : undefined;
}

/** Includes the finished strings of an array that is still being typed, with `complete` set to false. */
function listOption(entry: Entry | undefined): ListOption | undefined {
  const node = entry?.value;
  if (entry === undefined || entry.part.broken || node?.type !== 'array') return undefined;
  const items: ListItem[] = [];
  for (let index = 0; index < node.items.length; index++) {
    const value = node.items[index]?.value;
    if (value?.type === 'string' && !value.broken)
      items.push({ value: value.value, node: value, span: value.content, index });
  }
  const sound = !node.broken && node.closed && entry.pair?.broken !== true;
  return { entry, node, items, complete: sound && items.length === node.items.length };
}

function originsOption(entry: Entry | undefined): OriginsOption | undefined {
  const list = listOption(entry);
  if (list === undefined) return undefined;
  const { node, items, complete } = list;
  return { entry: list.entry, node, items, complete, judged: judgeOrigins(items) };
}

const readers: {
  readonly [Key in CorsOptionKey]: (entry: Entry | undefined) => CorsOptions[Key];
} = {
  cors_enabled: booleanOption,
  cors_origins: originsOption,
  cors_methods: listOption,
  cors_headers: listOption,
  cors_max_age: integerOption,
  cors_credentials: booleanOption,
  cors_allow_any_origin: booleanOption,
};

/** One CORS option of a table; undefined if absent, mistyped or half typed. */
export const readCorsOption = <Key extends CorsOptionKey>(table: Table, key: Key): CorsOptions[Key] =>
  readers[key](entryNamed(table, key));
