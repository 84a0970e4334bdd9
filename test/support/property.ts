import { randomInt } from 'node:crypto';
import fc from 'fast-check';

const asked = process.env['FUZZ_SEED'] ?? '2026';
const factor = Number(process.env['FUZZ_RUNS'] ?? 1);

/**
 * What every property test and generated sample follows from. It is fixed, so that a run in CI fails only for what was
 * changed; `FUZZ_SEED` sets another one, and `random` draws and prints one.
 */
export const seed = asked === 'random' ? randomInt(2 ** 31) : Number(asked);

/** How often a property is tried: so often by default, `FUZZ_RUNS` times as often when looking for rare cases. */
export const runs = (usually: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(usually * factor),
});

fc.configureGlobal({ seed, ...runs(100) });

if (asked === 'random') console.log(`FUZZ_SEED=${seed}`);
