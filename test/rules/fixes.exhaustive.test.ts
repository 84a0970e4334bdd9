import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../server/src/lint/fix-all';
import { applyEdits } from '../../server/src/toml/edit/edit';
import { parse } from '../../server/src/toml/parse/parse';
import { anyFile } from '../support/rules/any-file';
import { checkFix } from '../support/rules/check-fix';
import { configOf, idsByLine, judge } from '../support/rules/judge';
import { runs } from '../support/property';

const fixed = (text: string): string => applyEdits(text, fixAll(text, judge));

/** What the lists allow, table by table, once safe repairs are made; other faults count as they are written. */
const originsOf = (text: string): readonly (readonly string[])[] =>
  configOf(text).tables.map(({ cors_origins: list }) =>
    (list?.judged ?? []).flatMap(({ item, fault, origin, repair }) => {
      if (fault?.id === 'origin-empty') return [];
      if (repair !== 'respells') return [item.value];
      return fault?.repair?.kind === 'split' ? fault.repair.parts : [origin ?? item.value];
    }),
  );

describe('any file', () => {
  it('is judged without a crash, inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyFile, fc.string({ maxLength: 60 })),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (file, at, typed) => {
          const cut = at % (file.length + 1);
          const text = file.slice(0, cut) + typed + file.slice(cut);
          for (const { rule, finding } of judge(text)) {
            assert.doesNotMatch(finding.message, /^The rule .* failed/u);
            const edits = finding.fixes?.flatMap((fix) => fix.edits) ?? [];
            for (const { span } of [finding, ...(finding.related ?? []), ...edits])
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, rule.id);
          }
        },
      ),
      runs(100),
    );
  });

  it('keeps its comments and its meaning under every fix', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        for (const diagnostic of judge(text)) checkFix(text, diagnostic, judge);
      }),
      runs(40),
    );
  });

  it('has nothing left to fix after all is fixed, and no origin twice', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const result = fixed(text);
        assert.deepEqual(parse(result).problems, []);
        for (const [table, before] of originsOf(text).entries())
          assert.deepEqual(new Set(originsOf(result)[table]), new Set(before), result);
        const left = judge(result).filter(({ finding }) =>
          finding.fixes?.some(({ safety }) => safety === 'safe'),
        );
        assert.deepEqual(idsByLine(result, left), {});
      }),
      runs(40),
    );
  });
});

describe('fix all', () => {
  const spellings = [
    'http://a.example',
    'http://a.example/',
    'http://a.example:80',
    'http://A.example',
    'HTTP://a.example',
    ' http://a.example',
    'http://a.example ',
    'http://a.example/app',
    'http://a.example?x',
    'http://a.example#y',
    'http://me@a.example',
    'http://me:pw@a.example',
    'http://a.example:080',
    'http://a.example:',
    'http://A.EXAMPLE:80/',
    '\thttp://me@A.example:80/app?x#y\t',
  ];
  const file = (items: string) => `[api]\ncors_enabled = true\ncors_origins = ${items}\n`;

  it('makes one entry of sixteen spellings of an origin', () => {
    const quoted = spellings.map((origin) => JSON.stringify(origin));
    assert.equal(fixed(file(`[${quoted.join(', ')}]`)), file('["http://a.example"]'));
    assert.equal(
      fixed(file(`[\n${quoted.map((item) => `  ${item},\n`).join('')}]`)),
      file('[\n  "http://a.example",\n]'),
    );
    assert.equal(fixed(file(JSON.stringify([...spellings].reverse()))), file('["http://a.example"]'));
    assert.equal(fixed(file(JSON.stringify([spellings.join(',')]))), file('["http://a.example"]'));
  });

  it('leaves alone what would change who gets access', () => {
    const text = file(
      '["a.example", "null", " null", "*", "* ", "wss://a.example", "https://*.example", "https://a.example."]',
    );
    assert.equal(fixed(text), text);
  });

  it('loses no method that a page may send', () => {
    const methods = (items: string) => `[api]\ncors_enabled = true\ncors_methods = ${items}\n`;
    for (const [before, after] of [
      ['["GET", "patch", "OPTIONS"]', '["GET", "patch", "OPTIONS"]'],
      ['["patch", "PATCH", "OPTIONS"]', '["patch", "PATCH", "OPTIONS"]'],
      ['["patch", "PATCH,OPTIONS"]', '["patch", "PATCH", "OPTIONS"]'],
      ['["patch", "patch,OPTIONS"]', '["patch", "OPTIONS"]'],
      ['["PATCH,OPTIONS", "patch"]', '["PATCH", "OPTIONS", "patch"]'],
      ['["patch,OPTIONS", "put", "PUT"]', '["patch", "OPTIONS", "PUT"]'],
      ['["query", "query", "OPTIONS"]', '["query", "OPTIONS"]'],
      ['["GET PURGE", "PURGE,OPTIONS"]', '["GET PURGE", "PURGE", "OPTIONS"]'],
    ] as const)
      assert.equal(fixed(methods(before)), methods(after));
  });

  it('loses no host that may be the one that was meant', () => {
    for (const origin of [
      'https://https://a.example',
      'https://http://a.example',
      'https://www.https://a.example',
      'https:https://a.example',
      'https:///https://a.example',
      'https://https/a.example',
      'https://a.example//b.example',
      'https://a.example/https://b.example',
      'https://a.examplehttps://b.example',
      'https://a.example@b.example',
      'https:a.example@b.example',
      'https:/a.example//b.example',
      'https://https://a.example,https://b.example',
    ]) {
      const text = file(JSON.stringify([origin]));
      assert.equal(fixed(text), text);
      const all = judge(text).flatMap(({ finding }) => finding.fixes ?? []);
      assert.ok(all.every(({ safety, preferred }) => safety === 'suggestion' && preferred !== true));
    }
  });
});
