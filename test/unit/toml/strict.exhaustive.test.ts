import assert from 'node:assert/strict';
import { judge } from '../../../server/src/toml/strict/strict';

describe('judging a text for TOML 1.0', () => {
  it('says nothing where the strict parser runs out of stack', () => {
    assert.ok(judge(`a = ${'['.repeat(20_000)}`, '1.0').length <= 1);
  });
});
