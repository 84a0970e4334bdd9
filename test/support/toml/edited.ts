import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/toml/edit/edit';
import { entryAt } from '../../../server/src/toml/tree/find';
import type { ArrayNode, Entry, TextEdit, TomlDocument } from '../../../server/src/toml/tree/nodes';
import { parse } from '../../../server/src/toml/parse/parse';

export function at(document: TomlDocument, path: string): Entry {
  const found = entryAt(document.root, path.split('.'));
  assert.ok(found, `no entry ${path}`);
  return found;
}

export function arrayAt(document: TomlDocument, path: string): ArrayNode {
  const { value } = at(document, path);
  assert.equal(value?.type, 'array');
  return value;
}

/** Applies the edits and holds the result to what every edit promises: it parses, and all comments survive. */
export function edited(text: string, edit: (document: TomlDocument) => readonly TextEdit[]): string {
  const document = parse(text);
  const result = applyEdits(text, edit(document));
  const after = parse(result);
  assert.deepEqual(after.problems, [], result);
  assert.deepEqual(
    after.comments.map((comment) => comment.text),
    document.comments.map((comment) => comment.text),
    result,
  );
  return result;
}
