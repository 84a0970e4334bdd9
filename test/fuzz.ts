/** `npm run fuzz`: every property test with a random seed, which is printed, and fifty times as many runs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const project = join(__dirname, '..');

const files = globSync('test/{unit,integration,rules}/**/*.test.ts', { cwd: project }).filter((file) =>
  /(fast-check|support\/property)'/.test(readFileSync(join(project, file), 'utf8')),
);
const mocha = require.resolve('mocha/bin/mocha.js');
const { status } = spawnSync(process.execPath, [mocha, '--timeout', '0', ...files], {
  cwd: project,
  stdio: 'inherit',
  env: { FUZZ_SEED: 'random', FUZZ_RUNS: '50', ...process.env },
});
process.exitCode = status ?? 1;
