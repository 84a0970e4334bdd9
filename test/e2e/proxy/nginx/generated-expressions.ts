import fc from 'fast-check';

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'example',
    'com',
    'https',
    'http',
    '://',
    '-',
    '\\.',
    '.',
    '[a-z]',
    '[a-z0-9-]',
    '[^.]',
    '[^/:]',
  ],
  ...[
    '\\w',
    '\\d',
    '\\W',
    '[[:alpha:]]',
    '[[:^alnum:]]',
    '[]a-]',
    '\\x61',
    '\\Q.a\\E',
    '\\h',
    '\\N',
    '/',
    'A',
    '[A-F]',
  ],
);
const assertion = fc.constantFrom(
  '^',
  '$',
  '\\b',
  '\\B',
  '\\A',
  '\\z',
  '\\Z',
  '(?=a)',
  '(?!b)',
  '(?<=a)',
  '(?<!\\.)',
);
const quantifier = fc.constantFrom(
  '',
  '',
  '',
  '',
  '?',
  '*',
  '+',
  '{2}',
  '{1,3}',
  '{2,}',
  '*?',
  '+?',
  '++',
  '?+',
  '{,2}',
);
const opener = fc.constantFrom('(', '(', '(?:', '(?i:', '(?<name>', '(?>', '(?s-i:', '(?x: ');

/** Any, of which nginx refuses some. */
const wild: fc.Arbitrary<string> = fc.letrec<{ item: string; choice: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: fc.tuple(atom, quantifier).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: assertion },
    {
      weight: 1,
      arbitrary: fc.constantFrom('(?i)', '(?#note)', '\\K', '*', '[', ')', '\\1', '{', '}', '\\g', '\\y'),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(opener, tie('choice'), quantifier)
        .map(([open, inner, times]) => `${open}${inner})${times}`),
    },
  ),
  choice: fc
    .array(
      fc.array(tie('item'), { maxLength: 4 }).map((items) => items.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((branches) => branches.join('|')),
})).choice;

const host = fc.constantFrom(
  'dashboard',
  'admin',
  '(dashboard|admin)',
  '[a-z]+',
  '.*',
  '[^.]+',
  '(.+\\.)?dashboard',
  '\\w+',
);
const scheme = fc.constantFrom('https', 'https?', '(https|http)', 'http(s)?', '[a-z]+', '.*');
const domain = fc.constantFrom(
  'example\\.com',
  'example.com',
  'example\\.(com|net)',
  '(example|corp)\\.com',
  'example[.]com',
);
const port = fc.constantFrom('', '', '(:\\d+)?', ':8443', '(?::[0-9]{1,5})?');

/** As people write them for `$http_origin`. */
const usual: fc.Arbitrary<string> = fc
  .record({
    start: fc.constantFrom('^', '^', '^', '', '\\A', '(?i)^'),
    scheme,
    host,
    domain,
    port,
    end: fc.constantFrom('$', '$', '$', '', '\\z', '/?$'),
    more: fc.constantFrom('', '', '', '|^null$', '|localhost', '|^https://shop\\.example\\.org$'),
  })
  .map((one) => `${one.start}${one.scheme}://${one.host}\\.${one.domain}${one.port}${one.end}${one.more}`);

export const expressions: fc.Arbitrary<{ readonly pattern: string; readonly ignoreCase: boolean }> =
  fc.record({
    pattern: fc.oneof({ weight: 1, arbitrary: usual }, { weight: 1, arbitrary: wild }),
    ignoreCase: fc.boolean(),
  });
