import assert from 'node:assert/strict';
import { stripWasm, wasmLiteral } from '../../../scripts/taplo-wasm';

/** One function, exported as `format` and as `lint`, and a custom section of 200 bytes called `name`. */
const debugBuild = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 2, 1, 0],
  ...[7, 17, 2, 6, ...Buffer.from('format'), 0, 0, 4, ...Buffer.from('lint'), 0, 0],
  ...[10, 6, 1, 4, 0, 0x41, 42, 0x0b],
  ...[0, 0xcd, 1, 4, ...Buffer.from('name'), ...new Array<number>(200).fill(7)],
]);

describe('The WebAssembly module of the formatter', () => {
  it('runs as before without its custom sections and the exports that are not in use', async () => {
    const stripped = stripWasm(debugBuild);
    const { instance } = await WebAssembly.instantiate(new Uint8Array(stripped));
    assert.deepEqual(Object.keys(instance.exports), ['format']);
    assert.equal((instance.exports['format'] as () => number)(), 42);
    assert.ok(stripped.length < debugBuild.length - 200);
  });

  it('stays as it is when there is nothing left to strip', () => {
    const once = stripWasm(debugBuild);
    assert.deepEqual(stripWasm(once), once);
  });

  it('is found in the package by its magic number', () => {
    const source = 'const a = "x", n = GA("AGFzbQEAAAA="); b("y")';
    const literal = wasmLiteral(source);
    assert.equal(literal && source.slice(literal.start, literal.end), 'AGFzbQEAAAA=');
    assert.equal(wasmLiteral('const n = "nothing here"'), undefined);
  });
});
