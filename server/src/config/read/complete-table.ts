import type { Entry, HeaderNode, Statement, Table, TomlDocument } from '../../toml/tree/nodes';
import { isUnclosed } from '../../toml/tree/tables';

/**
 * Whether every key of the table is known, so rules may conclude that a key is absent. A broken value doesn't hide
 * a key (`bind_address = 127.0.0.1`). A line that couldn't be parsed does, and so does an unclosed value or a
 * broken header after the table, since the lines that follow may belong to the table.
 */
export function isCompleteTable(document: TomlDocument, table: Table): boolean {
  if (table.complete) return true;
  if (table.broken) return false;
  if (table.inline !== undefined && (table.inline.broken || !table.inline.closed)) return false;
  return !table.entries.some(hidesKeys) && !sectionsOf(document, table).some(mayHideKeys);
}

const hidesKeys = ({ part, pair }: Entry): boolean =>
  part.broken ||
  (pair !== undefined && (pair.key.broken || pair.equals === undefined || isUnclosed(pair.value)));

interface Section {
  readonly header: HeaderNode | undefined;
  readonly lines: readonly Exclude<Statement, HeaderNode>[];
  /** The header that ends the section. */
  readonly next: HeaderNode | undefined;
}

/** The parts of the document in which the table has keys, each from one header to the next. */
function sectionsOf(document: TomlDocument, table: Table): readonly Section[] {
  const pairs = new Set(table.entries.map(({ pair }) => pair));
  return sections(document.statements).filter(
    ({ header, lines }) =>
      (header !== undefined && header === table.header) ||
      lines.some((line) => line.type === 'key-value' && pairs.has(line)),
  );
}

function sections(statements: readonly Statement[]): readonly Section[] {
  const found: Section[] = [];
  let header: HeaderNode | undefined;
  let lines: Section['lines'][number][] = [];
  for (const statement of statements) {
    if (statement.type === 'header') {
      found.push({ header, lines, next: statement });
      header = statement;
      lines = [];
    } else lines.push(statement);
  }
  return [...found, { header, lines, next: undefined }];
}

const mayHideKeys = ({ lines, next }: Section): boolean =>
  next?.broken === true ||
  lines.some((line) => line.type === 'junk' || line.key.broken || line.equals === undefined);
