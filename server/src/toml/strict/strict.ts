import { ParseError, parseTOML } from 'toml-eslint-parser';
import { codeAt, isBlank, isLineEnd } from '../tree/characters';
import { newerSyntax } from './newer-syntax';
import type { Span, SyntaxProblem } from '../tree/nodes';
import { parse } from '../parse/parse';

export type TomlVersion = '1.0' | '1.1';

/** The word at an offset; before a line end, the character before it. Never empty unless the text is. */
function wordAt(text: string, offset: number): Span {
  const isOnNothing = isLineEnd(codeAt(text, offset)) && offset > 0;
  const start = Math.min(isOnNothing ? offset - 1 : offset, Math.max(text.length - 1, 0));
  let end = Math.min(start + 1, text.length);
  while (!isOnNothing && !isBlank(codeAt(text, end)) && /^[\w.-]$/.test(text.charAt(end))) end++;
  return { start, end };
}

function strictProblem(text: string, version: TomlVersion): SyntaxProblem | undefined {
  const hasMark = text.charCodeAt(0) === 0xfeff;
  try {
    parseTOML(hasMark ? text.slice(1) : text, { tomlVersion: version });
    return undefined;
  } catch (error) {
    // A stack overflow or a bug in the parser says nothing about the text.
    if (!(error instanceof ParseError)) return undefined;
    const span = wordAt(text, error.index + (hasMark ? 1 : 0));
    const reason = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    return { kind: 'strict', span, message: `TOML ${version} does not allow this: ${reason}.` };
  }
}

/**
 * A second opinion on a text in which `parse` finds no problem (a precondition): first everything that only TOML
 * 1.1 allows, if `version` is 1.0; then the first error of a strict parser, if any. In a large file it takes the
 * time of several keystrokes, so the editor must not wait for it.
 */
export function judge(text: string, version: TomlVersion): readonly SyntaxProblem[] {
  const newer = version === '1.0' ? newerSyntax(parse(text)) : [];
  if (newer.length > 0) return newer;
  const problem = strictProblem(text, version);
  return problem === undefined ? [] : [problem];
}
