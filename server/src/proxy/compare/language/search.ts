import { holdsBetween } from './assertions';
import type { Program } from './program';

/** The start and end of each group in bytes; -1 for a group that did not take part in the match. */
export type Slots = Int32Array;

/** The most steps of one search: at most a second, and far more than a header needs. */
const mostSteps = 2_000_000;

class OutOfSteps extends Error {}

interface Task {
  readonly at: number;
  readonly place: number;
  /** A slot to restore once every alternative after it has failed. */
  readonly restore?: readonly [slot: number, value: number];
}

/**
 * Searches in the order of PCRE but takes no step twice, so the lengths of the expression and the text bound the time:
 * without back references, a state that failed once at some position always fails there.
 *
 * @returns undefined if the steps did not suffice, null if nothing matches.
 */
export function search(
  { instructions, start }: Program,
  bytes: readonly number[],
  groups: number,
): Slots | null | undefined {
  let steps = 0;
  const width = bytes.length + 1;
  const slots: Slots = new Int32Array(2 * groups + 2).fill(-1);

  /** The end of the first match from here, or -1. The slots keep its captures. */
  const run = (from: number, begin: number, visited: Set<number>): number => {
    const tasks: Task[] = [{ at: from, place: begin }];
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if (task.restore !== undefined) {
        slots[task.restore[0]] = task.restore[1];
        continue;
      }
      let { at, place } = task;
      for (;;) {
        steps += 1;
        if (steps > mostSteps) throw new OutOfSteps();
        const key = at * width + place;
        if (visited.has(key)) break;
        visited.add(key);
        const instruction = instructions[at];
        if (instruction === undefined) break;
        if (instruction.type === 'match') return place;
        if (instruction.type === 'split') {
          tasks.push({ at: instruction.second, place });
          at = instruction.first;
          continue;
        }
        if (instruction.type === 'bytes') {
          const value = bytes[place];
          if (value === undefined || instruction.members[value] !== 1) break;
          place += 1;
        } else if (instruction.type === 'save') {
          const { slot } = instruction;
          tasks.push({ at, place, restore: [slot, slots[slot] ?? -1] });
          slots[slot] = place;
        } else if (instruction.type === 'assertion') {
          const isLast = place === bytes.length - 1;
          if (!holdsBetween(instruction.kind, bytes[place - 1], bytes[place], isLast)) break;
        } else if (instruction.type === 'look') {
          const kept = instruction.negative ? slots.slice() : undefined;
          const found =
            place >= instruction.back && run(instruction.inner, place - instruction.back, new Set()) >= 0;
          if (kept !== undefined) slots.set(kept);
          if (found === instruction.negative) break;
        } else {
          const end = run(instruction.inner, place, new Set());
          if (end < 0) break;
          place = end;
        }
        at = instruction.next;
      }
    }
    return -1;
  };

  const visited = new Set<number>();
  try {
    for (let begin = 0; begin <= bytes.length; begin++) {
      const end = run(start, begin, visited);
      if (end < 0) continue;
      slots[0] = begin;
      slots[1] = end;
      return slots;
    }
    return null;
  } catch (fault) {
    if (fault instanceof OutOfSteps) return undefined;
    throw fault;
  }
}
