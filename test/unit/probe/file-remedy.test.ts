import assert from 'node:assert/strict';
import {
  chromium,
  firefox,
  missing,
  origins,
  page,
  respellings,
  told,
} from '../../support/rules/file-remedy';

describe('what is to be changed in the file: origins', () => {
  for (const [written, word] of respellings)
    it(`names the line that has the origin in another spelling: ${written}`, () => {
      const text = told(chromium(missing), origins('https://first.example.com', written));
      assert.match(text, /Line 5 has /u);
      assert.match(text, word);
      assert.doesNotMatch(text, /to `cors_origins`|Set `cors_enabled/u);
    });

  it('asks for the comparison that Firefox leaves out, and names what matches no page', () => {
    const text = told(
      firefox('CORS header ‘Access-Control-Allow-Origin’ missing'),
      origins('https://a.example', `${page}/`),
    );
    assert.match(text, /`cors_enabled = true` on line 2/u);
    assert.match(text, /no page matches `https:\/\/app\.example\.com\/` on line 5/u);
    assert.doesNotMatch(text, /`https:\/\/a\.example`/u);
  });

  it('corrects the string that Firefox prints', () => {
    const text = told(
      firefox(`CORS header ‘Access-Control-Allow-Origin’ does not match ‘${page}/’`),
      origins(`${page}/`),
    );
    assert.match(text, /Write `https:\/\/app\.example\.com` in place of .* on line 4/u);
  });

  it('takes a pattern for none that could be repaired', () => {
    const invalid = (value: string) =>
      `The 'Access-Control-Allow-Origin' header contains the invalid value '${value}'.`;
    const pattern = 'https://*.example.org';
    const text = told(chromium(invalid(pattern)), origins(pattern));
    assert.match(text, /on line 4.*Patterns match nothing/u);
    assert.doesNotMatch(text, /Write `https:\/\/\*/u);
  });

  it('has a listed `null` removed', () => {
    assert.match(told(chromium(missing, 'null'), origins('null')), /Remove `null` .*on line 4/u);
  });

  it('names the one string with several origins, and only it', () => {
    const several = (value: string) =>
      `The 'Access-Control-Allow-Origin' header contains multiple values '${value}', but only one is allowed.`;
    const both = `${page}, https://b.example.com`;
    assert.match(told(chromium(several(both)), origins(both)), /on line 4 is one string/u);
    assert.match(told(chromium(several(both)), origins(page)), /two programs add the header/u);
  });

  it('puts the status of an error page before the file', () => {
    const text = told(
      `${chromium(missing)}\nGET https://api.example.com/x net::ERR_FAILED 502 (Bad Gateway)`,
      origins(`${page}/`),
    );
    assert.match(text, /status 502.*Find the cause of that status first\..*Line 4/u);
  });
});

describe('what is to be changed in the file: methods and headers', () => {
  const method = (name: string) =>
    chromium(`Method ${name} is not allowed by Access-Control-Allow-Methods in preflight response.`);
  const header = (name: string) =>
    chromium(
      `Request header field ${name} is not allowed by Access-Control-Allow-Headers in preflight response.`,
    );

  for (const [asked, list, line] of [
    [method('PUT'), 'cors_methods = ["GET",\n"put"]', /Write `PUT` in place of `put` .*on line 3/u],
    [method('PUT'), 'cors_methods = ["GET",\n"DELETE,PUT"]', /on line 3 is one string/u],
    [method('PUT'), 'cors_methods = ["GET", "*"]', /in place of `"\*"` .*on line 2/u],
    [
      header('x-api-key'),
      'cors_headers = ["A",\n"X_API_Key"]',
      /Write `X-API-Key` in place of `X_API_Key` .*on line 3/u,
    ],
    [header('authorization'), 'cors_headers = ["Authorization:"]', /Write `Authorization` in place of/u],
    [header('x-trace-id'), 'cors_headers = ["A", "X-Trace-ID, B"]', /on line 2 is one string/u],
    [header('authorization'), 'cors_headers = ["*"]', /`"Authorization"` in place of `"\*"`/u],
    [header('x-new-thing'), 'cors_headers = ["A"]', /Add `"X-New-Thing"` to `cors_headers` on line 2/u],
    [header('x-csrf-token'), '', /has `"X-CSRF-Token"` too/u],
    [header('content-type'), '', /default .* has `Content-Type`/u],
    [
      firefox('Did not find method in CORS header ‘Access-Control-Allow-Methods’'),
      'cors_methods = ["GET"]',
      /`cors_methods` on line 2 lists `GET`/u,
    ],
  ] as const)
    it(`names the line and the name as it is written: ${list} ${line}`, () => {
      assert.match(told(asked, list), line);
    });

  it('has a page that sends `patch` changed, listed or not', () => {
    assert.match(told(method('patch'), 'cors_methods = ["PATCH"]'), /Have the page send `PATCH`\.$/u);
    assert.match(told(method('patch'), 'cors_methods = ["GET"]'), /send `PATCH`\. Add `"PATCH"`/u);
  });

  it('never lets a page send what belongs to the response', () => {
    for (const file of ['', 'cors_headers = ["A"]', 'cors_headers = ["*"]']) {
      const text = told(header('access-control-allow-origin'), file);
      assert.match(text, /is a response header.*remove it from the page’s request/u);
      assert.doesNotMatch(text, /\bAdd\b|\bWrite\b/u);
    }
  });

  it('looks elsewhere for a `*` that the file does not have', () => {
    const warning = firefox(
      'When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered',
    );
    assert.match(told(warning, 'cors_headers = ["A"]'), /on line 2 has no `\*`/u);
    assert.match(told(warning, 'cors_headers = ["*"]'), /`"Authorization"`/u);
  });
});
