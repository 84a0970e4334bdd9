import { Taplo } from '@taplo/lib';
import type { Layout } from './formatter';

/**
 * Formats a valid document with `\n` line ends. Throws if the WebAssembly module traps; after that, only a new
 * worker helps.
 */
export type TaploFormat = (text: string, layout: Layout) => string;

/**
 * Starts `@taplo/lib` with its WebAssembly module. In a bundle, the library takes the module from `globalThis`,
 * because the build removes its Base64 copy; unbundled, in tests, it uses that copy and ignores this one. Run it in
 * a worker: the library can hang, and it can't continue after a trap.
 */
export async function startTaplo(wasm: Uint8Array): Promise<TaploFormat> {
  (globalThis as { taploModule?: Uint8Array }).taploModule = wasm;
  const taplo = await Taplo.initialize();
  return (text, { indent }) => taplo.format(text, { options: { ...options, indentString: indent } });
}

/**
 * The most common wish for a TOML formatter is that it neither reflows nor reorders. With any finite width, the
 * library also panics on valid files that have a comment after a longer line.
 */
const options = {
  columnWidth: 1e9,
  arrayAutoExpand: false,
  arrayAutoCollapse: false,
  reorderKeys: false,
  reorderArrays: false,
  reorderInlineTables: false,
  indentTables: false,
  indentEntries: false,
  trailingNewline: true,
  crlf: false,
} as const;
