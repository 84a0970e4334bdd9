import { Located, allMoved, characterAt, characterMoved, type LocatedKey } from './located';
import type {
  ArrayItem,
  ArrayNode,
  BooleanNode,
  BrokenNode,
  DateTimeNode,
  FloatNode,
  InlineTableNode,
  IntegerNode,
  KeyValueNode,
  Span,
  StringNode,
} from './nodes';

export class LocatedString extends Located implements StringNode {
  get type(): 'string' {
    return 'string';
  }

  constructor(
    start: number,
    end: number,
    readonly style: StringNode['style'],
    readonly value: string,
    readonly contentStart: number,
    readonly contentEnd: number,
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  get content(): Span {
    return { start: this.contentStart, end: this.contentEnd };
  }

  moved(by: number): LocatedString {
    return new LocatedString(
      this.start + by,
      this.end + by,
      this.style,
      this.value,
      this.contentStart + by,
      this.contentEnd + by,
      this.broken,
    );
  }
}

export class LocatedInteger extends Located implements IntegerNode {
  get type(): 'integer' {
    return 'integer';
  }
  get broken(): false {
    return false;
  }

  constructor(
    start: number,
    end: number,
    readonly value: bigint,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedInteger {
    return new LocatedInteger(this.start + by, this.end + by, this.value);
  }
}

export class LocatedFloat extends Located implements FloatNode {
  get type(): 'float' {
    return 'float';
  }
  get broken(): false {
    return false;
  }

  constructor(
    start: number,
    end: number,
    readonly value: number,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedFloat {
    return new LocatedFloat(this.start + by, this.end + by, this.value);
  }
}

export class LocatedBoolean extends Located implements BooleanNode {
  get type(): 'boolean' {
    return 'boolean';
  }
  get broken(): false {
    return false;
  }

  constructor(
    start: number,
    end: number,
    readonly value: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedBoolean {
    return new LocatedBoolean(this.start + by, this.end + by, this.value);
  }
}

export class LocatedDateTime extends Located implements DateTimeNode {
  get type(): 'datetime' {
    return 'datetime';
  }
  get broken(): false {
    return false;
  }

  moved(by: number): LocatedDateTime {
    return new LocatedDateTime(this.start + by, this.end + by);
  }
}

export class LocatedBroken extends Located implements BrokenNode {
  get type(): 'broken' {
    return 'broken';
  }
  get broken(): true {
    return true;
  }

  moved(by: number): LocatedBroken {
    return new LocatedBroken(this.start + by, this.end + by);
  }
}

export class Element implements ArrayItem {
  constructor(
    readonly value: LocatedValue,
    /** -1 until the comma is read. */
    public commaAt: number,
  ) {}

  get comma(): Span | undefined {
    return characterAt(this.commaAt);
  }

  moved(by: number): Element {
    return new Element(this.value.moved(by), characterMoved(this.commaAt, by));
  }
}

export class LocatedArray extends Located implements ArrayNode {
  get type(): 'array' {
    return 'array';
  }

  constructor(
    start: number,
    end: number,
    readonly items: readonly Element[],
    readonly closed: boolean,
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedArray {
    return new LocatedArray(
      this.start + by,
      this.end + by,
      allMoved(this.items, by),
      this.closed,
      this.broken,
    );
  }
}

export class LocatedInlineTable extends Located implements InlineTableNode {
  get type(): 'inline-table' {
    return 'inline-table';
  }

  constructor(
    start: number,
    end: number,
    readonly entries: readonly LocatedPair[],
    readonly closed: boolean,
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  moved(by: number): LocatedInlineTable {
    return new LocatedInlineTable(
      this.start + by,
      this.end + by,
      allMoved(this.entries, by),
      this.closed,
      this.broken,
    );
  }
}

export class LocatedPair extends Located implements KeyValueNode {
  get type(): 'key-value' {
    return 'key-value';
  }

  constructor(
    start: number,
    end: number,
    readonly key: LocatedKey,
    /** -1 if there is none. */
    readonly equalsAt: number,
    readonly value: LocatedValue | undefined,
    readonly broken: boolean,
  ) {
    super(start, end);
  }

  get equals(): Span | undefined {
    return characterAt(this.equalsAt);
  }

  moved(by: number): LocatedPair {
    return new LocatedPair(
      this.start + by,
      this.end + by,
      this.key.moved(by),
      characterMoved(this.equalsAt, by),
      this.value?.moved(by),
      this.broken,
    );
  }
}

export type LocatedValue =
  | LocatedString
  | LocatedInteger
  | LocatedFloat
  | LocatedBoolean
  | LocatedDateTime
  | LocatedArray
  | LocatedInlineTable
  | LocatedBroken;
