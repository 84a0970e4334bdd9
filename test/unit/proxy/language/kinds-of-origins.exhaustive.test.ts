import assert from 'node:assert/strict';
import { compileExpression } from '../../../../server/src/proxy/compare/language/expression';
import { isBrowserOrigin } from '../../../../server/src/proxy/compare/language/kinds-of-origins';
import {
  type FirstMatchRule,
  originsBeyond,
} from '../../../../server/src/proxy/compare/language/origins-beyond';
import type { Reachable } from '../../../../server/src/proxy/compare/language/reachable-kinds';

const listed = ['https://dashboard.example.com', 'https://admin.example.com'];

const beyond = (pattern: string, ignoreCase = false, origins: readonly string[] = listed): Reachable =>
  originsBeyond([{ when: { pattern, ignoreCase }, letsIn: true }], origins);

describe('Origins that an expression lets in', () => {
  it('are named as a reader would name them', () => {
    for (const [pattern, first] of [
      ['^https?://(dashboard|admin)\\.example\\.com$', 'http://dashboard.example.com'],
      ['^https://(dashboard|admin|ops)\\.example\\.com$', 'https://ops.example.com'],
      ['^https://.+\\.example\\.com$', 'https://evil.example.com'],
      ['^https://dashboard.example.com$', 'https://dashboardxexample.com'],
      ['^https://(dashboard|admin)\\.example\\.com', 'https://dashboard.example.com.evil.example'],
      ['//(dashboard|admin)\\.example\\.com$', 'http://dashboard.example.com'],
      ['^https://(.*\\.|)(dashboard|admin)\\.example\\.com$', 'https://evil.dashboard.example.com'],
      ['^https://.*(dashboard|admin)\\.example\\.com$', 'https://evil.dashboard.example.com'],
      ['^https://admin\\.example\\.com(:\\d+)?$', 'https://admin.example.com:8443'],
      ['^(https://admin\\.example\\.com|null)$', 'null'],
      ['^https://shop\\.example\\.org:8443$', 'https://shop.example.org:8443'],
      [
        '^https://admin\\.example\\.com$|^https://dashboard\\.example\\.com|y$',
        'https://dashboard.example.com.evil.example',
      ],
      ['^http://\\[::1\\](:[0-9]+)?$', 'http://[::1]'],
      ['(^|\\.)corp\\.internal$', 'http://a.corp.internal'],
    ] as const)
      assert.equal(beyond(pattern).origins[0], first, pattern);
  });

  it('are proven to be none where there are none', () => {
    for (const pattern of [
      '^https://(dashboard|admin)\\.example\\.com$',
      '^(https://dashboard\\.example\\.com|https://admin\\.example\\.com)$',
      '^https://dashboard\\.example\\.com$|^https://admin\\.example\\.com$',
      '^https://(?:dash(?:board)|admin)\\.example\\.com\\z',
      '^https://admin\\.example\\.com(:443)?$',
      '^https://(admin|ADMIN)\\.example\\.com$',
      '\\Ahttps://admin[.]example[.]com/?\\Z',
      '^https://(?=admin)admin\\.example\\.com$',
      '^https://admin\\.example\\.com:0\\d+$',
      '\\bnever matches\\b',
      'a^',
    ])
      assert.deepEqual(beyond(pattern), { origins: [], open: [] }, pattern);
    assert.deepEqual(beyond('^HTTPS://(Dashboard|ADMIN)\\.example\\.com$', true), { origins: [], open: [] });
    assert.deepEqual(beyond('^HTTPS://(Dashboard|ADMIN)\\.example\\.com$'), { origins: [], open: [] });
  });

  it('are left open where the expression is not followed, and strangers are still tried', () => {
    const around = beyond('^https://(?!evil)[a-z]+\\.example\\.com$');
    assert.deepEqual([around.origins, around.open.length], [['https://a.example.com'], 1]);
    const back = beyond('^(https)://admin\\.example\\.com|\\1$');
    assert.deepEqual([back.origins, back.open.length], [[], 1]);
    const huge = beyond('^https://(a|b)*a(a|b){40}$');
    assert.equal(huge.open.length, 1);
  });

  it('follow from the first rule that matches', () => {
    const rules: readonly FirstMatchRule[] = [
      { when: { exact: 'https://old.example.com' }, letsIn: false },
      { when: { pattern: '^http:', ignoreCase: false }, letsIn: false },
      { when: { pattern: '\\.example\\.com$', ignoreCase: false }, letsIn: true },
    ];
    const { origins, open } = originsBeyond(rules, listed);
    assert.deepEqual(open, []);
    assert.equal(origins[0], 'https://evil.example.com');
    assert.ok(
      !origins.includes('https://old.example.com') && origins.every((origin) => origin.startsWith('https:')),
    );
    const closed = originsBeyond(
      [{ when: { pattern: '^', ignoreCase: false }, letsIn: false }, ...rules],
      listed,
    );
    assert.deepEqual(closed, { origins: [], open: [] });
  });

  it('are let in by the expression, and are none of the listed ones', () => {
    const { origins } = beyond('example');
    const expression = compileExpression('example', false);
    for (const origin of origins) {
      assert.equal(expression.test(origin), true);
      assert.ok(!listed.includes(origin) && isBrowserOrigin(origin), origin);
    }
  });
});
