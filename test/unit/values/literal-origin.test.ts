import assert from 'node:assert/strict';
import { literalOrigin } from '../../../server/src/values/origin/literal-origin';

describe('the origin without its pattern', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'https://*.example.com': 'https://example.com',
    'http://*.example.com:8080': 'http://example.com:8080',
    'https://app-?.example.com': 'https://example.com',
    '*.example.com': 'https://example.com',
    '.example.com': 'https://example.com',
    '^https://.*\\.example\\.com$': 'https://example.com',
    'https?://(www\\.)?example\\.com': 'https://example.com',
    '^https:\\/\\/[a-z]+\\.apps\\.example\\.org$': 'https://apps.example.org',
    'http://localhost:*': undefined,
    'https://<tenant>.example.com/': 'https://example.com',
    'http://10.0.0.0/8': 'http://10.0.0.0',
    'http://192.168.1.*': undefined,
    'https://*.com': undefined,
    'https://example.*': undefined,
    '*': undefined,
    '': undefined,
  };
  for (const [pattern, origin] of Object.entries(cases))
    it(`of ${pattern || 'nothing'} is ${origin ?? 'not known'}`, () => {
      assert.equal(literalOrigin(pattern)?.origin, origin);
    });
});
