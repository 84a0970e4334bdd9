import type { Config, CorsTable } from '../config/config';
import type { Mismatch } from '../config/expected-value';
import { appendElement, quoteLike, removePair } from '../toml/edit';
import type { Entry, ValueNode } from '../toml/nodes';
import { partsNaming } from '../toml/parts-naming';
import type { Fix } from './rule';

/**
 * The fixes for a key whose right name is `name`. `mismatch` is what its value would be reported for under that
 * name, so that `cors_origin = "…"` becomes an array at once.
 */
export function renameFixes(
  config: Config,
  table: CorsTable,
  entry: Entry,
  name: string,
  mismatch: Mismatch | undefined,
): readonly Fix[] {
  const taken = table.table.entries.find((other) => other.name === name);
  if (taken !== undefined) return [instead(config, entry, taken)].filter(({ edits }) => edits.length > 0);
  const path = table.kind === 'api' ? ['api'] : ['api', 'cors_overrides', table.path ?? ''];
  const parts = partsNaming(config.document, [...path, entry.name]);
  const value =
    mismatch?.replacement === undefined ? [] : [{ span: mismatch.span, newText: mismatch.replacement }];
  return [
    {
      title: `Rename to \`${name}\``,
      safety: 'suggestion',
      edits: [...parts.map(({ span }) => ({ span, newText: name })), ...value],
      preferred: true,
    },
  ];
}

/** A second key of the same name would be no TOML: what it lists moves into the first, or it goes. */
function instead({ document }: Config, { name, pair, value }: Entry, taken: Entry): Fix {
  const removal = pair === undefined ? [] : removePair(document, pair);
  const array = taken.value?.type === 'array' ? taken.value : undefined;
  const listed = stringsIn(array);
  const missing = listed && stringsIn(value)?.filter((string) => !listed.includes(string));
  if (array === undefined || missing === undefined || missing.length === 0)
    return { title: `Remove \`${name}\``, safety: 'suggestion', edits: removal };
  return {
    title: `Move the value into \`${taken.name}\``,
    safety: 'suggestion',
    edits: [
      ...appendElement(
        document,
        array,
        missing.map((string) => quoteLike(array, string)),
      ),
      ...removal,
    ],
    preferred: true,
  };
}

/** The strings of a value that is one, or a list of nothing else; undefined for any other value. */
function stringsIn(value: ValueNode | undefined): readonly string[] | undefined {
  if (value?.broken !== false) return undefined;
  if (value.type === 'string') return [value.value];
  if (value.type !== 'array') return undefined;
  const strings = value.items.flatMap(({ value: item }) =>
    item.type === 'string' && !item.broken ? [item.value] : [],
  );
  return strings.length === value.items.length ? strings : undefined;
}
