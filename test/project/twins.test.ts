import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './support/import-graph';

const project = join(__dirname, '../..');

/** What VS Code calls in each of the two programs of the extension. */
const required: ReadonlySet<string> = new Set(['activate', 'deactivate']);

/** The names that a file exports by declaring them; re-exports and the default are no names of its own. */
function declaredIn(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(join(project, path), 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword) || kinds.includes(ts.SyntaxKind.DefaultKeyword))
      return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    )
      return statement.name === undefined ? [] : [statement.name.text];
    return [];
  });
}

describe('An exported name', () => {
  it('has one meaning: no two files declare it', () => {
    const holders = new Map<string, Set<string>>();
    for (const path of sourceFiles('server/src', 'client/src').filter((file) => file.endsWith('.ts')))
      for (const name of declaredIn(path)) holders.set(name, (holders.get(name) ?? new Set()).add(path));
    const twins = [...holders].filter(([name, paths]) => paths.size > 1 && !required.has(name));
    assert.deepEqual(
      twins.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`),
      [],
    );
  });
});
