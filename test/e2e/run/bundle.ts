import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the tests of `test/e2e/suites/<suite>/` with mocha into one module that exports `run()`, as VS Code
 * wants it, and returns its absolute path.
 */
export async function bundleSuite(project: string, suite: string): Promise<string> {
  const resolveDir = join(project, 'test/e2e/suites');
  const files = readdirSync(join(resolveDir, suite)).filter((name) => name.endsWith('.test.ts'));
  const outfile = join(project, '.cache/e2e', `${suite}.js`);
  await build({
    stdin: {
      contents: `
        import { runSuite } from './report';
        export const run = () => runSuite(() => {
          ${files.map((name) => `require('./${suite}/${name}');`).join('\n')}
        });`,
      resolveDir,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'error',
  });
  return outfile;
}
