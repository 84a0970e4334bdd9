import { parse } from '../toml/parse/parse';
import type { ReadDocument } from '../toml/tree/read-document';
import type { TomlDocument } from '../toml/tree/nodes';

/**
 * Strings cut from a text keep the whole text in memory, so after this many edits the text is parsed from scratch.
 */
const mostEdits = 64;

/** Parses successive versions of one text; each reuses what the edit can't have changed. */
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
