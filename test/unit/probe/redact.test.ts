import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quoted } from '../../../server/src/text/quoted';
import { hiddenValue, redactAll, redactRequestHeaders, secretsOf } from '../../../server/src/secrets/redact';
import { redactText, redactUrl } from '../../../server/src/secrets/redact-url';
import { isSecretHeader } from '../../../server/src/secrets/secret-names';

describe('secrets', () => {
  it('are recognised by the name of their header', () => {
    for (const name of ['authorization', 'X-Api-Key', 'Cookie', 'My-Secret', 'x-session-id', 'apikey']) {
      assert.ok(isSecretHeader(name), name);
    }
    for (const name of ['Origin', 'Content-Type', 'X-Monkey', 'Access-Control-Allow-Headers']) {
      assert.ok(!isSecretHeader(name), name);
    }
  });

  it('leave the scheme of Authorization to read', () => {
    assert.equal(hiddenValue('Bearer abc.def'), 'Bearer $LICENSE_MONITOR_API_KEY');
    assert.equal(hiddenValue('abc.def'), '$LICENSE_MONITOR_API_KEY');
  });

  it('are all values of request headers but those of harmless ones', () => {
    for (const name of [
      'X-Auth',
      'Authentication',
      'X-Access-Key',
      'X-JWT',
      'Ocp-Apim-Subscription-Key',
      'X-Any',
    ])
      assert.deepEqual(redactRequestHeaders([[name, 'abc']]), [[name, '$LICENSE_MONITOR_API_KEY']], name);
    for (const name of ['Origin', 'content-type', 'Accept', 'Access-Control-Request-Method'])
      assert.deepEqual(redactRequestHeaders([[name, 'abc']]), [[name, 'abc']], name);
    assert.deepEqual(redactRequestHeaders([['X-Any', 'probe']], ['X-Any']), [['X-Any', 'probe']]);
  });

  it('vanish from URLs', () => {
    assert.equal(
      redactUrl('http://h/stream/logs?level=x&api_key=a%20b&y=1#f'),
      'http://h/stream/logs?level=x&api_key=$LICENSE_MONITOR_API_KEY&y=1#f',
    );
    for (const name of ['API-KEY', 'apiKey', 'accessToken', 'api%5Fkey', 'client_secret', 'sig', 'auth']) {
      assert.equal(
        redactUrl(`http://h/?a=b&${name}=hidden`),
        `http://h/?a=b&${name}=$LICENSE_MONITOR_API_KEY`,
      );
    }
    for (const url of [
      'http://h/?monkey=1&keyword=2',
      'http://h/a@b',
      'http://h/?q=http://x@y',
      'https://h#a=b',
    ]) {
      assert.equal(redactUrl(url), url.replace('x@', '$LICENSE_MONITOR_API_KEY@'));
    }
    for (const login of ['user:pw@', 'u@', ':pw@', 'a@b:c@']) {
      assert.equal(redactUrl(`HTTP://${login}h:1/x`), 'HTTP://$LICENSE_MONITOR_API_KEY@h:1/x');
    }
    for (const slashes of ['/', '///', '\\\\'])
      assert.equal(redactUrl(`https:${slashes}u:p@h/`), `https:${slashes}$LICENSE_MONITOR_API_KEY@h/`);
    assert.equal(
      redactText("Access to fetch at 'http://h/?token=abc' from, or at http://h/?token=abc. (Reason"),
      "Access to fetch at 'http://h/?token=$LICENSE_MONITOR_API_KEY' from, or at http://h/?token=$LICENSE_MONITOR_API_KEY. (Reason",
    );
  });

  it('vanish from URLs whatever characters they hold, readable or not', () => {
    for (const odd of ["'", '"', '`', '<', '>', '“', ' ', '%', ';', ':', '@', '*', '{']) {
      assert.equal(redactUrl(`http://user:P${odd}W@h/x`), 'http://$LICENSE_MONITOR_API_KEY@h/x', odd);
      assert.equal(
        redactUrl(`http://h/?api_key=P${odd}W&a=1`),
        'http://h/?api_key=$LICENSE_MONITOR_API_KEY&a=1',
      );
    }
    for (const url of [
      'user:PW@host/',
      '//user:PW@h/',
      'http:user:PW@h',
      'http:user:PW@h/',
      'http://user:p/PW@h',
      'http://user:p#PW@h',
      'http://user:p?PW@h',
      'http://us er:PW@h h/',
      'http://h/?a=1;api_key=PW',
      'http://h/?next=http://x/?api_key=PW',
      'http://h/?next=http%3A%2F%2Fx%2F%3Fapi_key%3DPW',
      'http://h/?next=http%3A%2F%2Fu:PW%40x%2F',
      'http://h/?api_key[]=PW',
      'http://h/?api_key%5B0%5D=PW',
      'http://h/#access_token=PW',
      'h/?api_key=PW',
      'http://h/?api_key=x;PW',
      'http://h/?api_key=x?PW',
    ]) {
      assert.doesNotMatch(redactUrl(url), /PW/, url);
      assert.ok(redactUrl(url).includes('$LICENSE_MONITOR_API_KEY'), url);
    }
    for (const url of [
      'http://h/a@b',
      'http://h/?a=b@c',
      'http://h/?next=http%3A%2F%2Fx%2F',
      'mailto.example',
    ])
      assert.equal(redactUrl(url), url);
  });

  it('vanish from text that holds such URLs', () => {
    for (const text of [
      "fetch at 'http://user:P'W@h/' from",
      'fetch at http://user:P W@h/ from',
      'fetch at `http://user:P`W@h/` from',
      "fetch at 'http://h/?a=1;api_key=PW' from",
      "fetch at 'http://h/?next=http://x/?api_key=PW' from",
      'fetch at http://h/?api_key[]=PW from',
    ]) {
      assert.doesNotMatch(redactText(text), /W@|PW/, text);
      assert.match(redactText(text), / from$/, text);
    }
    const ticked = 'http://h/?api_key=P`W x&a=1';
    assert.equal(
      redactAll(quoted(ticked), { secrets: [], urls: [ticked] }),
      '`http://h/?api_key=$LICENSE_MONITOR_API_KEY&a=1`',
    );
    const url = "http://h/?api_key=P'W x&a=1";
    assert.deepEqual(
      redactAll([`asked \`${url}\``, "PUT /?api_key=P'W x&a=1 from"], { secrets: [], urls: [url] }),
      [
        'asked `http://h/?api_key=$LICENSE_MONITOR_API_KEY&a=1`',
        'PUT /?api_key=$LICENSE_MONITOR_API_KEY&a=1 from',
      ],
    );
  });

  it('vanish from text as far as from a URL alone', () => {
    for (const url of [
      'https://h?token=PW<PW&x=1',
      'https://h?token=PW>PW&x=1',
      'https://h?token=PW;PW?PW#x',
      'https://h?a=x?b%26token=PW&x=1',
      'https://h?a=x?b;token%3DPW&x=1',
      'https://h?a=%3Fb%26token%3DPW;PW&x=1',
    ]) {
      assert.doesNotMatch(redactUrl(url), /PW/, url);
      assert.equal(redactText(`at <${url}>.`), `at <${redactUrl(url)}>.`);
    }
    assert.equal(
      redactText('at <https://h?token=PW>, or'),
      'at <https://h?token=$LICENSE_MONITOR_API_KEY>, or',
    );
  });

  it('vanish in the forms that servers give them', () => {
    const key = "k&1 2'ü/+é";
    const secrets = secretsOf(`http://user:pass%20word@h/?api_key=${encodeURIComponent(key)}`, [
      ['X-API-Key', 'plain key?1'],
    ]);
    for (const echo of [
      key,
      encodeURIComponent(key),
      encodeURIComponent(key).toLowerCase(),
      encodeURIComponent(key).replaceAll('%20', '+'),
      Buffer.from(key).toString('base64'),
      Buffer.from(key).toString('base64url'),
      Buffer.from('plain key?1').toString('base64'),
      Buffer.from('user:pass word').toString('base64'),
      encodeURIComponent('plain key?1'),
    ])
      assert.match(redactAll(`x ${echo} y`, { secrets }), /^x \$LICENSE_MONITOR_API_KEY=* y$/, echo);
  });

  it('vanish wherever the response repeats them', () => {
    const secrets = secretsOf('http://h/?api_key=open%20sesame', [
      ['X-API-Key', 'k-1234'],
      ['Authorization', 'Bearer t-5678'],
      ['Origin', 'https://a.example'],
    ]);
    const data = {
      body: ['got k-1234', { deep: 'open sesame, open%20sesame, t-5678' }],
      status: 401,
      ok: null,
    };
    const text = JSON.stringify(redactAll(data, { secrets }));
    assert.doesNotMatch(text, /1234|5678|sesame/);
    assert.match(text, /"status":401,"ok":null/);
  });

  it('vanish from sentences that quote a URL, however short they are', () => {
    assert.deepEqual(redactAll(['nothing to `http://u:p@h/?key=1`.'], { secrets: [] }), [
      'nothing to `http://$LICENSE_MONITOR_API_KEY@h/?key=$LICENSE_MONITOR_API_KEY`.',
    ]);
    assert.ok(secretsOf('http://u:open%20sesame@h/', []).includes('open sesame'));
  });

  it('leave the scheme before a placeholder readable, as it was sent', () => {
    const headers = [['Authorization', 'ApiKey $LICENSE_MONITOR_API_KEY']] as const;
    const secrets = secretsOf('http://h/', headers);
    assert.deepEqual(redactAll(redactRequestHeaders(headers), { secrets }), headers);
  });

  it('are taken literally, whatever characters they hold', () => {
    assert.equal(redactAll('x $&.* y', { secrets: ['$&.*'] }), 'x $LICENSE_MONITOR_API_KEY y');
  });
});
