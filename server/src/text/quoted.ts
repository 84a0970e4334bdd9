/** A value shown to a person: in backticks, on one line, and not longer than a line. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\0-\u001f\u007f]+/gu, ' ').replaceAll('`', "'");
  return `\`${line.length > 200 ? `${line.slice(0, 199)}…` : line}\``;
}

/** `a`, `b` and `c`. */
export function enumerate(items: readonly string[]): string {
  const all = items.map(quoted);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
