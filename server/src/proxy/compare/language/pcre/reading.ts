/** Why an expression isn't followed: nginx doesn't start with it, or it isn't supported here. */
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

/** Options that apply from a place to the end of its group. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly extended: boolean;
  readonly ungreedy: boolean;
  /** Parentheses without a name don't capture. */
  readonly namedOnly: boolean;
}

/** A position in an expression, which has one character per byte. */
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

  /** The match of the sticky expression here, with its groups. */
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
