/**
 * `npm test`: everything that can be tested, on a fresh machine with nothing but Node and npm. The last line
 * is `N passed, N failed`; the exit code is 1 unless all passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from './tally';

/** The npm scripts that make up the whole. One that fails does not keep the others from running. */
const stages = ['check', 'build', 'tarball', 'protocol', 'differential', 'proxies', 'e2e'] as const;

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), 'license-monitor-tally-'));
  try {
    const tallies = stages.map((stage) => runStage(stage, join(folder, stage)));
    const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
    console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
    return sum('failed') === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A stage without tests of its own, such as the build, counts as one test. */
function runStage(stage: string, tallyFile: string): Tally {
  console.log(`\n── npm run ${stage}`);
  writeFileSync(tallyFile, '');
  const { status } = spawnSync('npm', ['run', '--silent', stage], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_TALLY: tallyFile, MOCHA_OPTIONS: '--reporter ./test/tally-reporter.ts' },
  });
  const tallies = readFileSync(tallyFile, 'utf8').split('\n').filter(Boolean).map(parseTally);
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  if (status !== 0) return { passed, failed: Math.max(failed, 1) };
  return tallies.length === 0 ? { passed: 1, failed } : { passed, failed };
}

function parseTally(line: string): Tally {
  return JSON.parse(line) as Tally;
}

process.exitCode = main();
