/**
 * The WebAssembly module inside `@taplo/lib`. The package carries it as one Base64 literal of 35 MB: an unstripped
 * debug build with exports that no one here calls.
 */

/** The offsets of the Base64 text between its quotes; undefined where a source carries none. */
export function wasmLiteral(source: string): { readonly start: number; readonly end: number } | undefined {
  // `AGFzbQ` is `\0asm`, the first four bytes of every module.
  const quote = source.indexOf('"AGFzbQ');
  const end = quote === -1 ? -1 : source.indexOf('"', quote + 1);
  return end === -1 ? undefined : { start: quote + 1, end };
}

/** What the formatter calls, and what wasm-bindgen's glue needs for it. The linter, the command line and the server go. */
const exportsInUse = /^(memory|initialize|format|__wbindgen_.*|.*closure.*)$/;

const customSection = 0;
const exportSection = 7;

/**
 * The same module without its custom sections (names for debuggers: 5.6 MB) and without the exports that are not
 * in use. Precondition: `module` is a WebAssembly module of version 1.
 */
export function stripWasm(module: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [module.subarray(0, 8)];
  const cursor = { at: 8 };
  while (cursor.at < module.length) {
    const start = cursor.at;
    const id = module[cursor.at++];
    const size = readUnsigned(module, cursor);
    const contents = module.subarray(cursor.at, cursor.at + size);
    cursor.at += size;
    if (id === exportSection) kept.push(section(exportSection, withExports(contents)));
    else if (id !== customSection) kept.push(module.subarray(start, cursor.at));
  }
  return join(kept);
}

function withExports(contents: Uint8Array): Uint8Array {
  const cursor = { at: 0 };
  const kept: Uint8Array[] = [];
  const count = readUnsigned(contents, cursor);
  for (let i = 0; i < count; i++) {
    const start = cursor.at;
    const length = readUnsigned(contents, cursor);
    const name = new TextDecoder().decode(contents.subarray(cursor.at, cursor.at + length));
    cursor.at += length + 1;
    readUnsigned(contents, cursor);
    if (exportsInUse.test(name)) kept.push(contents.subarray(start, cursor.at));
  }
  return join([unsigned(kept.length), ...kept]);
}

const section = (id: number, contents: Uint8Array): Uint8Array =>
  join([Uint8Array.of(id), unsigned(contents.length), contents]);

/** LEB128, the only number format between sections. */
function readUnsigned(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[cursor.at++] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
}

function unsigned(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
