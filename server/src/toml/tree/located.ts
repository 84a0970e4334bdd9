import type { CommentNode, HeaderNode, JunkNode, Key, KeyPart, Span } from './nodes';

/**
 * The nodes of the tree. Each stores its own offsets and creates a span on request: a large file has a hundred
 * thousand nodes that survive from one keystroke to the next, and a span object in each would double the work of
 * the garbage collector. That is why they are classes; spreading a node would lose its span.
 */
export abstract class Located {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

/** A node that can return a copy of itself moved by `by` code units. */
interface Movable<Node> {
  readonly moved: (by: number) => Node;
}

export function allMoved<Node extends Movable<Node>>(nodes: readonly Node[], by: number): readonly Node[] {
  const moved: Node[] = [];
  for (const node of nodes) moved.push(node.moved(by));
  return moved;
}

/** The span of the single character at `at`; undefined for -1. */
export const characterAt = (at: number): Span | undefined =>
  at < 0 ? undefined : { start: at, end: at + 1 };

export const characterMoved = (at: number, by: number): number => (at < 0 ? at : at + by);

export class LocatedComment extends Located implements CommentNode {
  constructor(
    start: number,
    end: number,
    readonly text: string,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedComment {
    return new LocatedComment(this.start + by, this.end + by, this.text);
  }
}

export class LocatedKeyPart extends Located implements KeyPart {
  constructor(
    start: number,
    end: number,
    readonly name: string,
    readonly style: KeyPart['style'],
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedKeyPart {
    return new LocatedKeyPart(this.start + by, this.end + by, this.name, this.style, this.broken);
  }
}

export class LocatedKey extends Located implements Key {
  constructor(
    start: number,
    end: number,
    readonly parts: readonly LocatedKeyPart[],
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedKey {
    return new LocatedKey(this.start + by, this.end + by, allMoved(this.parts, by), this.broken);
  }
}

export class LocatedHeader extends Located implements HeaderNode {
  get type(): 'header' {
    return 'header';
  }

  constructor(
    start: number,
    end: number,
    readonly key: LocatedKey,
    readonly array: boolean,
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedHeader {
    return new LocatedHeader(this.start + by, this.end + by, this.key.moved(by), this.array, this.broken);
  }
}

export class LocatedJunk extends Located implements JunkNode {
  get type(): 'junk' {
    return 'junk';
  }

  moved(by: number): LocatedJunk {
    return new LocatedJunk(this.start + by, this.end + by);
  }
}
