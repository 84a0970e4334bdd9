import type { TomlDocument } from './nodes';
import { readerOf } from './reader';
import { redefinitionProblems } from './redefinitions';
import { readStatements } from './statements';
import { tableOf } from './tables';

/** Reads a TOML document, however broken, in one pass. Never throws; what is wrong is in `problems`. */
export function parse(text: string): TomlDocument {
  const reader = readerOf(text);
  const statements = readStatements(reader);
  const { root, redefinitions } = tableOf(statements);
  const problems = [...reader.problems, ...redefinitionProblems(text, redefinitions)];
  problems.sort((a, b) => a.span.start - b.span.start);
  const lineFeed = text.indexOf('\n');
  const lineEnd = lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
  return { text, lineEnd, statements, comments: reader.comments, root, problems };
}
