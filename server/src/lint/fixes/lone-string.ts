import type { CorsTable, ListOption, OriginsOption } from '../../config/config';
import { judgeOrigins } from '../../config/read/judged-origins';
import { entryNamed } from '../../toml/tree/find';
import { isHeard, type Heard } from '../facts';

/**
 * A string in the place of a list, as a list of it alone. `type-mismatch` reports it; where that rule is silenced, the
 * string is judged all the same, for what it holds is wrong by itself. Undefined for anything else.
 */
export function loneString(
  table: CorsTable,
  name: 'cors_origins' | 'cors_methods' | 'cors_headers',
  heard: Heard,
): ListOption | undefined {
  const entry = entryNamed(table.table, name);
  const node = entry?.value;
  if (entry === undefined || node?.type !== 'string' || node.broken || entry.pair?.broken === true)
    return undefined;
  if (isHeard(heard, [], 'type-mismatch', node.span.start)) return undefined;
  const array = {
    type: 'array',
    span: node.span,
    broken: false,
    closed: true,
    items: [{ value: node, comma: undefined }],
  } as const;
  const item = { value: node.value, node, span: node.content, index: 0 };
  return { entry, node: array, items: [item], complete: false };
}

export function loneOrigin(table: CorsTable, heard: Heard): OriginsOption | undefined {
  const list = loneString(table, 'cors_origins', heard);
  return list && { ...list, judged: judgeOrigins(list.items) };
}

/** Whether the list is such a string, around which there are no brackets to edit in. */
export const isLone = ({ entry }: ListOption): boolean => entry.value?.type === 'string';
