import type { DecidedBy } from './in-effect';
import type { Policy } from './policy';

/**
 * The place that allows or refuses an origin: its element in the effective list, otherwise the list that omits it,
 * or the option that overrides the list. A list that isn't in effect decides nothing, even if it names the origin.
 */
export function originDecision({ enabled, anyOrigin, origins }: Policy, origin: string): DecidedBy {
  if (!enabled.value && enabled.by.kind !== 'default') return enabled.by;
  if (anyOrigin.value) return anyOrigin.by;
  const item = origins.items.find(({ value }) => value === origin);
  return item === undefined || origins.by.kind === 'default'
    ? origins.by
    : { ...origins.by, span: item.node.span };
}
