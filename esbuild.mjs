// @ts-check
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  define: { VERSION: JSON.stringify(version), 'import.meta.url': 'importMetaUrl' },
  // Packages written as modules ask for their own address, which a CommonJS bundle does not have.
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

await Promise.all([
  build({
    ...shared,
    platform: 'node',
    external: ['vscode'],
    entryPoints: {
      extension: 'client/src/extension.ts',
      server: 'server/src/node.ts',
      cli: 'server/src/cli.ts',
    },
    outdir: 'dist',
  }),
]);
