import assert from 'node:assert/strict';
import fc from 'fast-check';
import { predict } from '../../../server/src/config/effective/predict';
import { isOurs } from '../../../server/src/engine/gate';
import { runs } from '../../support/property';
import { read } from '../../support/read';

describe('readConfig', () => {
  it('judges thousands of origins in one string', () => {
    const origins = Array.from({ length: 8_000 }, (_, at) => `https://a${at}.example`);
    const { api } = read(`[api]\ncors_origins = ["${origins.join(',')}"]\n`);
    assert.deepEqual(api?.cors_origins?.judged[0]?.standsFor, origins);
  });

  it('is never stopped by any text', () => {
    const fragment = fc.constantFrom(
      ...[
        '[',
        ']',
        '[api]',
        '[api.cors_overrides."/x"]',
        '{',
        '}',
        '=',
        '.',
        ',',
        '"',
        "'",
        '"""',
        '#',
        '\n',
        '\r\n',
      ],
      ...[
        'api',
        'cors_origins',
        'cors_overrides',
        ' ',
        'true',
        '1',
        '"https://a"',
        '\\',
        'ü',
        '🏔️',
        '\u0000',
      ],
    );
    const origin = 'https://a';
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const config = read(parts.join(''));
        for (const { nameSpan } of config.tables) assert.ok(nameSpan.end <= config.document.text.length);
        isOurs(config.document, 'config.toml', { gate: 'found' });
        const { preflight } = predict(config, { origin, method: 'GET', path: '/x', requestHeaders: [] });
        for (const { by } of preflight.headers)
          if (by.kind !== 'default') assert.ok(by.span.end <= config.document.text.length);
      }),
      runs(100),
    );
  });
});
