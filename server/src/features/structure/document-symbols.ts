import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { HeaderNode, KeyPart, KeyValueNode, TomlDocument, ValueNode } from '../../toml/tree/nodes';
import { rangeOf } from '../range';

const kinds: Readonly<Record<ValueNode['type'], SymbolKind>> = {
  string: SymbolKind.String,
  integer: SymbolKind.Number,
  float: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  datetime: SymbolKind.Constant,
  array: SymbolKind.Array,
  'inline-table': SymbolKind.Object,
  broken: SymbolKind.Null,
};

/** Tables as written, with their keys below them, for the outline. */
export function documentSymbols(document: TextDocument, toml: TomlDocument): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  let open: DocumentSymbol | undefined;
  for (const statement of toml.statements) {
    if (statement.type === 'junk') continue;
    if (statement.type === 'header') {
      open = header(document, statement);
      top.push(open);
      continue;
    }
    const symbol = pair(document, statement);
    if (open === undefined) {
      top.push(symbol);
      continue;
    }
    open.children?.push(symbol);
    open.range = { start: open.range.start, end: symbol.range.end };
  }
  return top;
}

const header = (document: TextDocument, node: HeaderNode): DocumentSymbol => ({
  name: nameOf(document, node.key.parts),
  kind: node.array ? SymbolKind.Array : SymbolKind.Namespace,
  range: rangeOf(document, node.span),
  selectionRange: rangeOf(document, node.key.span),
  children: [],
});

function pair(document: TextDocument, node: KeyValueNode): DocumentSymbol {
  const { value } = node;
  return {
    name: nameOf(document, node.key.parts),
    kind: value === undefined ? SymbolKind.Null : kinds[value.type],
    range: rangeOf(document, node.span),
    selectionRange: rangeOf(document, node.key.span),
    ...(value?.type === 'inline-table' && { children: value.entries.map((entry) => pair(document, entry)) }),
  };
}

/** As written, including quotes. Clients reject a symbol without a name, such as that of a missing key. */
const nameOf = (document: TextDocument, parts: readonly KeyPart[]): string =>
  parts.map(({ span }) => document.getText(rangeOf(document, span))).join('.') || '(no name)';
