import assert from 'node:assert/strict';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './support/import-graph';

const project = join(__dirname, '../..');

/** A type that the project writes, by name or, in the place where it is used, without one. */
interface Written {
  readonly where: string;
  readonly name: string | undefined;
  /** Made from another type by reference, and not exported: an abbreviation, which cannot differ from it. */
  readonly isAbbreviation: boolean;
  readonly type: ts.Type;
}

function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(project, 'server/tsconfig.base.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: { compilerOptions: Record<string, unknown> } };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, composite: false, lib: ['ES2023', 'DOM'], types: ['node', 'vscode'] },
    project,
  );
  return ts.createProgram({ rootNames: files.map((file) => join(project, file)), options });
}

/** The types in a file with two members or more; those with parameters are left out. */
function writtenIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): readonly Written[] {
  const found: Written[] = [];
  const add = (node: ts.Node, name: ts.Identifier | undefined, isAbbreviation: boolean): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const type = checker.getTypeAtLocation(name ?? node);
    if (membersOf(type, checker).length > 1)
      found.push({ where: `${file}:${line}`, name: name?.text, isAbbreviation, type });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      if (node.typeParameters === undefined) add(node, node.name, false);
    } else if (ts.isTypeAliasDeclaration(node)) {
      const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      const isDerived = ts.isTypeReferenceNode(node.type) || ts.isIndexedAccessTypeNode(node.type);
      if (node.typeParameters === undefined) add(node, node.name, isDerived && !isExported);
    } else if (ts.isTypeLiteralNode(node) && !ts.isTypeAliasDeclaration(node.parent))
      add(node, undefined, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The names of the properties of an object, or the types of a union. */
function membersOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  if (type.isUnion()) return type.types.map((one) => checker.typeToString(one)).sort();
  if ((type.flags & ts.TypeFlags.Object) === 0 || type.getCallSignatures().length > 0) return [];
  return checker
    .getPropertiesOfType(type)
    .map(({ name }) => name)
    .sort();
}

/** Whether two types are the same, down to the members of their members. */
function areSame(a: ts.Type, b: ts.Type, checker: ts.TypeChecker, depth = 0): boolean {
  if (a === b) return true;
  if (!checker.isTypeAssignableTo(a, b) || !checker.isTypeAssignableTo(b, a)) return false;
  const names = membersOf(a, checker);
  if (names.join() !== membersOf(b, checker).join()) return false;
  if (depth > 3 || a.isUnion() || b.isUnion()) return true;
  return names.every((name) => {
    const [first, second] = [a, b].map((type) => checker.getPropertyOfType(type, name));
    if (first === undefined || second === undefined) return false;
    return areSame(checker.getTypeOfSymbol(first), checker.getTypeOfSymbol(second), checker, depth + 1);
  });
}

describe('A type', () => {
  it('is written once: no two have the same members', () => {
    const files = sourceFiles('server/src', 'client/src').filter((file) => file.endsWith('.ts'));
    const program = programOf(files);
    const checker = program.getTypeChecker();
    const byMembers = new Map<string, Written[]>();
    for (const file of files) {
      const source = program.getSourceFile(join(project, file));
      for (const written of source === undefined ? [] : writtenIn(source, file, checker)) {
        const key = membersOf(written.type, checker).join();
        byMembers.set(key, [...(byMembers.get(key) ?? []), written]);
      }
    }
    const twins = [...byMembers.values()].flatMap((alike) =>
      alike.flatMap((one, at) =>
        alike
          .slice(at + 1)
          .filter((other) => !one.isAbbreviation && !other.isAbbreviation)
          .filter(({ type }) => areSame(one.type, type, checker))
          .map((other) => `${one.name ?? '{…}'} ${one.where} = ${other.name ?? '{…}'} ${other.where}`),
      ),
    );
    assert.ok(byMembers.size > 100);
    assert.deepEqual(twins, []);
  });
});
