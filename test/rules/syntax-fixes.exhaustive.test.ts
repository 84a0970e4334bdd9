import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { judge } from '../support/rules/judge';
import { runs } from '../support/property';

const anyValue = fc.constantFrom(
  ...[
    'true',
    'True',
    'yes',
    'TRUE,',
    'enabled',
    '${X}',
    '{{ x }}',
    '%X%',
    '60 * 60',
    '24*60',
    '1h',
    '86,400',
  ],
  ...[
    '86 400',
    '"a"',
    '"a',
    "'a",
    '“a”',
    '`a`',
    '‘a’',
    'a.example',
    'https://a.example',
    'GET, PUT',
    'GET PUT',
  ],
  ...[
    '["a", "b"]',
    '["a" "b"]',
    '["a"; "b"]',
    '["a" | "b"]',
    '["a",, "b"]',
    '["a", b]',
    '["a"',
    '[“a”, “b”]',
  ],
  ...[
    '("a", "b")',
    '{"a", "b"}',
    '- a',
    'null',
    '1__0',
    '007',
    '+0x1',
    '2024-13-01',
    '"a" + "b"',
    "'it's'",
    '',
  ],
  ...[
    '[\n  "a", // b\n  "c"\n]',
    '[\n  // "a",\n  "b"\n]',
    '[\n  ; a\n]',
    '[\n  "a" /* b */\n  "c"\n]',
    '{ a: 1, b: 2 }',
  ],
);
const anyKey = fc.constantFrom(
  'cors_enabled',
  'cors_origins',
  'cors_methods',
  'cors_max_age',
  'bind_port',
  'x',
);
const anyEnd = fc.constantFrom('', '', ' # why', ' // why', ' ; why', ',', ';', ' /* why */', ' -- why');
const anyLine = fc.oneof(
  fc
    .tuple(anyKey, fc.constantFrom(' = ', ' = ', ': ', ' := ', ' => ', ' '), anyValue, anyEnd)
    .map((parts) => parts.join('')),
  fc.constantFrom(
    ...[
      '// why',
      '; why',
      '/* why */',
      '<!-- why -->',
      '- a',
      '{',
      '}',
      '<x>',
      '[x',
      'x]',
      '[x] {',
      '[a./b]',
    ],
    ...['[a["b"]]', 'export cors_enabled = true', 'x += 1', 'x[0] = 1', '“x” = 1', 'x:', '', '"x": 1,'],
  ),
);
const anyBroken = fc
  .tuple(fc.array(anyLine, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => ['[api]', ...lines, ''].join('\n').replaceAll('\n', end));

describe('the fixes of syntax problems', () => {
  it('remove what they are offered for, and bring nothing worse', () => {
    fc.assert(
      fc.property(anyBroken, (text) => {
        const before = parse(text);
        for (const { rule, finding } of judge(text)) {
          if (rule.id !== 'toml-syntax') continue;
          for (const { title, edits } of finding.fixes ?? []) {
            const result = applyEdits(text, edits);
            assert.notEqual(result, text, title);
            // What stands twice comes to light once both are keys.
            const problems = parse(result).problems.filter(({ kind }) => !/duplicate|redefin/u.test(kind));
            assert.ok(
              problems.length < before.problems.length || uncoversOther(before, problems, finding.span),
              `${title}\n${text}\n→\n${result}`,
            );
          }
        }
      }),
      runs(500),
    );
  });
});

/**
 * Whether the problem is gone and at most another one came to light: one line may have two mistakes, even of one kind,
 * as the commas of `["a",, "b"],` are.
 */
function uncoversOther(
  before: ReturnType<typeof parse>,
  after: ReturnType<typeof parse>['problems'],
  { start }: { readonly start: number },
): boolean {
  const kind = before.problems.find((problem) => problem.span.start === start)?.kind;
  const isLeft = after.some((problem) => problem.kind === kind && problem.span.start === start);
  return after.length <= before.problems.length && !isLeft;
}
