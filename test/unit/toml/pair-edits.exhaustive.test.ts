import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, insertPair, removePair, removeTable } from '../../../server/src/toml/edit/edit';
import { entryNamed } from '../../../server/src/toml/tree/find';
import type { Entry, Table, TextEdit, TomlDocument } from '../../../server/src/toml/tree/nodes';
import { parse } from '../../../server/src/toml/parse/parse';
import { validDocument } from '../../support/toml/generated';
import { runs } from '../../support/property';

interface Place {
  readonly path: readonly (string | number)[];
  readonly entry: Entry;
}

function childrenOf(
  entry: Entry,
  path: readonly (string | number)[],
): [Table, readonly (string | number)[]][] {
  if (entry.table !== undefined) return [[entry.table, path]];
  return entry.tables.map((table, index) => [table, [...path, index]]);
}

/** Every entry, with the names that lead to it. */
function placesIn(table: Table, path: readonly (string | number)[] = []): Place[] {
  return table.entries.flatMap((entry) => {
    const here = [...path, entry.name];
    return [{ path: here, entry }, ...childrenOf(entry, here).flatMap((child) => placesIn(...child))];
  });
}

function tablesIn(
  table: Table,
  path: readonly (string | number)[] = [],
): [Table, readonly (string | number)[]][] {
  const children = table.entries.flatMap((entry) => childrenOf(entry, [...path, entry.name]));
  return [[table, path], ...children.flatMap((child) => tablesIn(...child))];
}

/** Each value with its path, as written, except values that hold other entries. */
const told = (document: TomlDocument): string[] =>
  placesIn(document.root).flatMap(({ path, entry: { value } }) =>
    value === undefined || value.type === 'inline-table'
      ? []
      : [`${JSON.stringify(path)} = ${document.text.slice(value.span.start, value.span.end)}`],
  );

function edited(before: TomlDocument, edits: readonly TextEdit[]): TomlDocument {
  const after = parse(applyEdits(before.text, edits));
  assert.deepEqual(after.problems, []);
  const comments = new Set(after.comments.map(({ text }) => text));
  for (const { text } of before.comments) assert.ok(comments.has(text), text);
  assert.ok(before.lineEnd === '\n' || !/(?<!\r)\n/.test(after.text));
  return after;
}

const isUnder = (line: string, path: readonly (string | number)[]): boolean =>
  line.startsWith(JSON.stringify(path).slice(0, -1));

describe('any edit of a pair', () => {
  it('removes it and nothing else', () => {
    fc.assert(
      fc.property(validDocument, fc.nat(), (text, choice) => {
        const before = parse(text);
        const pairs = placesIn(before.root).filter(({ entry }) => entry.pair !== undefined);
        const chosen = pairs[choice % Math.max(pairs.length, 1)];
        fc.pre(chosen !== undefined);
        const after = edited(before, removePair(before, chosen.entry));
        assert.deepEqual(
          told(after),
          told(before).filter(
            (line) => !line.startsWith(`${JSON.stringify(chosen.path)} =`) && !isInside(line, chosen),
          ),
        );
      }),
      runs(100),
    );
  });

  it('inserts it into the table it should', () => {
    fc.assert(
      fc.property(validDocument, fc.nat(), (text, choice) => {
        const before = parse(text);
        const tables = tablesIn(before.root);
        const [table, path] = tables[choice % tables.length]!;
        const after = edited(before, insertPair(before, table, 'new key', '"x"'));
        const line = `${JSON.stringify([...path, 'new key'])} = "x"`;
        assert.deepEqual(told(after).toSorted(), [...told(before), line].toSorted());
        const behind = table.entries.find(({ pair }) => pair !== undefined);
        const beside = edited(before, insertPair(before, table, 'new key', '"x"', behind));
        assert.deepEqual(told(beside).toSorted(), [...told(before), line].toSorted());
      }),
      runs(100),
    );
  });

  it('removes a table and nothing else', () => {
    fc.assert(
      fc.property(validDocument, fc.nat(), (text, choice) => {
        const before = parse(text);
        const tables = tablesIn(before.root).filter(([{ kind }]) => kind === 'header');
        const [table, path] = tables[choice % Math.max(tables.length, 1)] ?? [];
        fc.pre(table !== undefined && path !== undefined);
        const after = edited(before, removeTable(before, table));
        assert.deepEqual(
          told(after),
          told(before).filter((line) => !isUnder(line, path)),
        );
        assert.equal(entryNamed(after.root, String(path[0]))?.table?.header, undefined);
      }),
      runs(60),
    );
  });
});

/** Whether the line tells of something inside the entry. */
const isInside = (line: string, { path }: Place): boolean =>
  line.startsWith(`${JSON.stringify(path).slice(0, -1)},`);
