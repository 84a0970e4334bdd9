import assert from 'node:assert/strict';
import { rooms } from '../../server/rooms.mjs';
import { allowsPackage, arrowsOf, roomOf, sourceFiles } from './support/import-graph';

describe('The imports', () => {
  const files = sourceFiles('server', 'client', 'scripts');
  const arrows = arrowsOf(files);

  it('use every permission that the table of rooms gives', () => {
    const unused = Object.entries(rooms).flatMap(([name, room]) => {
      const own = arrows.filter(({ from }) => roomOf(from) === name);
      const uses = (other: string) => own.some(({ to, isPackage }) => !isPackage && roomOf(to) === other);
      const usesPackage = (pattern: string) =>
        own.some(({ to, isPackage }) => isPackage && allowsPackage([pattern], to));
      return [
        ...room.rooms.filter((other) => !uses(other)),
        ...room.packages.filter((pattern) => !usesPackage(pattern)),
      ].map((what) => `${name} → ${what}`);
    });
    assert.deepEqual(unused, []);
  });

  it('go round in no circle, those of types included', () => {
    const waiting = new Map(files.map((file) => [file, new Set<string>()]));
    for (const { from, to, isPackage } of arrows)
      if (!isPackage && waiting.has(to)) waiting.get(from)?.add(to);
    // Files that import nothing that is left are taken away until only circles and what leads to them remain.
    for (let before = -1; before !== waiting.size;) {
      before = waiting.size;
      for (const [file, imports] of waiting) {
        for (const other of imports) if (!waiting.has(other)) imports.delete(other);
        if (imports.size === 0) waiting.delete(file);
      }
    }
    assert.deepEqual(
      [...waiting].map(([file, imports]) => `${file} → ${[...imports].join(', ')}`),
      [],
    );
  });
});
