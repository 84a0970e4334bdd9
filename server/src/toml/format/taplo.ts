import { Taplo } from '@taplo/lib';
import type { Layout } from './formatter';

/** Lays out a valid document that uses `\n`. Throws what the module traps with; after that only a new worker helps. */
export type TaploFormat = (text: string, layout: Layout) => string;

/**
 * Starts `@taplo/lib` with its WebAssembly module. In a bundle the library takes the module from `globalThis` (the
 * build takes the Base64 copy out of it); unbundled, in tests, it uses its own copy and ignores this one.
 * Belongs in a worker: the library can hang, and after a trap it is dead.
 */
export async function startTaplo(wasm: Uint8Array): Promise<TaploFormat> {
  (globalThis as { taploModule?: Uint8Array }).taploModule = wasm;
  const taplo = await Taplo.initialize();
  return (text, { indent }) => taplo.format(text, { options: { ...options, indentString: indent } });
}

/**
 * People ask a TOML formatter above all not to reflow and not to reorder. With any finite width the library also
 * panics on valid files where a longer line has a comment after it.
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
