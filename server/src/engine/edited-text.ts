import { parse } from '../toml/parse/parse';
import type { ReadDocument } from '../toml/tree/read-document';
import type { TomlDocument } from '../toml/tree/nodes';

/** A name or string of a node keeps the text that it was cut from in memory: after this many edits all is read again. */
const mostEdits = 64;

/** Parses the versions of one text in turn; each takes over what the edit before it cannot have changed. */
export function editedText(): (text: string) => TomlDocument {
  let last: ReadDocument | undefined;
  let edits = 0;
  return (text) => {
    const before = edits < mostEdits ? last : undefined;
    edits = before === undefined ? 0 : edits + 1;
    last = parse(text, before);
    return last;
  };
}
