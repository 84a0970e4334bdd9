import type { Config } from '../config/config';

/** What a file is found to hold, by some function of its own; asked often, it is computed once for one file. */
export type Facts = <Value>(fact: (config: Config) => Value) => Value;

/** The facts of one file, for all rules of one run. */
export function factsOf(config: Config): Facts {
  const known = new Map<unknown, unknown>();
  return <Value>(fact: (config: Config) => Value): Value => {
    // What is kept under a fact is what this fact returned.
    if (known.has(fact)) return known.get(fact) as Value;
    const value = fact(config);
    known.set(fact, value);
    return value;
  };
}
