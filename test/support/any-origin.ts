import fc from 'fast-check';
import { anyText } from './any-text';

/** Pieces of origins and of what people write instead. */
const pieces = fc.constantFrom(
  ...['http', 'https', 'HTTPS', 'htps', 'hhttps', 'wss', 'file', 'data', 'app', 'moz-extension'],
  ...['://', ':/', ':', '//', '/', '\\', '?', '#', '@', ',', ';', '|', '&', '+', ' ', '\t', '\u00a0'],
  ...['localhost', 'Example.com', 'app', 'a.example', 'bücher', 'xn--f', '\u0430pp', 'HOST', 'PORT', '💩'],
  ...['127.1', '1.2.3', '0x7f.1', '010', '0.0.0.0', '10.0.0', '[::1]', '[::]', '[0:0::1]', '[', ']', '::1'],
  ...[
    '.',
    '..',
    '*',
    '^',
    '$',
    '\\.',
    '${X}',
    '{{x}}',
    '%X%',
    '__X__',
    '<x>',
    '{',
    '}',
    '(',
    ')',
    '-',
    '_',
    '~',
  ],
  ...['%41', '%3A%2F%2F', '%', '80', '443', '0', '080', '3000', '99999', 'u:p', 'a', 'x', 'null', 'all'],
  ...[
    '"',
    "'",
    '`',
    '“',
    '”',
    '’',
    '«',
    '–',
    '…',
    '！',
    '：',
    '，',
    '、',
    '。',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
  ],
);

/** An origin that browsers send, with `mischief` somewhere in it. */
const spoiled = fc
  .tuple(
    fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
    pieces,
    fc.nat(),
  )
  .map(
    ([url, mischief, at]) =>
      url.slice(0, at % (url.length + 1)) + mischief + url.slice(at % (url.length + 1)),
  );

/** Strings like those of `cors_origins`, right and wrong in every way. */
export const anyOrigin = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 6 }).map((parts) => `https://${parts.join('')}`),
  spoiled,
  fc.webUrl({
    validSchemes: ['http', 'https', 'HTTPS', 'ws', 'ftp'],
    withQueryParameters: true,
    withFragments: true,
  }),
  anyText({ maxLength: 30 }),
  fc
    .tuple(fc.constantFrom('http://', 'https://', ''), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map((t) => t.join('')),
);
