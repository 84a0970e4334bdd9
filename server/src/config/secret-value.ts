import { firstFrom, firstSpanFrom } from '../toml/tree/layout';
import type { KeyValueNode, Span, Statement, TomlDocument, ValueNode } from '../toml/tree/nodes';

/**
 * Names of options whose values must not appear in reports: `api_key`, and names that unknown tables may use for
 * secrets.
 */
const secretName = /api_?-?key|token|secret|passw(?:or)?d/iu;

export const isSecretPair = ({ key }: KeyValueNode): boolean =>
  key.parts.some(({ name }) => secretName.test(name));

/**
 * The smallest value or pair around `place` that belongs to the value of a secret option, however deeply nested in
 * lists and inline tables. It is looked up in the tree, since a key may be quoted and its value may span lines.
 */
export function secretAround({ text, statements }: TomlDocument, place: Span): Span | undefined {
  const index = firstFrom(statements, place.start + 1) - 1;
  const statement = statements[index];
  if (statement === undefined) return undefined;
  if (statement.type !== 'key-value') return readsAsSecret(text, statement.span) ? statement.span : undefined;
  return continuesEmpty(statements[index - 1], statement)
    ? statement.span
    : secretInPair({ text, place }, statement, false);
}

/** A value on the line after its `=` is parsed as a bare key. */
const continuesEmpty = (before: Statement | undefined, { equals }: KeyValueNode): boolean =>
  equals === undefined &&
  before?.type === 'key-value' &&
  before.equals !== undefined &&
  before.value === undefined &&
  isSecretPair(before);

interface Search {
  readonly text: string;
  readonly place: Span;
}

function secretInPair(search: Search, pair: KeyValueNode, isInSecret: boolean): Span | undefined {
  const valueStart = pair.equals?.end ?? pair.value?.span.start ?? pair.key.span.end;
  const { start, end } = search.place;
  if (start < valueStart && end <= valueStart) return isInSecret ? pair.span : undefined;
  const isSecret = isInSecret || isSecretPair(pair);
  if (pair.value !== undefined) return secretInValue(search, pair.value, isSecret);
  return isSecret ? pair.span : undefined;
}

function secretInValue(search: Search, value: ValueNode, isSecret: boolean): Span | undefined {
  const { text, place } = search;
  if (value.type === 'array') {
    const item = value.items[firstSpanFrom(value.items, (each) => each.value.span, place.start + 1) - 1];
    if (item !== undefined) return secretInValue(search, item.value, isSecret);
    return isSecret ? place : undefined;
  }
  if (value.type === 'inline-table') {
    const index = firstFrom(value.entries, place.start + 1) - 1;
    const entry = value.entries[index];
    if (entry === undefined) return isSecret ? place : undefined;
    const before = value.entries[index - 1];
    // Text not separated from a secret by a comma may be the rest of it.
    const isRest =
      before !== undefined &&
      isSecretPair(before) &&
      !text.slice(before.span.end, entry.span.start).includes(',');
    return secretInPair(search, entry, isSecret || isRest);
  }
  return isSecret || (value.broken && readsAsSecret(text, value.span)) ? value.span : undefined;
}

/** Whether text that isn't a pair was meant as one: `- api_key: abc`. */
function readsAsSecret(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  return secretName.test(written.slice(0, Math.max(0, written.search(/[=:]/u))));
}
