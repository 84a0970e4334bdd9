import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripWasm, wasmLiteral } from './taplo-wasm';

/** `stripped` takes a tenth of a second. `optimised` takes binaryen about two minutes, once per version of the package. */
export type WasmQuality = 'stripped' | 'optimised';

const packageFile = createRequire(__filename).resolve('@taplo/lib');
const optimiser = path.join(path.dirname(createRequire(__filename).resolve('binaryen')), 'bin', 'wasm-opt');
const optimiserArguments = ['-O1', '--remove-unused-module-elements'];

/**
 * The WebAssembly module of `@taplo/lib` made small, read from `cacheFolder` when it was made before.
 * @throws when the package no longer carries its module as a Base64 literal.
 */
export function taploModule(cacheFolder: string, quality: WasmQuality): Uint8Array {
  const source = readFileSync(packageFile, 'latin1');
  const literal = wasmLiteral(source);
  if (literal === undefined) throw new Error(`${packageFile} carries no WebAssembly module.`);
  const stripped = stripWasm(Buffer.from(source.slice(literal.start, literal.end), 'base64'));
  return quality === 'stripped' ? stripped : optimised(stripped, cacheFolder);
}

function optimised(module: Uint8Array, cacheFolder: string): Uint8Array {
  const hash = createHash('sha256')
    .update(module)
    .update(optimiserArguments.join())
    .digest('hex')
    .slice(0, 16);
  const file = path.join(cacheFolder, `taplo-${hash}.wasm`);
  if (!existsSync(file)) {
    mkdirSync(cacheFolder, { recursive: true });
    const input = path.join(cacheFolder, `taplo-${hash}.input.wasm`);
    const output = path.join(cacheFolder, `taplo-${hash}.output.wasm`);
    writeFileSync(input, module);
    execFileSync(process.execPath, [optimiser, input, '-o', output, ...optimiserArguments], {
      stdio: 'inherit',
    });
    // A file under its final name is always complete, however the optimiser ended.
    renameSync(output, file);
  }
  return readFileSync(file);
}

/**
 * The JavaScript around the module, with the literal replaced by what `toml/taplo.ts` provides: so no bundle carries
 * the 35 MB of Base64.
 */
export function taploGlue(): string {
  const source = readFileSync(packageFile, 'utf8');
  const literal = wasmLiteral(source);
  if (literal === undefined) throw new Error(`${packageFile} carries no WebAssembly module.`);
  const call = /[\w$]+\($/.exec(source.slice(0, literal.start - 1));
  if (call === null || source[literal.end + 1] !== ')')
    throw new Error(`${packageFile} decodes its module in a new way.`);
  // The library awaits its module when it is started, so this is read then and not when the bundle is loaded.
  const late = '{ then: (resolve) => resolve(globalThis.taploModule) }';
  return `${source.slice(0, call.index)}${late}${source.slice(literal.end + 2)}`;
}

/** The file that {@link taploGlue} is made from. */
export const taploGlueFile = packageFile;
