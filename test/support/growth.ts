import assert from 'node:assert/strict';

/** The milliseconds of CPU time that some work takes. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Linear work takes four times as long for four times the size, quadratic work sixteen times. */
const bound = 10;

/** Below this many milliseconds memory and compilation say more than the work; what is quadratic takes seconds at these sizes. */
const shortest = 100;

/**
 * Asserts that work grows about linearly with its size: `size` against four times as much. What disturbs a run only
 * ever adds to its time, so the least of all long runs counts, against the least of three short ones; most work is found
 * linear by its first long run.
 */
export function assertLinear(name: string, size: number, work: (size: number) => void): void {
  const short = (): number =>
    timeOf(() => {
      work(size);
    });
  let long = Infinity;
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    const time = timeOf(() => {
      work(size * 4);
    });
    long = Math.min(long, time);
    if (long < shortest) return;
    const ratio = long / Math.min(short(), short(), short());
    if (ratio < bound) return;
    ratios.push(ratio);
  }
  assert.fail(
    `${name} takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long for four times the text.`,
  );
}
