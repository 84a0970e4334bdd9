import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { SyntaxProblem } from './nodes';

/** What the strict parser says of a document that the tolerant one finds clean; the first error only. */
export function judge(text: string, tomlVersion: '1.0' | '1.1'): readonly SyntaxProblem[] {
  const skipped = text.startsWith('\ufeff') ? 1 : 0;
  try {
    parseTOML(text.slice(skipped), { tomlVersion });
    return [];
  } catch (error) {
    if (!(error instanceof ParseError)) return [];
    const start = Math.min(error.index + skipped, text.length);
    const end = Math.min(start + 1, text.length);
    return [{ kind: 'strict', span: { start, end }, message: `${error.message}.` }];
  }
}
