import { bytesOf } from './bytes';
import { compileProgram, type Program } from './program';
import { readPcre } from './pcre/read-pcre';
import { NotFollowed, unknownSyntax } from './pcre/reading';
import { search } from './search';

interface Captures {
  /** By number; the whole match is the first. Empty for a group that didn't participate, as in nginx. */
  readonly groups: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** An expression in an nginx file. It never runs on an engine whose time can explode. */
export interface Expression {
  readonly pattern: string;
  /**
   * Why it isn't followed: `refused` if nginx doesn't start with it. `reason` is the end of a sentence about it.
   */
  readonly notFollowed: { readonly kind: 'refused' | 'unknown'; readonly reason: string } | undefined;
  /** Undefined if unknown. */
  readonly test: (text: string) => boolean | undefined;
  /** The captured groups, null without a match, undefined if unknown. */
  readonly exec: (text: string) => Captures | null | undefined;
  /** For the automaton; undefined if it isn't followed. */
  readonly program: Program | undefined;
}

const longestPattern = 10_000;

/** Total: `notFollowed` says why an expression can't be followed. `~*` ignores case. */
export function compileExpression(pattern: string, ignoreCase: boolean): Expression {
  try {
    if (pattern.length > longestPattern) throw unknownSyntax('is too long to be followed');
    const { syntax, groups, names } = readPcre(pattern, ignoreCase);
    const program = compileProgram(syntax);
    const exec = (text: string): Captures | null | undefined => {
      const bytes = bytesOf(text);
      const slots = search(program, bytes, groups);
      if (slots === null || slots === undefined) return slots;
      const captured = Array.from({ length: groups + 1 }, (_, index) =>
        textOf(bytes.slice(slots[2 * index], slots[2 * index + 1])),
      );
      return {
        groups: captured,
        names: new Map([...names].map(([name, index]) => [name, captured[index] ?? ''])),
      };
    };
    const test = (text: string): boolean | undefined => {
      const found = search(program, bytesOf(text), groups);
      return found === undefined ? undefined : found !== null;
    };
    return { pattern, notFollowed: undefined, test, exec, program };
  } catch (fault) {
    if (!(fault instanceof NotFollowed)) throw fault;
    const nothing = (): undefined => undefined;
    const { kind, reason } = fault;
    return { pattern, notFollowed: { kind, reason }, test: nothing, exec: nothing, program: undefined };
  }
}

/** Back to UTF-8; bytes that aren't valid become one character each. */
function textOf(bytes: readonly number[]): string {
  const percent = bytes.map((value) => `%${value.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(percent);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
