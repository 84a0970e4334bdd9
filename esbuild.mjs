// @ts-check
/**
 * Makes all of `dist/`. `--production` minifies and leaves the source maps out; `--optimise` also makes the formatter's
 * WebAssembly module small and quick, which takes about two minutes the first time.
 */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles } from './scripts/bundles.ts';
import { taploModule } from './scripts/taplo-module.ts';
import { thirdPartyNotices } from './scripts/third-party-notices.ts';

const mode = process.argv.includes('--production') ? 'production' : 'development';
/** @type {{ readonly version: string }} */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const quality = process.argv.includes('--optimise') ? 'optimised' : 'stripped';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const results = await Promise.all(bundles(mode, version).map((options) => build(options)));
const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
chmodSync('dist/cli.js', 0o755);
copyFileSync('server/src/catalog/config.schema.json', 'dist/config.schema.json');
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/meta.json', JSON.stringify(metafiles));
writeFileSync('dist/taplo.wasm', taploModule('.cache', quality));
writeFileSync('dist/third-party-notices.txt', thirdPartyNotices(metafiles));
