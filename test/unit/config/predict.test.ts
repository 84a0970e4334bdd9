import assert from 'node:assert/strict';
import { apiKeyEntry, usesApiKey } from '../../../server/src/config/effective/api-key';
import { credentialsInEffect } from '../../../server/src/config/effective/in-effect';
import { listenAddress } from '../../../server/src/config/effective/listen-address';
import { effectivePolicy, findOverride } from '../../../server/src/config/effective/policy';
import { predict } from '../../../server/src/config/effective/predict';
import type { PredictedHeader, PredictedRequest } from '../../../server/src/config/effective/predict';
import { read } from '../../support/read';

const guide = `[api]
cors_enabled = true
cors_origins = ["https://dashboard.example.com", "https://admin.example.com"]
cors_methods = ["GET", "POST", "OPTIONS"]
cors_headers = ["X-API-Key", "Content-Type", "Authorization"]
cors_max_age = 86400
cors_credentials = true

[api.cors_overrides."/api/admin"]
cors_origins = ["https://admin.example.com"]
cors_methods = ["GET", "POST"]
`;

const request = (change: Partial<PredictedRequest> = {}): PredictedRequest => ({
  origin: 'https://dashboard.example.com',
  method: 'POST',
  path: '/api/licenses',
  requestHeaders: ['x-api-key', 'content-type'],
  ...change,
});

const lines = (headers: readonly PredictedHeader[]) => headers.map(({ name, value }) => `${name}: ${value}`);
const ids = (prediction: { readonly assumptions: readonly { readonly id: string }[] }) =>
  prediction.assumptions.map(({ id }) => id);

