import type { Config, ListItem, ListOption } from '../../config/config';
import { removal, replacement } from './item-fixes';
import { preferred } from './lazy-fix';
import { isLone } from './lone-string';
import { valuesInPlaceOf, type ListNames } from './list-reading';
import { optionRemoval } from './option-removal';
import type { Fix } from '../rule';

/** The fixes for a faulty element. */
export function elementFixes(
  config: Config,
  list: ListOption,
  item: ListItem,
  names: ListNames,
): readonly Fix[] {
  const repair = names.reading.judge(item.value)?.repair;
  if (repair === undefined || isLone(list)) return [];
  const safety = repair.meaning === 'same' ? 'safe' : 'suggestion';
  const values = valuesInPlaceOf(list, item, names, repair.values);
  if (values.length === 0) return [preferred(removalFrom(config, list, item, safety))];
  return [preferred(replacement(config, list, item, values, safety))];
}

/** Replaces an element that is valid in itself, such as `*`, with `values`. */
export function replacementFixes(
  config: Config,
  list: ListOption,
  item: ListItem,
  names: ListNames,
  values: readonly string[],
): readonly Fix[] {
  if (isLone(list)) return [];
  const missing = valuesInPlaceOf(list, item, names, values);
  return [
    missing.length === 0
      ? removal(config, list, item, 'suggestion')
      : {
          ...replacement(config, list, item, missing, 'suggestion'),
          title: `Replace with ${missing.map((value) => `\`${value}\``).join(', ')}`,
        },
  ];
}

/** An empty `cors_methods` would be another error, so removing its last element removes the option. */
function removalFrom(config: Config, list: ListOption, item: ListItem, safety: Fix['safety']): Fix {
  if (list.entry.name !== 'cors_methods' || list.node.items.length > 1)
    return removal(config, list, item, safety);
  return optionRemoval(config, list.entry);
}
