import assert from 'node:assert/strict';
import { isBrowserOrigin } from '../../../../server/src/proxy/compare/language/kinds-of-origins';

describe('Origins that an expression lets in', () => {
  it('are those that browsers send', () => {
    for (const origin of [
      ...[
        'null',
        'file://',
        'http://a',
        'https://a.b.',
        'https://a_b.example',
        'https://xn--mnchen-3ya.example',
      ],
      ...['http://localhost:3000', 'http://127.0.0.1', 'https://255.255.255.255:65535', 'http://[::1]:5173'],
      ...['https://[2001:db8::1]', 'http://[1:2:3:4:5:6:7:8]', 'http://a:443', 'https://a:80', 'http://a:8'],
      ...[
        'capacitor://localhost',
        'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        'https://1.2.3.4.a',
      ],
    ])
      assert.ok(isBrowserOrigin(origin), origin);
    for (const origin of [
      ...[
        '',
        'NULL',
        'https://A.example',
        'https://a/',
        'https://',
        'https://a:443',
        'http://a:80',
        'http://a:080',
      ],
      ...[
        'https://a:65536',
        'https://a:0',
        'http://256.1.1.1',
        'http://1.2.3',
        'http://0x7f',
        'http://01.2.3.4',
      ],
      ...[
        'https://a..b',
        'https://.a',
        'https://a b',
        'https://ü.example',
        'ftp://a',
        'https://user@a',
        'http://[::1',
      ],
      ...['http://[1:2:3]', 'https://a\n', 'a', '//a'],
    ])
      assert.ok(!isBrowserOrigin(origin), origin);
  });
});
