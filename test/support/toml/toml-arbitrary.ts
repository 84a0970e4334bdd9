import fc from 'fast-check';

/** Valid TOML 1.0 documents as untidy as the grammar allows. Keys carry a number, so that none occurs twice. */
export const tomlText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.nat(9), { maxLength: 12 }), fc.nat(2 ** 31 - 1), fc.boolean())
  .chain(([statements, seed, windows]) =>
    fc.array(scalar, { minLength: 1, maxLength: 20 }).map((scalars) => {
      const lines = write(statements, scalars, random(seed));
      return windows ? lines.replaceAll('\n', '\r\n') : lines;
    }),
  );

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '#', '=', '[', ']', '{', '}', ',', '.', 'é', '🎉', '\t'),
  maxLength: 12,
});
const scalar: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('1', '+1_000', '0xdead_BEEF', '0o17', '0b01', '-0.5e-3', 'inf', '-nan', 'true', 'false'),
  fc.constantFrom('1979-05-27T07:32:00Z', '1979-05-27 07:32:00.5-07:00', '1979-05-27', '07:32:00'),
  letters.map((text) => `"${text}\\"\\u00e9\\\\"`),
  letters.map((text) => `'${text}'`),
  letters.map((text) => `"""\n ${text}\n\n  \\\n  ${text} "" \\""""`),
  letters.map((text) => `'''${text}\n\n ${text}'''`),
);

/** A small deterministic generator: the shape of a document follows from one number that fast-check can print. */
function random(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

function write(
  statements: readonly number[],
  scalars: readonly string[],
  below: (n: number) => number,
): string {
  let names = 0;
  const pick = (...choices: readonly string[]): string => choices[below(choices.length)] ?? '';
  const blank = (): string => pick('', '', ' ', '  ', '\t', ' \t ');
  const comment = (): string => pick('', '', '', '# c', '#', '# é 🎉 ', '#\t[x] = "', '## a, b');
  const lineEnd = (): string =>
    `${blank()}${comment()}${pick('\n', '\n', '\n\n', '\n \n\n\n\n', `\n  # own line\n`)}`;
  const part = (): string =>
    pick(`k${++names}`, `"q ${++names}"`, `'l.${++names}'`, `${++names}`, `k-${++names}_`);
  const key = (): string =>
    Array.from({ length: 1 + (below(4) === 0 ? below(4) : 0) }, part).join(`${blank()}.${blank()}`);
  const value = (depth: number): string => {
    const kind = depth > 3 ? 0 : below(5);
    if (kind === 3) return array(depth + 1);
    if (kind === 4) return inlineTable(depth + 1);
    return scalars[below(scalars.length)] ?? '1';
  };
  const array = (depth: number): string => {
    const gap = below(2) === 0 ? blank : () => `${blank()}${pick('', '\n', lineEnd(), lineEnd())}${blank()}`;
    const items = Array.from({ length: below(5) }, () => `${gap()}${value(depth)}${gap()}`);
    return `[${items.join(',')}${items.length > 0 && below(2) === 0 ? ',' : ''}${gap()}]`;
  };
  const inlineTable = (depth: number): string => {
    const pairs = Array.from({ length: below(4) }, () => `${blank()}${pair(depth)}${blank()}`);
    return `{${pairs.join(',') || blank()}}`;
  };
  const pair = (depth: number): string => `${key()}${blank()}=${blank()}${value(depth)}`;
  const statement = (kind: number): string => {
    if (kind === 0) return lineEnd();
    if (kind <= 2) return `${blank()}[${blank()}${key()}${blank()}]${lineEnd()}`;
    if (kind === 3) return `${blank()}[[${blank()}${key()}${blank()}]]${lineEnd()}`;
    return `${blank()}${pair(0)}${lineEnd()}`;
  };
  return statements.map(statement).join('') + (below(3) === 0 ? `last${blank()}=${blank()}1` : '');
}
