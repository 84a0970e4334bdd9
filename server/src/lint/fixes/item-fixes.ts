import type { Config, ListItem, ListOption } from '../../config/config';
import { quote, removeElement, removeElements, replaceElement, replaceString } from '../../toml/edit/edit';
import { literalOrigin } from '../../values/origin/literal-origin';
import { lazyFix } from './lazy-fix';
import type { Fix, Safety } from '../rule';

/** Removes the element, its comma, and its line if it has its own. */
export const removal = (config: Config, list: ListOption, item: ListItem, safety: Safety): Fix =>
  lazyFix({ title: 'Remove the entry', safety }, () => removeElement(config.document, list.node, item.index));

/** Replaces an element with one or more strings. */
export const replacement = (
  config: Config,
  list: ListOption,
  item: ListItem,
  values: readonly string[],
  safety: Safety,
): Fix =>
  lazyFix(
    {
      title:
        values.length === 1 ? `Replace with \`${values.join()}\`` : `Split into ${values.length} entries`,
      safety,
    },
    () =>
      values.length === 1
        ? replaceString(item.node, values.join())
        : replaceElement(
            config.document,
            list.node,
            item.index,
            values.map((value) => quote(value, item.node.style)),
          ),
  );

/** Replaces adjacent elements with one string in place of the first. */
export function joining(config: Config, list: ListOption, items: readonly ListItem[], value: string): Fix {
  const [first, ...others] = items;
  return lazyFix({ title: `Replace with \`${value}\``, safety: 'suggestion' }, () => [
    ...(first === undefined ? [] : replaceString(first.node, value)),
    ...removeElements(
      config.document,
      list.node,
      others.map(({ index }) => index),
    ),
  ]);
}

/** Leaves a value to complete: the host without its pattern, selected, or `https://` with the caret after it. */
export function blankOrigin(item: ListItem, title: string, names: 'a host' | 'nothing' = 'nothing'): Fix {
  const known = names === 'nothing' ? undefined : literalOrigin(item.value);
  return {
    title,
    safety: 'suggestion',
    edits: replaceString(item.node, known?.origin ?? 'https://'),
    caret: known === undefined ? 'inside-last-edit' : { selected: known.host },
  };
}
