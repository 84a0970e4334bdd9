// @ts-check
/**
 * `node test/bundled.mjs <globs> [options of mocha]`: mocha, on bundles of the test files, one a processor. They take
 * half a second, where loading hundreds of TypeScript files one by one takes several. Source maps lead back to the
 * files.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

/** `__dirname` stays the folder of the source. @type {import('esbuild').Plugin} */
const sourceFolders = {
  name: 'source-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:server|client|scripts|test)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))}; ${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/** @param {readonly string[]} files @param {string} outfile */
const bundle = (files, outfile) =>
  build({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: project },
    absWorkingDir: project,
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [sourceFolders],
  });

/** What mocha says of a bundle, shown when it ends, and its exit code. @param {readonly string[]} argv */
async function run(argv) {
  const child = spawn(process.execPath, ['--enable-source-maps', mocha, ...argv], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    // They would name a reporter that is not bundled.
    env: { ...process.env, MOCHA_OPTIONS: '' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.stdout.write(await text(child.stdout));
  return ended;
}

/** @param {string} folder @param {readonly string[]} files @param {readonly string[]} options */
async function runFiles(folder, files, options) {
  const reporter = join(folder, 'reporter.cjs');
  // A process takes a third of a second to begin.
  const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / 12)));
  await build({
    entryPoints: ['test/tally-reporter.ts'],
    absWorkingDir: project,
    outfile: reporter,
    bundle: true,
    platform: 'node',
    packages: 'external',
  });
  const codes = await Promise.all(
    Array.from({ length: jobs }, async (_, job) => {
      const outfile = join(folder, `${job}.cjs`);
      await bundle(['test/support/property.ts', ...files.filter((_, at) => at % jobs === job)], outfile);
      const colors = process.stdout.isTTY ? ['--color'] : [];
      const argv = [
        '--no-config',
        '--no-package',
        '--forbid-only',
        '--timeout',
        '60000',
        '--reporter',
        reporter,
      ];
      return run([...argv, ...colors, ...options, outfile]);
    }),
  );
  return codes.every((code) => code === 0) ? 0 : 1;
}

const first = process.argv.findIndex((argument, at) => at > 1 && argument.startsWith('--'));
const end = first < 0 ? process.argv.length : first;
const files = globSync(process.argv.slice(2, end), { cwd: project, expandDirectories: false }).sort();
const cache = join(project, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'tests-'));
try {
  process.exitCode = await runFiles(folder, files, process.argv.slice(end));
} finally {
  rmSync(folder, { recursive: true });
}
