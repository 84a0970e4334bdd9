/** Of a text that is not the start of any word. */
export const outside = -1;

interface Branch {
  readonly next: Map<number, number>;
  ends: boolean;
}

/** A few texts as a tree of their bytes. */
export class Words {
  readonly start = 0;
  private readonly branches: Branch[] = [{ next: new Map(), ends: false }];

  constructor(words: readonly (readonly number[])[]) {
    for (const word of words) {
      let branch = this.branches[0];
      for (const byte of word) {
        const known = branch?.next.get(byte) ?? this.branches.push({ next: new Map(), ends: false }) - 1;
        branch?.next.set(byte, known);
        branch = this.branches[known];
      }
      if (branch !== undefined) branch.ends = true;
    }
  }

  step(at: number, byte: number): number {
    return this.branches[at]?.next.get(byte) ?? outside;
  }

  isWord(at: number): boolean {
    return this.branches[at]?.ends === true;
  }

  nextBytes(at: number): Iterable<number> {
    return this.branches[at]?.next.keys() ?? [];
  }
}
