import { quote } from '../edit/edit';
import { quoteKey } from '../parse/keys';
import type { Span, TextEdit, TomlDocument } from '../tree/nodes';

/** A hostile file is not converted. */
const longest = 100_000;

/**
 * A block of JSON as TOML; undefined where it is not quite JSON, or has what TOML doesn't: `null`, lists of tables. Objects
 * become tables, which only a block above all headers can have.
 */
export function jsonFix(
  { text, statements, lineEnd }: TomlDocument,
  span: Span,
): readonly TextEdit[] | undefined {
  const written = text.slice(span.start, span.end);
  if (written.length > longest) return undefined;
  const value = parsed(written) ?? parsed(`{${written.replace(/,\s*$/u, '')}}`);
  if (value === undefined) return undefined;
  const isAtTop = statements.every(({ type, span: { start } }) => type !== 'header' || start > span.start);
  const lines = tableLines(value, [], isAtTop);
  return lines === undefined ? undefined : [{ span, newText: lines.join(lineEnd) }];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(written: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function tableLines(table: Json, path: readonly string[], mayNest: boolean): readonly string[] | undefined {
  const plain: string[] = [];
  const nested: string[] = [];
  for (const [key, value] of Object.entries(table)) {
    if (isObject(value)) {
      const names = [...path, key];
      const lines = mayNest && names.length < 8 ? tableLines(value, names, mayNest) : undefined;
      if (lines === undefined) return undefined;
      nested.push(`[${names.map(quoteKey).join('.')}]`, ...lines);
    } else {
      const toml = valueIn(value);
      if (toml === undefined) return undefined;
      plain.push(`${quoteKey(key)} = ${toml}`);
    }
  }
  return [...plain, ...nested];
}

function valueIn(value: unknown): string | undefined {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(valueIn);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}
