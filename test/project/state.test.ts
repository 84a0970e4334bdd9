import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './support/import-graph';

const project = join(__dirname, '../..');

/** Results of pure functions, kept for the life of the program because making them takes milliseconds each. */
const kept: readonly string[] = [
  'server/src/proxy/compare/evaluate/expression.ts: compiled',
  'server/src/proxy/compare/judge/origins.ts: remembered',
  'server/src/proxy/compare/language/browser-origins.ts: automaton',
];

/** A variable, a weak map, or a map or set that starts empty: what a module could keep from one request to the next. */
function stateIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(project, path), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const isVariable = (declarationList.flags & ts.NodeFlags.Const) === 0;
    return declarationList.declarations
      .filter(({ initializer }) => {
        if (isVariable) return true;
        if (initializer === undefined || !ts.isNewExpression(initializer)) return false;
        const made = initializer.expression.getText(source);
        const isEmpty = (initializer.arguments ?? []).length === 0;
        return /^Weak/u.test(made) || (isEmpty && /^(?:Map|Set)$/u.test(made));
      })
      .map(({ name }) => `${path}: ${name.getText(source)}`);
  });
}

describe('A module of the server', () => {
  it('keeps no state: what belongs to a file or a session is handed on', () => {
    // The programs themselves, such as `server/src/cli.ts`, run once.
    const files = sourceFiles('server/src').filter((path) => /^server\/src\/\w+\/.*\.ts$/u.test(path));
    assert.deepEqual(files.flatMap(stateIn).sort(), [...kept]);
  });
});
