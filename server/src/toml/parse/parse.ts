import type { ReadDocument } from '../tree/read-document';
import { readerOf } from './reader';
import { redefinitionProblems } from '../tree/redefinitions';
import { readChanges } from './incremental/reuse';
import { readStatements } from './statements';
import { tableOf } from '../tree/tables';

/**
 * Parses a TOML document, however broken, in one pass. Never throws; errors are in `problems`. Statements of the
 * document `before` the edit that can't have changed are reused, with the same result.
 */
export function parse(text: string, before?: ReadDocument): ReadDocument {
  const reader = readerOf(text);
  const statements = before === undefined ? readStatements(reader) : readChanges(reader, before);
  const { root, redefinitions } = tableOf(statements);
  const problems = [...reader.problems, ...redefinitionProblems(text, redefinitions)];
  problems.sort((a, b) => a.span.start - b.span.start);
  const lineFeed = text.indexOf('\n');
  const lineEnd = lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
  return {
    text,
    lineEnd,
    statements,
    comments: reader.comments,
    root,
    problems,
    readProblems: reader.problems,
  };
}
