import assert from 'node:assert/strict';
import { judgeHeaderName } from '../../../server/src/values/judge-header-name';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { assertLinear } from '../../support/growth';

describe('a text of any length', () => {
  const signs = [
    'ü',
    '.',
    '@',
    ':',
    '/',
    '\\',
    '[',
    ']',
    '(',
    '{',
    '<',
    ' ',
    ',',
    ';',
    '|',
    '&',
    '-',
    '_',
    '?',
    '#',
  ];
  const marks = [
    '$',
    '"',
    '’',
    '\u200b',
    '：',
    '${',
    '{{',
    '%(',
    '%41',
    '1',
    '1.',
    '1:',
    'a.',
    'a=',
    ';a',
    '<a ',
    '__A',
  ];
  for (const unit of [...signs, ...marks, 'X_', 'http://', 'https://a.example,'])
    it(`is judged as an origin in linear time: ${JSON.stringify(unit)}`, () => {
      for (const start of ['', 'https://', 'http:/', 'app://', '.'])
        for (const end of ['', '!', 'x.example'])
          assertLinear(start + unit + end, 10_000, (size) => {
            judgeOrigin(start + unit.repeat(size / unit.length) + end);
          });
    });

  for (const run of [' ', ':', ', ', ': '])
    it(`is judged as a header name in linear time: ${JSON.stringify(run)}`, () => {
      assertLinear(run, 50_000, (size) => {
        assert.equal(judgeHeaderName(`a${run.repeat(size)}a(`)?.id, 'header-invalid');
      });
    });
});
