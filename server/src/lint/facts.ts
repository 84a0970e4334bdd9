import type { Config } from '../config/config';

/** Something that is wrong at one place, and the rule that reports it. */
export interface Reportable {
  readonly id: string;
}

/**
 * Of all that is wrong at one place, in table order, what is reported there: the first whose rule is neither off nor
 * silenced by a comment. Without it, to silence one rule would hide the other mistakes of the same value.
 */
export type Heard = <Fault extends Reportable>(faults: Iterable<Fault>, offset: number) => readonly Fault[];

/** What a file is found to hold, by some function of its own; asked often, it is computed once for one file. */
export type Facts = <Value>(fact: (config: Config, heard: Heard) => Value) => Value;

/** The facts of one file, for all rules of one run. */
export function factsOf(config: Config, heard: Heard): Facts {
  const known = new Map<unknown, unknown>();
  return <Value>(fact: (config: Config, heard: Heard) => Value): Value => {
    // What is kept under a fact is what this fact returned.
    if (known.has(fact)) return known.get(fact) as Value;
    const value = fact(config, heard);
    known.set(fact, value);
    return value;
  };
}

/** Whether the last of the faults is heard, which is where all before it are silenced. */
export const isHeard = (heard: Heard, before: Iterable<Reportable>, id: string, offset: number): boolean =>
  heard([...before, { id }], offset).some((fault) => fault.id === id);

/** The fact by which a rule asks what is heard. */
export const hearing = (_: Config, heard: Heard): Heard => heard;

/** Everything is heard: what a comment silences counts as well. */
export const hearAll: Heard = (faults) => [...faults];

export const hearFirst =
  (isSilent: (rule: string, offset: number) => boolean): Heard =>
  (faults, offset) => {
    for (const fault of faults) if (!isSilent(fault.id, offset)) return [fault];
    return [];
  };
