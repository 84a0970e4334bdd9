import { holdsBetween } from './assertions';
import type { Instruction, Program } from './program';

/** A number for each set of program positions that texts lead to; created on demand. */
export type State = number;

interface Known {
  readonly places: readonly number[];
  /** The previous byte, if assertions need it. */
  readonly before: number | undefined;
  readonly next: (State | undefined)[];
  accepts: boolean | undefined;
}

/** Once something has matched, the rest of the text doesn't matter. */
const matched: State = 0;

/**
 * Simulates an expression on all texts at once: its states are those of a DFA, built only as far as needed.
 *
 * Lookaround is assumed to hold and atomic groups to backtrack, so the language is that of the expression or, if
 * `isWider` says so, one that includes it. Texts have no newline (headers never do).
 */
export class Automaton {
  readonly start: State;
  readonly isWider: boolean;
  private readonly instructions: readonly Instruction[];
  private readonly states: Known[] = [{ places: [], before: undefined, next: [], accepts: true }];
  private readonly numbers = new Map<string, State>();
  private readonly begin: number;

  constructor({ instructions, start }: Program) {
    this.instructions = instructions;
    this.begin = start;
    this.isWider = instructions.some(({ type }) => type === 'look' || type === 'atomic');
    this.start = this.number([], undefined);
  }

  get size(): number {
    return this.states.length;
  }

  step(state: State, byte: number): State {
    const known = this.states[state];
    if (known === undefined || state === matched) return matched;
    return (known.next[byte] ??= this.follow(known, byte));
  }

  /** Whether a text that ends here matches. */
  accepts(state: State): boolean {
    const known = this.states[state];
    if (known === undefined) return false;
    return (known.accepts ??= this.reached(known, undefined) === 'match');
  }

  /** Whether no text with this start can match any more; only for expressions that start with `^`. */
  isDead(state: State): boolean {
    return state !== matched && this.states[state]?.places.length === 0 && state !== this.start;
  }

  private follow(known: Known, byte: number): State {
    const reached = this.reached(known, byte);
    return reached === 'match' ? matched : this.number(reached, byte);
  }

  private number(places: readonly number[], before: number | undefined): State {
    // Only this matters about the previous byte: is it the start, is it a word character?
    const side = before === undefined ? 'start' : holdsBetween('word-edge', before, undefined, false);
    const key = `${side} ${places.join()}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const state = this.states.push({ places, before, next: [], accepts: undefined }) - 1;
    this.numbers.set(key, state);
    return state;
  }

  /**
   * The positions after the byte, in order; or that the expression has matched before it. A match may start
   * anywhere.
   */
  private reached({ places, before }: Known, byte: number | undefined): readonly number[] | 'match' {
    const seen = new Set<number>();
    const found = new Set<number>();
    const open = [...places, this.begin];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const instruction = this.instructions[at];
      if (instruction === undefined || seen.has(at)) continue;
      seen.add(at);
      switch (instruction.type) {
        case 'match':
          return 'match';
        case 'bytes':
          if (byte !== undefined && instruction.members[byte] === 1) found.add(instruction.next);
          break;
        case 'split':
          open.push(instruction.first, instruction.second);
          break;
        case 'assertion':
          if (holdsBetween(instruction.kind, before, byte, false)) open.push(instruction.next);
          break;
        case 'atomic':
        case 'save':
        case 'look':
          open.push(instruction.next);
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}