describe('predict', () => {
  it('gives the response that the guide shows', () => {
    const { preflight, response } = predict(read(guide), request());
    assert.equal(preflight.status, 204);
    assert.deepEqual(lines(preflight.headers), [
      'Access-Control-Allow-Origin: https://dashboard.example.com',
      'Access-Control-Allow-Methods: GET, POST, OPTIONS',
      'Access-Control-Allow-Headers: X-API-Key, Content-Type, Authorization',
      'Access-Control-Max-Age: 86400',
      'Access-Control-Allow-Credentials: true',
    ]);
    assert.deepEqual(lines(response.headers), [
      'Access-Control-Allow-Origin: https://dashboard.example.com',
      'Access-Control-Allow-Credentials: true',
    ]);
  });

  it('names the place in the file behind every header', () => {
    const { preflight } = predict(read(guide), request());
    const places = preflight.headers.map(({ by }) =>
      by.kind === 'default' ? 'default' : guide.slice(by.span.start, by.span.end).split(' =')[0],
    );
    assert.deepEqual(places, [
      '"https://dashboard.example.com"',
      'cors_methods',
      'cors_headers',
      'cors_max_age',
      'cors_credentials',
    ]);
  });

  it('fills in the documented defaults', () => {
    const text = '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n';
    const { preflight } = predict(read(text), request());
    assert.deepEqual(lines(preflight.headers).slice(1), [
      'Access-Control-Allow-Methods: GET, POST, OPTIONS',
      'Access-Control-Allow-Headers: Content-Type',
      'Access-Control-Max-Age: 86400',
    ]);
    assert.equal(preflight.headers[1]?.by.kind, 'default');
  });

  it('answers without CORS headers whoever is not allowed', () => {
    const refused: readonly (readonly [string, Partial<PredictedRequest>, string])[] = [
      [guide, { origin: 'https://evil.example' }, 'foreign-origin'],
      [guide, { origin: 'https://dashboard.example.com/' }, 'foreign-origin'],
      [guide, { origin: 'null' }, 'foreign-origin'],
      [guide, { origin: undefined }, 'no-origin'],
      [guide, { path: '/api/admin/users' }, 'foreign-origin'],
      ['', {}, 'disabled'],
      ['[api]\ncors_origins = ["https://dashboard.example.com"]\n', {}, 'disabled'],
      ['[api]\ncors_enabled = true\n', {}, 'foreign-origin'],
      ['[api]\ncors_enabled = true\ncors_origins = ["*"]\n', {}, 'literal-wildcard'],
    ];
    for (const [text, change, assumption] of refused) {
      const prediction = predict(read(text), request(change));
      assert.deepEqual([prediction.preflight.headers, prediction.response.headers], [[], []]);
      assert.ok(ids(prediction).includes(assumption), `${assumption} in ${ids(prediction).join()}`);
    }
  });

  it('sends a star for any origin, and says what that assumes', () => {
    const text = guide.replace('cors_enabled = true', 'cors_enabled = true\ncors_allow_any_origin = true');
    const prediction = predict(read(text), request({ origin: 'https://anybody.example' }));
    assert.equal(lines(prediction.response.headers)[0], 'Access-Control-Allow-Origin: *');
    for (const id of ['any-origin-header', 'any-origin-first', 'any-origin-credentials'])
      assert.ok(ids(prediction).includes(id), id);
  });

  it('says so when a method or header is left to the browser', () => {
    assert.ok(!ids(predict(read(guide), request())).includes('unlisted-request'));
    for (const change of [{ method: 'PUT' }, { requestHeaders: ['x-other'] }])
      assert.ok(ids(predict(read(guide), request(change))).includes('unlisted-request'));
  });

  it('says so when a part of the file could not be read', () => {
    assert.ok(ids(predict(read('[api\ncors_enabled = true\n'), request())).includes('broken-file'));
  });

  it('writes every assumption as a sentence', () => {
    for (const { text } of predict(read(guide), request({ path: '/api/admin', origin: 'https://x' }))
      .assumptions)
      assert.match(text, /^[A-Z`].*\.$/);
  });
});

describe('the policy of a path', () => {
  it('applies the longest override that covers the path, segment by segment', () => {
    const config = read(
      ['/api', '/api/admin', '/api/admin/deep/', 'api/status']
        .map((path) => `[api.cors_overrides."${path}"]\n`)
        .join(''),
    );
    const cases: Readonly<Record<string, string | undefined>> = {
      '/api': '/api',
      '/api/admin': '/api/admin',
      '/api/admin/': '/api/admin',
      '/api/admin/users?x=/api/admin/deep': '/api/admin',
      '/api/admin/deep': '/api/admin/deep/',
      '/api/administrators': '/api',
      '/API/admin': undefined,
      '/stream/logs': undefined,
      'api/status': undefined,
    };
    for (const [path, expected] of Object.entries(cases))
      assert.equal(findOverride(config, path)?.path, expected, path);
  });

  it('lets an override of the root cover everything', () => {
    const config = read('[api.cors_overrides."/"]\ncors_max_age = 1\n');
    assert.equal(effectivePolicy(config, '/api/health').maxAge.value, 1n);
    assert.equal(effectivePolicy(config, '/').maxAge.value, 1n);
  });

  it('inherits what an override does not set, and says that this is assumed', () => {
    const policy = effectivePolicy(read(guide), '/api/admin');
    assert.deepEqual(policy.methods.value, ['GET', 'POST']);
    assert.equal(policy.credentials.value, true);
    assert.equal(policy.credentials.inherited, true);
    assert.deepEqual(ids(policy), ['inheritance', 'path-prefix']);
    assert.deepEqual(ids(effectivePolicy(read('[api]\ncors_enabled = true\n'), '/x')), []);
  });

  it('takes the default for a value that cannot be read, rather than what the override replaces', () => {
    const text = '[api]\ncors_credentials = true\n[api.cors_overrides."/x"]\ncors_credentials = "yes"\n';
    const config = read(text);
    const decided = credentialsInEffect(config, config.overrides[0]);
    assert.deepEqual([decided.value, decided.by.kind], [false, 'unreadable']);
    assert.ok(ids(effectivePolicy(config, '/x')).includes('unreadable'));
  });
});

describe('what [api] says besides CORS', () => {
  it('knows that a key is meant to be sent', () => {
    assert.equal(apiKeyEntry(read('[api]\napi_key = "k"\n'))?.name, 'api_key');
    assert.equal(apiKeyEntry(read('[api]\nrequire_auth = true\n'))?.name, 'require_auth');
    for (const text of ['', '[api]\napi_key = ""\n', '[api]\nrequire_auth = false\n', 'api_key = "k"\n'])
      assert.equal(usesApiKey(read(text)), false, text);
  });

  it('knows where the API is reached from this machine', () => {
    const cases: Readonly<Record<string, string>> = {
      '': 'http://127.0.0.1:8080',
      'bind_address = "0.0.0.0"\nbind_port = 9000': 'http://127.0.0.1:9000',
      'bind_address = "::"': 'http://[::1]:8080',
      'bind_address = "[::]"': 'http://[::1]:8080',
      'bind_address = "10.0.0.7"\nbind_port = 70000': 'http://10.0.0.7:8080',
      'bind_address = "constructor"': 'http://constructor:8080',
    };
    for (const [lines, url] of Object.entries(cases))
      assert.equal(listenAddress(read(`[api]\n${lines}\n`)).url, url, lines);
  });
});
