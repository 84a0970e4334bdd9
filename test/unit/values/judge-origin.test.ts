import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { mildOriginFaults } from '../../../server/src/values/origin-fault';
import { isLoopbackOrigin, originParts, sameOrigin, serializedOrigin } from '../../../server/src/cors/origin';
import { runs } from '../../support/property';

const hasError = (text: string): boolean => {
  const fault = judgeOrigin(text);
  return fault !== undefined && !mildOriginFaults.has(fault.id);
};

const pieces = fc.constantFrom(
  ...[
    'http',
    'HTTPS',
    'wss',
    'file',
    'app',
    '://',
    ':/',
    ':',
    '//',
    '/',
    '\\',
    '?',
    '#',
    '@',
    ',',
    ';',
    ' ',
    '\t',
  ],
  ...[
    'localhost',
    'Example.com',
    '127.1',
    '0x7f.1',
    '[::1]',
    '[0:0::1]',
    '[',
    ']',
    '::1',
    'bücher',
    'xn--f',
    '。',
  ],
  ...[
    '.',
    '..',
    '*',
    '^',
    '\\.',
    '${X}',
    '%41',
    '%',
    '80',
    '443',
    '0',
    '080',
    '99999',
    'u:p',
    'a',
    'null',
    '\u00ad',
  ],
);
const originLike = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.webUrl({
    validSchemes: ['http', 'https', 'HTTPS', 'ws', 'ftp'],
    withQueryParameters: true,
    withFragments: true,
  }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(fc.constantFrom('http://', 'https://', ''), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map((t) => t.join('')),
);

describe('judgeOrigin', () => {
  it('offers only repairs that leave nothing to repair', () => {
    fc.assert(
      fc.property(originLike, (text) => {
        const repair = judgeOrigin(text)?.repair;
        const origins =
          repair?.kind === 'replace' ? [repair.origin] : repair?.kind === 'split' ? repair.parts : [];
        for (const origin of origins) assert.equal(hasError(origin), false, origin);
        assert.equal(new Set(origins).size, origins.length);
        assert.notDeepEqual(origins, [text]);
      }),
      runs(1500),
    );
  });

  it('finds a fault in whatever a browser would write differently', () => {
    fc.assert(
      fc.property(originLike, (text) => {
        if (/^https?:/u.test(text) && !hasError(text)) assert.equal(new URL(text).origin, text);
      }),
      runs(1500),
    );
  });

  it('accepts the origin that a browser sends for any web page', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const origin = serializedOrigin(url);
        assert.ok(origin !== undefined);
        assert.equal(hasError(origin), false, origin);
      }),
      runs(1000),
    );
  });
});

describe('serializedOrigin', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'https://EXAMPLE.com:443/a?b#c': 'https://example.com',
    'http://127.1:8080': 'http://127.0.0.1:8080',
    'https://bücher.example': 'https://xn--bcher-kva.example',
    'file:///tmp/a.html': 'null',
    'data:text/html,x': 'null',
    'about:blank': 'null',
    'blob:https://a.example/1': 'https://a.example',
    'blob:null/1': 'null',
    'chrome-extension://abc/page.html': 'chrome-extension://abc',
    'capacitor://localhost/index.html': 'capacitor://localhost',
    'wss://a.example': undefined,
    'a.example': undefined,
    '': undefined,
  };
  for (const [url, origin] of Object.entries(cases))
    it(`${JSON.stringify(url)} sends ${origin ?? 'nothing'}`, () => {
      assert.equal(serializedOrigin(url), origin);
    });
});

describe('origins compared', () => {
  it('takes scheme, host and port into account, and nothing else', () => {
    assert.ok(sameOrigin('https://a.example/x', 'https://A.example:443'));
    assert.ok(!sameOrigin('https://a.example', 'http://a.example'));
    assert.ok(!sameOrigin('https://a.example', 'https://a.example:8443'));
    assert.ok(!sameOrigin('https://a.example', 'https://a.example.'));
    assert.ok(!sameOrigin('null', 'null'));
    assert.ok(!sameOrigin('file:///a', 'file:///a'));
  });

  it('knows the loopback names and addresses', () => {
    for (const origin of [
      'http://localhost:3000',
      'https://app.localhost',
      'http://127.0.0.1',
      'http://127.9.9.9:1',
      'http://[::1]:80',
    ])
      assert.ok(isLoopbackOrigin(origin), origin);
    for (const origin of [
      'http://localhost.example',
      'http://notlocalhost',
      'http://128.0.0.1',
      'http://127.0.0.1.example',
      'capacitor://localhost',
      'http://[::2]',
      'null',
      '',
    ])
      assert.ok(!isLoopbackOrigin(origin), origin);
  });

  it('names the parts', () => {
    assert.deepEqual(originParts('http://[::1]:3000/x'), { scheme: 'http', host: '[::1]', port: 3000 });
    assert.deepEqual(originParts('https://a.example:443'), {
      scheme: 'https',
      host: 'a.example',
      port: undefined,
    });
    assert.equal(originParts('nonsense'), undefined);
  });
});
