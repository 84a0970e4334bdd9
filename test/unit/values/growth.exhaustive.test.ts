import assert from 'node:assert/strict';
import { judgeHeaderName } from '../../../server/src/values/judge-header-name';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { assertLinear } from '../../support/growth';

describe('a text of any length', () => {
  for (const unit of ['ü', '.', '@', ':', '/', '[', '1', '%41', ' ', ',', ';a', 'http://'])
    it(`is judged as an origin in linear time: ${JSON.stringify(unit)}`, () => {
      for (const start of ['', 'https://', 'http:/', 'app://'])
        assertLinear(start + unit, 20_000, (size) => {
          judgeOrigin(start + unit.repeat(size));
        });
    });

  for (const run of [' ', ':', ', ', ': '])
    it(`is judged as a header name in linear time: ${JSON.stringify(run)}`, () => {
      assertLinear(run, 50_000, (size) => {
        assert.equal(judgeHeaderName(`a${run.repeat(size)}a(`)?.id, 'header-invalid');
      });
    });
});
