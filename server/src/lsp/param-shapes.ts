import { ownShapes } from '../protocol/own-shapes';
import {
  count,
  flag,
  arrayOf,
  nullable,
  number,
  optional,
  record,
  type Shape,
  text,
} from '../protocol/shape';

const position = record({ line: count, character: count });
const range = record({ start: position, end: position });
const uri = record({ uri: text });
const document = record({ textDocument: uri });
const place = record({ textDocument: uri, position });

/** The properties of Language Server Protocol messages that the handlers read. */
const standard: Readonly<Record<string, Shape<unknown>>> = {
  initialize: record({
    capabilities: record({}),
    rootUri: optional(nullable(text)),
    rootPath: optional(nullable(text)),
    workspaceFolders: optional(nullable(arrayOf(uri))),
  }),
  'textDocument/didOpen': record({
    textDocument: record({ uri: text, languageId: text, version: number, text }),
  }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: number }),
    contentChanges: arrayOf(record({ text, range: optional(range) })),
  }),
  'textDocument/didClose': document,
  'textDocument/didSave': document,
  'textDocument/willSave': document,
  'textDocument/willSaveWaitUntil': document,
  'workspace/didChangeConfiguration': record({}),
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/references': record({
    textDocument: uri,
    position,
    context: record({ includeDeclaration: flag }),
  }),
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': record({ textDocument: uri, position, newName: text }),
  'textDocument/documentLink': document,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/codeLens': document,
  'textDocument/diagnostic': document,
  'workspace/diagnostic': record({ previousResultIds: arrayOf(record({ uri: text, value: text })) }),
  'textDocument/selectionRange': record({ textDocument: uri, positions: arrayOf(position) }),
  'textDocument/inlayHint': record({ textDocument: uri, range }),
  'textDocument/formatting': record({
    textDocument: uri,
    options: record({ tabSize: count, insertSpaces: flag }),
  }),
  'textDocument/codeAction': record({
    textDocument: uri,
    range,
    context: record({ only: optional(arrayOf(text)) }),
  }),
};

const shapes = new Map<string, Shape<unknown>>(Object.entries({ ...standard, ...ownShapes }));

/** What is wrong with the parameters of a message, as a sentence; undefined if nothing is known to be. */
export function paramFault(method: string, params: unknown): string | undefined {
  const fault = shapes.get(method)?.fault(params, 'params');
  return fault && `The parameters of \`${method}\` are not valid: ${fault}.`;
}
