import assert from 'node:assert/strict';
import {
  isLoopbackOrigin,
  originParts,
  sameOrigin,
  serializedOrigin,
} from '../../../server/src/cors/url/origin';

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
