import type { BuildOptions, Plugin } from 'esbuild';
import { taploGlue, taploGlueFile } from './taplo-module';

/** `production` is minified for the packaged extension; `development` has source maps. */
export type BundleMode = 'production' | 'development';

/** Takes the formatter's WebAssembly module out of its bundle; `dist/taplo.wasm` holds it once for all of them. */
const withoutEmbeddedModule: Plugin = {
  name: 'without-embedded-module',
  setup(build) {
    build.onLoad({ filter: /@taplo[\\/]lib[\\/]dist[\\/]index\.js$/ }, ({ path }) =>
      path === taploGlueFile ? { contents: taploGlue(), loader: 'js' } : undefined,
    );
  },
};

// Packages written as modules ask for their own address, which a CommonJS bundle does not have.
const ownAddress = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

/** What esbuild makes of the sources: one file per process that runs them. `version` is the extension's own. */
export function bundles(mode: BundleMode, version: string): readonly BuildOptions[] {
  const shared: BuildOptions = {
    bundle: true,
    outdir: 'dist',
    external: ['vscode'],
    minify: mode === 'production',
    sourcemap: mode === 'development',
    // The notices of all packages are in one file beside the bundles.
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    define: { VERSION: JSON.stringify(version) },
    plugins: [withoutEmbeddedModule],
  };
  const node: BuildOptions = {
    ...shared,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { ...shared.define, 'import.meta.url': 'importMetaUrl' },
    banner: { js: ownAddress },
  };
  return [
    {
      ...node,
      entryPoints: {
        extension: 'client/src/extension.ts',
        server: 'server/src/node.ts',
        'formatter-worker': 'server/src/platform/node/formatter-worker.ts',
        'strict-worker': 'server/src/platform/node/strict-worker.ts',
      },
    },
    {
      ...node,
      banner: { js: `#!/usr/bin/env node\n${ownAddress}` },
      entryPoints: { cli: 'server/src/cli.ts' },
    },
    {
      ...shared,
      platform: 'browser',
      format: 'cjs',
      target: 'es2022',
      entryPoints: { 'extension.web': 'client/src/extension.web.ts' },
    },
    {
      ...shared,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      entryPoints: {
        'server.web': 'server/src/browser.ts',
        'formatter-worker.web': 'server/src/platform/browser/formatter-worker.ts',
        'strict-worker.web': 'server/src/platform/browser/strict-worker.ts',
      },
    },
  ];
}
