import type { Outcome } from '../outcome';
import type { Probe } from './plan';
import { runProbe, type ProbeOptions } from './run-probe';

export interface ProbeRunOptions extends ProbeOptions {
  /** How many probes run at once; six by default, the number of connections browsers open to one host. */
  readonly concurrency?: number;
  /** Called after each probe. */
  readonly onProgress?: (outcome: Outcome, done: number, total: number) => void;
}

/**
 * Runs all probes and returns their outcomes in the order of the plan. After a cancellation, the rest are
 * `cancelled`.
 */
export async function runProbes(
  probes: readonly Probe[],
  options: ProbeRunOptions,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<Probe, Outcome>();
  const waiting = probes.values();
  const work = async () => {
    // The workers share one iterator, so each probe runs once.
    for (const probe of waiting) {
      const outcome = await runProbe(probe, options);
      outcomes.set(probe, outcome);
      options.onProgress?.(outcome, outcomes.size, probes.length);
    }
  };
  const workers = Math.max(1, Math.min(options.concurrency ?? 6, probes.length));
  await Promise.all(Array.from({ length: workers }, work));
  return probes.flatMap((probe) => outcomes.get(probe) ?? []);
}
