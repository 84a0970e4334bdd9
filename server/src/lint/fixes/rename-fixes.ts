import type { Config, CorsTable } from '../../config/config';
import { smallerEdits } from '../../config/discreet-problem';
import type { Mismatch } from '../../config/problems/expected-value';
import { appendElement, quoteLike, removePair } from '../../toml/edit/edit';
import type { Entry, KeyValueNode, ValueNode } from '../../toml/tree/nodes';
import { partsNaming } from '../../toml/tree/parts-naming';
import { lazyFix } from './lazy-fix';
import type { Fix } from '../rule';

/**
 * The fixes for a key whose correct name is `name`. `mismatch` is the type mismatch that its value has under that
 * name, so `cors_origin = "…"` becomes an array at once.
 */
export function renameFixes(
  config: Config,
  table: CorsTable,
  entry: Entry,
  name: string,
  mismatch: Mismatch | undefined,
): readonly Fix[] {
  const taken = table.table.entries.find((other) => other.name === name);
  if (taken !== undefined) return entry.pair === undefined ? [] : [instead(config, entry, entry.pair, taken)];
  const path = table.kind === 'api' ? ['api'] : ['api', 'cors_overrides', table.path ?? ''];
  const value =
    mismatch?.replacement === undefined
      ? []
      : // A key next to a header name is never repeated in a message.
        smallerEdits(config.document.text, { span: mismatch.span, newText: mismatch.replacement });
  return [
    lazyFix({ title: `Rename to \`${name}\``, safety: 'suggestion', preferred: true }, () => [
      ...partsNaming(config.document, [...path, entry.name]).map(({ span }) => ({ span, newText: name })),
      ...value,
    ]),
  ];
}

/** TOML doesn't allow a second key of the same name, so its values move into the first, or it is removed. */
function instead({ document }: Config, { name, value }: Entry, pair: KeyValueNode, taken: Entry): Fix {
  const array = taken.value?.type === 'array' ? taken.value : undefined;
  const listed = stringsIn(array);
  const missing = listed && stringsIn(value)?.filter((string) => !listed.includes(string));
  if (array === undefined || missing === undefined || missing.length === 0)
    return lazyFix({ title: `Remove \`${name}\``, safety: 'suggestion' }, () => removePair(document, pair));
  const title = `Move the value into \`${taken.name}\``;
  return lazyFix({ title, safety: 'suggestion', preferred: true }, () => [
    ...appendElement(
      document,
      array,
      missing.map((string) => quoteLike(array, string)),
    ),
    ...removePair(document, pair),
  ]);
}

/** The strings of a value that is a string or a list of strings; undefined for any other value. */
function stringsIn(value: ValueNode | undefined): readonly string[] | undefined {
  if (value?.broken !== false) return undefined;
  if (value.type === 'string') return [value.value];
  if (value.type !== 'array') return undefined;
  const strings = value.items.flatMap(({ value: item }) =>
    item.type === 'string' && !item.broken ? [item.value] : [],
  );
  return strings.length === value.items.length ? strings : undefined;
}
