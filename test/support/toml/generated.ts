import fc from 'fast-check';

/** Pieces that TOML is made of, and pieces that break it. */
export const pieces: readonly string[] = [
  ...Array.from('abz019_-.=,:#"\'[]{}\\ \t\n'),
  '\r\n',
  '\r',
  '"""',
  "'''",
  '[api]',
  '[[a]]',
  '\n[api]\n',
  'cors_origins = [',
  'key = ',
  '\nkey = "value"\n',
  '"https://a.example.com"',
  'true',
  'True',
  '0x1F',
  '1_000',
  '-0.5e3',
  'inf',
  '1979-05-27 07:32:00',
  '# comment',
  '\\u00e9',
  '\\q',
  'ü',
  '\u{1f3d4}\ufe0f',
  '\ufeff',
  '\u0000',
  '\ud800',
  '{ a = 1 }',
  '{\n',
  ',\n',
];

export const brokenText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));

const blank = fc.constantFrom('', ' ', '  ', '\t');
const bareKey = fc.constantFrom('a', 'b1', 'cors_origins', '-', '0', 'true');
const quotedKey = fc.constantFrom('"/api/admin"', "'a b'", '""', '"\\u00fc"', '"a.b"', '"ü"');
const keyPart = fc.oneof({ weight: 4, arbitrary: bareKey }, quotedKey);

const scalar = fc.constantFrom(
  'true',
  'false',
  '0',
  '-17',
  '+1_000',
  '0xDEAD_beef',
  '0o17',
  '0b1_0',
  '9223372036854775807',
  '0.5',
  '-1e-3',
  'inf',
  '-nan',
  '1979-05-27',
  '1979-05-27T07:32:00Z',
  '1979-05-27 07:32:00.5+02:00',
  '07:32:00',
  '""',
  "''",
  '"a \\" # \\\\ \\u00e9 \u{1f3d4}"',
  "'C:\\Users\\a'",
  '"""a\n "" b\\\n   c"""',
  "'''\n[a]\nb = 1 # c\n'''",
  '"""x"""""',
);

const comment = fc.constantFrom('# c', '# ü [a] = "', '#');

interface Layout {
  readonly lineEnd: string;
}

/** What may stand between the elements of an array. */
const gap = ({ lineEnd }: Layout): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: blank },
    fc.tuple(blank, blank).map(([before, after]) => `${before}${lineEnd}${after}`),
    fc.tuple(blank, comment, blank).map(([before, text, after]) => `${before} ${text}${lineEnd}${after}`),
  );

/** Array text with layout, commas and comments of every kind. */
export const arrayText = (element: fc.Arbitrary<string>, layout: Layout): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.tuple(gap(layout), element, gap(layout)), { maxLength: 5 }), fc.boolean(), gap(layout))
    .map(([elements, trailing, end]) => {
      const body = elements.map(([before, value, after]) => `${before}${value}${after}`).join(',');
      return `[${body}${trailing && elements.length > 0 ? ',' : ''}${end}]`;
    });

const inlineTableText = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.tuple(keyPart, blank, value, blank), {
      maxLength: 4,
      selector: ([key]) => nameOf(key),
    })
    .map((members) => `{${members.map(([key, b, v, c]) => `${b}${key} =${b}${v}${c}`).join(',')}}`);

const nameOf = (key: string): string => key.replace(/^(["'])(.*)\1$/, '$2').replace('\\u00fc', 'ü');

const value = (layout: Layout): fc.Arbitrary<string> =>
  fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: scalar.map((text) => text.replaceAll('\n', layout.lineEnd)) },
      arrayText(tie('value'), layout),
      inlineTableText(tie('value')),
    ),
  })).value;

const pairLine = (layout: Layout): fc.Arbitrary<readonly [name: string, line: string]> =>
  fc
    .tuple(blank, keyPart, blank, blank, value(layout), blank, fc.option(comment, { nil: '' }))
    .map(([indent, key, before, after, text, end, note]) => [
      nameOf(key),
      `${indent}${key}${before}=${after}${text}${end}${note}`,
    ]);

const block = (layout: Layout) =>
  fc.uniqueArray(pairLine(layout), { maxLength: 5, selector: ([name]) => name });

const dotted = fc
  .array(keyPart, { minLength: 1, maxLength: 3 })
  .map((parts) => ({ name: parts.map(nameOf).join('\n'), text: parts.join(' . ') }));

/**
 * A well-formed TOML 1.0 document. Tables have names that no other key has, so that none is defined twice.
 * It ends with a line end: without one, the strict parser's last range is short by one in a text with CRLF.
 */
export const validDocument: fc.Arbitrary<string> = fc.constantFrom('\n', '\r\n').chain((lineEnd) =>
  fc
    .tuple(
      fc.boolean(),
      block({ lineEnd }),
      fc.uniqueArray(fc.tuple(dotted, block({ lineEnd }), blank), {
        maxLength: 4,
        selector: ([key]) => key.name,
      }),
    )
    .map(([hasMark, top, tables]) => {
      const lines = top.map(([, line]) => line);
      for (const [index, [key, pairs, indent]] of tables.entries()) {
        lines.push('', `${indent}[ table${index} . ${key.text} ]`, ...pairs.map(([, line]) => line));
        lines.push(`[[list]] # ${index}`, ...pairs.map(([, line]) => line));
      }
      return `${hasMark ? '\ufeff' : ''}${lines.join(lineEnd)}${lineEnd}`;
    }),
);
