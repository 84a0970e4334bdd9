import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  isSecretHeader,
  redactAll,
  redactUrl,
  redactValue,
  secretsOf,
} from '../../../server/src/probe/redact';

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
    assert.equal(redactValue('Authorization', 'Bearer abc.def'), 'Bearer $LICENSE_MONITOR_API_KEY');
    assert.equal(redactValue('Authorization', 'abc.def'), '$LICENSE_MONITOR_API_KEY');
    assert.equal(redactValue('Origin', 'https://a.example'), 'https://a.example');
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
      redactUrl("Access to fetch at 'http://h/?token=abc' from, or at http://h/?token=abc. (Reason"),
      "Access to fetch at 'http://h/?token=$LICENSE_MONITOR_API_KEY' from, or at http://h/?token=$LICENSE_MONITOR_API_KEY. (Reason",
    );
  });

  it('vanish wherever the answer repeats them', () => {
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
    const text = JSON.stringify(redactAll(data, secrets));
    assert.doesNotMatch(text, /1234|5678|sesame/);
    assert.match(text, /"status":401,"ok":null/);
  });

  it('vanish from sentences that quote a URL, however short they are', () => {
    assert.deepEqual(redactAll(['nothing to `http://u:p@h/?key=1`.'], []), [
      'nothing to `http://$LICENSE_MONITOR_API_KEY@h/?key=$LICENSE_MONITOR_API_KEY`.',
    ]);
    assert.ok(secretsOf('http://u:open%20sesame@h/', []).includes('open sesame'));
  });

  it('are taken literally, whatever characters they hold', () => {
    assert.equal(redactAll('x $&.* y', ['$&.*']), 'x $LICENSE_MONITOR_API_KEY y');
  });
});
