import assert from 'node:assert/strict';

/** The least milliseconds of CPU time of several runs: what disturbs one only ever adds to it. */
function leastTime(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Linear work takes four times as long for four times the size, quadratic work sixteen times. */
const bound = 10;

/** Below this many milliseconds memory and compilation say more than the work; what is quadratic takes seconds at these sizes. */
const shortest = 100;

/** Asserts that work grows about linearly with its size: `size` against four times as much, the best of a few tries. */
export function assertLinear(name: string, size: number, work: (size: number) => void): void {
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const long = leastTime(() => {
      work(size * 4);
    });
    if (long < shortest) return;
    const short = leastTime(() => {
      work(size);
    });
    const ratio = long / short;
    if (ratio < bound) return;
    ratios.push(ratio);
  }
  assert.fail(
    `${name} takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long for four times the text.`,
  );
}
