/** Returns a text without its secrets. */
export type Mask = (text: string) => string;

/** A text to look for and its replacement. */
export type Replacement = readonly [secret: string, instead: string];

/**
 * Longer secrets are searched for in pieces of at most this length, so the work is linear in the length of the
 * text.
 */
const longestPiece = 64;

interface Node {
  readonly next: Map<number, Node>;
  /** Set on the node where a secret ends. */
  instead?: string;
}

const node = (): Node => ({ next: new Map() });

/**
 * Replaces every secret, the longest one at each position, and the start of a secret cut off by an ellipsis. All
 * secrets are kept in one trie, so the work doesn't grow with their number.
 */
export function masker(replacements: Iterable<Replacement>, sign: string): Mask {
  const root = node();
  for (const [secret, instead] of replacements)
    for (const piece of piecesOf(secret)) {
      let here = root;
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece.charCodeAt(at);
        const next = here.next.get(code) ?? node();
        here.next.set(code, next);
        here = next;
      }
      if (here !== root) here.instead ??= instead;
    }
  return root.next.size === 0 ? (text) => text : (text) => replaceAll(text, root, sign);
}

/** Pieces of equal length: a short remainder would match everywhere. */
function piecesOf(secret: string): readonly string[] {
  const count = Math.ceil(secret.length / longestPiece);
  const length = Math.ceil(secret.length / count);
  return Array.from({ length: count }, (_, at) => secret.slice(at * length, (at + 1) * length));
}

const ellipsis = '…';

function replaceAll(text: string, root: Node, sign: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length;) {
    const found = longestAt(text, root, at, sign);
    if (found === undefined) {
      at += 1;
      continue;
    }
    parts.push(text.slice(kept, at));
    // Adjacent pieces of one long secret get one replacement.
    if (!(kept === at && kept > 0 && parts.at(-2) === found.instead)) parts.push(found.instead);
    at = kept = found.end;
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept);
}

function longestAt(text: string, root: Node, from: number, sign: string) {
  let found: { readonly end: number; readonly instead: string } | undefined;
  let here: Node | undefined = root;
  for (let at = from; here !== undefined; at += 1) {
    if (here.instead !== undefined) found = { end: at, instead: here.instead };
    if (here !== root && text[at] === ellipsis) return { end: at, instead: sign };
    here = here.next.get(text.charCodeAt(at));
  }
  return found;
}
