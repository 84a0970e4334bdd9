import type { Config } from '../config/config';

/** A fault at one place, and the id of the rule that reports it. */
export interface Reportable {
  readonly id: string;
}

/**
 * Selects which of the faults at one place, in table order, are reported: the first whose rule is neither off nor
 * silenced by a comment. Otherwise silencing one rule would hide the other mistakes in the same value.
 */
export type Heard = <Fault extends Reportable>(faults: Iterable<Fault>, offset: number) => readonly Fault[];

/** Computes each fact once per file. The function that computes it is the key. */
export type Facts = <Value>(fact: (config: Config, heard: Heard) => Value) => Value;

/** The facts of one file, shared by all rules of one run. */
export function factsOf(config: Config, heard: Heard): Facts {
  const known = new Map<unknown, unknown>();
  return <Value>(fact: (config: Config, heard: Heard) => Value): Value => {
    // The value stored for a fact is what this fact returned.
    if (known.has(fact)) return known.get(fact) as Value;
    const value = fact(config, heard);
    known.set(fact, value);
    return value;
  };
}

/** Whether the last of the faults is reported, that is, whether all before it are silenced. */
export const isHeard = (heard: Heard, before: Iterable<Reportable>, id: string, offset: number): boolean =>
  heard([...before, { id }], offset).some((fault) => fault.id === id);

/** The fact that gives a rule access to `heard`. */
export const hearing = (_: Config, heard: Heard): Heard => heard;

/** Reports every fault, including those that a comment silences. */
export const hearAll: Heard = (faults) => [...faults];

export const hearFirst =
  (isSilent: (rule: string, offset: number) => boolean): Heard =>
  (faults, offset) => {
    for (const fault of faults) if (!isSilent(fault.id, offset)) return [fault];
    return [];
  };
