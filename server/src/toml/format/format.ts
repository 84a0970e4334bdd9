import type { FormatResult, Layout } from './formatter';
import { layoutEdits } from './layout-tokens';
import type { TomlDocument, ValueNode } from '../tree/nodes';
import { pieces } from './pieces';
import { parse } from '../parse/parse';
import { judge } from '../strict/strict';
import type { TaploFormat } from './taplo';
import { tidy } from './tidy';

/** `@taplo/lib` hangs at 400 nested arrays and 800 dotted key parts; real files don't reach a tenth of that. */
const deepest = 32;

/** Formats a document with `@taplo/lib` and verifies that only the layout changed. Throws what `taplo` throws. */
export function format(text: string, layout: Layout, taplo: TaploFormat): FormatResult {
  const before = parse(text);
  const problem = reasonToRefuse(before);
  if (problem !== undefined) return { problem };
  if (before.statements.length + before.comments.length === 0) return { text };
  const laidOut = pieces(parse(tidy(before))).map(
    (piece) => taplo(piece.text, layout) + piece.blankLinesAfter,
  );
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const after = parse(mark + laidOut.join('').replaceAll('\n', before.lineEnd));
  if (after.problems.length > 0 || layoutEdits(before, after) === undefined) {
    return {
      problem: 'The document was not formatted: the formatter would have changed more than the layout.',
    };
  }
  return { text: after.text };
}

function reasonToRefuse(document: TomlDocument): string | undefined {
  // The library parses TOML 1.0, whichever version the user has chosen.
  const fault = document.problems[0] ?? judge(document.text, '1.0')[0];
  if (fault !== undefined) {
    return 'The document can’t be formatted while it has a TOML 1.0 syntax error; the formatter reads only TOML 1.0.';
  }
  const depths = document.statements.map((statement) => {
    if (statement.type === 'junk') return 0;
    const keyDepth = statement.key.parts.length;
    return statement.type === 'key-value' ? Math.max(keyDepth, depth(statement.value)) : keyDepth;
  });
  return depths.some((found) => found > deepest)
    ? `The document can’t be formatted because keys or values are nested more than ${deepest} levels deep.`
    : undefined;
}

function depth(value: ValueNode | undefined): number {
  if (value?.type === 'array') return 1 + greatest(value.items.map((item) => depth(item.value)));
  if (value?.type !== 'inline-table') return 0;
  return 1 + greatest(value.entries.map((entry) => Math.max(entry.key.parts.length, depth(entry.value))));
}

/** `Math.max(...)` overflows the stack with very many arguments. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
