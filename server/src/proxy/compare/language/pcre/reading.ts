/** Why an expression is not followed: nginx does not start with it, or it is beyond what is followed here. */
export class NotFollowed extends Error {
  constructor(
    readonly kind: 'refused' | 'unknown',
    /** The end of a sentence that names the expression, such as `has a backreference`. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

export const refused = (reason: string): NotFollowed => new NotFollowed('refused', reason);
export const unknownSyntax = (reason: string): NotFollowed => new NotFollowed('unknown', reason);

/** Options that hold from a place to the end of its group. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly extended: boolean;
  readonly ungreedy: boolean;
  /** Parentheses without a name do not capture. */
  readonly namedOnly: boolean;
}

/** A place in an expression, one character (byte) at a time. */
export class Reading {
  at = 0;
  depth = 0;
  groups = 0;
  readonly names = new Map<string, number>();
  /** After `\Q`, until `\E`. */
  quoted = false;

  constructor(
    /** One character for each byte. */
    readonly text: string,
    public flags: Flags,
  ) {}

  get next(): string {
    return this.text.charAt(this.at);
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  /** What the sticky expression matches here, with its groups. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const match = expression.exec(this.text);
    if (match !== null) this.at += match[0].length;
    return match ?? undefined;
  }

  character(): string {
    const character = this.next;
    this.at += 1;
    return character;
  }
}
