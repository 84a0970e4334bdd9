import type { CorsTable, ListItem, ListOption } from '../config/config';

export type ListName = 'cors_origins' | 'cors_methods' | 'cors_headers';

export interface PlacedItem {
  readonly table: CorsTable;
  readonly list: ListOption;
  readonly item: ListItem;
}

/** Every readable string of an option, table by table. */
export function* listItems(tables: readonly CorsTable[], name: ListName): Iterable<PlacedItem> {
  for (const table of tables) {
    const list = table[name];
    for (const item of list?.items ?? []) if (list !== undefined) yield { table, list, item };
  }
}
