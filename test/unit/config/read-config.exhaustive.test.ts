import assert from 'node:assert/strict';
import { read } from '../../support/read';

describe('readConfig', () => {
  it('judges thousands of origins in one string', () => {
    const origins = Array.from({ length: 8_000 }, (_, at) => `https://a${at}.example`);
    const { api } = read(`[api]\ncors_origins = ["${origins.join(',')}"]\n`);
    assert.deepEqual(api?.cors_origins?.judged[0]?.standsFor, origins);
  });
});
