import { members } from './bytes';
import { unknownSyntax } from './pcre/reading';
import type { AssertionKind, Repeat, Syntax } from './pcre/syntax';

/** An instruction of Thompson's machine; numbers are positions in the program. */
export type Instruction =
  | { readonly type: 'bytes'; readonly members: Uint8Array; readonly next: number }
  | { readonly type: 'split'; readonly first: number; readonly second: number }
  | { readonly type: 'assertion'; readonly kind: AssertionKind; readonly next: number }
  | { readonly type: 'save'; readonly slot: number; readonly next: number }
  | {
      readonly type: 'look';
      readonly negative: boolean;
      readonly back: number;
      readonly inner: number;
      readonly next: number;
    }
  | { readonly type: 'atomic'; readonly inner: number; readonly next: number }
  | { readonly type: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
}

/** Real expressions take fewer than a hundred. */
const most = 5000;

/**
 * Built from the end, so each part knows its successor.
 *
 * @throws NotFollowed if the expression is too long.
 */
export function compileProgram(syntax: Syntax): Program {
  const instructions: Instruction[] = [];
  const add = (instruction: Instruction): number => {
    if (instructions.length >= most) throw unknownSyntax('is too long to be followed');
    return instructions.push(instruction) - 1;
  };
  const match = add({ type: 'match' });

  const compile = (part: Syntax, next: number): number => {
    switch (part.type) {
      case 'bytes':
        return add({ type: 'bytes', members: members(part.bytes), next });
      case 'assertion':
        return add({ type: 'assertion', kind: part.kind, next });
      case 'sequence':
        return part.parts.reduceRight((after, one) => compile(one, after), next);
      case 'choice':
        return part.branches
          .map((branch) => compile(branch, next))
          .reduceRight((second, first) => add({ type: 'split', first, second }));
      case 'repeat':
        return repeat(part, next);
      case 'group': {
        const end = add({ type: 'save', slot: 2 * part.index + 1, next });
        return add({ type: 'save', slot: 2 * part.index, next: compile(part.of, end) });
      }
      case 'look':
        return add({
          type: 'look',
          negative: part.negative,
          back: part.back,
          inner: compile(part.of, match),
          next,
        });
      case 'atomic':
        return add({ type: 'atomic', inner: compile(part.of, match), next });
    }
  };

  const split = (lazy: boolean, body: number, next: number): Instruction =>
    lazy ? { type: 'split', first: next, second: body } : { type: 'split', first: body, second: next };

  const repeat = ({ of, min, max, lazy }: Repeat, next: number): number => {
    let after = next;
    if (max === Infinity) {
      after = add({ type: 'match' });
      instructions[after] = split(lazy, compile(of, after), next);
    } else for (let left = max - min; left > 0; left--) after = add(split(lazy, compile(of, after), next));
    for (let left = min; left > 0; left--) after = compile(of, after);
    return after;
  };

  return { instructions, start: compile(syntax, match) };
}
