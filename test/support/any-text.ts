import fc from 'fast-check';

/** Every code point but halves of surrogate pairs, the small ones more often. */
const codePoint = fc
  .nat(0x10ffff - 0x800)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** As `fc.string({ unit: 'binary' })`, which takes a second to set itself up. */
export const anyText = (lengths: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.string({ unit: codePoint, ...lengths });
