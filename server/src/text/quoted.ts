import { visible } from './visible';

/** The most characters of a value that a message shows; a file or server may supply any number. */
const longest = 120;

/** A value as messages show it: in backticks, on one line, shortened, with every character visible. */
export function quoted(value: string): string {
  const start = value.slice(0, longest - 1);
  const shown =
    value.length > longest ? `${visible(start.replace(/[\ud800-\udbff]$/u, ''))}…` : visible(value);
  return `\`${shown.replaceAll('`', "'")}\``;
}

/** `a`, `b` and `c`. */
export function enumerate(items: readonly string[]): string {
  const all = items.map(quoted);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
