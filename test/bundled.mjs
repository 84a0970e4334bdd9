// @ts-check
/**
 * `node test/bundled.mjs <globs> [--grep <words>]`: the test files in bundles, one a processor, the first of which runs
 * here. They load in a third of a second, where hundreds of TypeScript files take several. Source maps lead back to the
 * files.
 */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const runner = fileURLToPath(new URL('run-bundle.mjs', import.meta.url));

/** `__dirname` stays the folder of the source. @type {import('esbuild').Plugin} */
const sourceFolders = {
  name: 'source-folders',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:platform|scripts|test)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))}; ${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/**
 * Writes one bundle a part of the files and one of the reporter, from one reading of what they share. Answers with the
 * paths of the parts.
 *
 * @param {string} folder @param {readonly (readonly string[])[]} parts
 */
async function bundle(folder, parts) {
  const names = parts.map((files, part) => {
    const imports = files.map((file) => `import ${JSON.stringify(join(project, file))};\n`);
    writeFileSync(join(folder, `part-${part}.ts`), imports.join(''));
    return `part-${part}`;
  });
  await build({
    entryPoints: {
      reporter: 'test/tally-reporter.ts',
      ...Object.fromEntries(names.map((name) => [name, join(folder, `${name}.ts`)])),
    },
    absWorkingDir: project,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [sourceFolders],
  });
  return names.map((name) => join(folder, `${name}.cjs`));
}

/** What a process says of a bundle, shown when it ends. @param {string} file @param {string} grep */
async function runElsewhere(file, grep) {
  const child = fork(runner, [file, grep], {
    cwd: project,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = child.stdout === null ? '' : await text(child.stdout);
  return { said, passed: (await ended) === 0 };
}

const { positionals: globs, values } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string', default: '' } },
});
const files = globSync(globs, { cwd: project, expandDirectories: false }).sort();
// Another process takes a third of a second to begin.
const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / 12)));
const size = Math.ceil(files.length / jobs);
// Neighbours stay together: they load the same rooms.
const parts = Array.from({ length: jobs }, (_, job) => [
  'test/support/property.ts',
  ...files.slice(job * size, (job + 1) * size),
]);
const cache = join(project, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'tests-'));
try {
  const [[first = '', ...others], { runBundle }] = await Promise.all([
    bundle(folder, parts),
    // It loads mocha, which takes as long.
    import('./run-bundle.mjs'),
  ]);
  const elsewhere = others.map((file) => runElsewhere(file, values.grep));
  const passed = [await runBundle(first, values.grep)];
  for (const result of await Promise.all(elsewhere)) {
    process.stdout.write(result.said);
    passed.push(result.passed);
  }
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
