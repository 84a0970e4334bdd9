import assert from 'node:assert/strict';
import {
  isForbiddenRequestHeader,
  isForbiddenRequestHeaderName,
  isHeaderName,
  isResponseOnlyHeaderName,
} from '../../../server/src/cors/headers/header-name';
import {
  isForbiddenMethod,
  isMethod,
  isSafelistedMethod,
  knownMethod,
  normalizeMethod,
} from '../../../server/src/cors/method';

describe('methods', () => {
  it('are tokens', () => {
    for (const method of ['GET', 'patch', 'M-SEARCH', 'CHICKEN', "!#$%&'*+-.^_`|~09"])
      assert.ok(isMethod(method), method);
    for (const method of ['', ' ', 'GET ', 'GET,POST', 'GET POST', 'GÉT', '"GET"', 'GET:', 'GET/1'])
      assert.ok(!isMethod(method), method);
  });

  it('are forbidden in any case', () => {
    for (const method of ['TRACE', 'trace', 'Track', 'CONNECT']) assert.ok(isForbiddenMethod(method), method);
    for (const method of ['GET', 'TRACER', 'OPTIONS']) assert.ok(!isForbiddenMethod(method), method);
  });

  it('are upper-cased only where the Standard does it', () => {
    for (const method of ['delete', 'get', 'Head', 'options', 'post', 'put'])
      assert.equal(normalizeMethod(method), method.toUpperCase());
    for (const method of ['patch', 'query', 'chicken', 'Patch'])
      assert.equal(normalizeMethod(method), method);
  });

  it('need no listing when they are GET, HEAD or POST', () => {
    for (const method of ['GET', 'HEAD', 'POST']) assert.ok(isSafelistedMethod(method));
    for (const method of ['get', 'PUT', 'OPTIONS', 'PATCH']) assert.ok(!isSafelistedMethod(method));
  });

  it('are known in any case', () => {
    assert.equal(knownMethod('patch'), 'PATCH');
    assert.equal(knownMethod('Query'), 'QUERY');
    assert.equal(knownMethod('PURGE'), undefined);
  });
});

describe('header names', () => {
  it('are tokens', () => {
    for (const name of ['X-API-Key', 'x_y', 'Content-Type']) assert.ok(isHeaderName(name));
    for (const name of ['', 'X-API-Key:', 'X API', 'X,Y', 'Ü', 'X\n']) assert.ok(!isHeaderName(name), name);
  });

  it('are forbidden by name, by prefix or by value', () => {
    for (const name of [
      'Cookie',
      'cookie2',
      'HOST',
      'Sec-Fetch-Mode',
      'proxy-authorization',
      'Proxy-',
      'TE',
      'DNT',
      'Set-Cookie',
      'Via',
    ])
      assert.ok(isForbiddenRequestHeaderName(name), name);
    for (const name of [
      'User-Agent',
      'Security-Token',
      'Secret',
      'X-HTTP-Method-Override',
      'Authorization',
      'Proxy',
      'Accept',
    ])
      assert.ok(!isForbiddenRequestHeaderName(name), name);
    assert.ok(isForbiddenRequestHeader('X-HTTP-Method-Override', 'GET, trace'));
    assert.ok(isForbiddenRequestHeader('x-method-override', 'TRACK'));
    assert.ok(!isForbiddenRequestHeader('X-HTTP-Method-Override', 'PUT'));
    assert.ok(!isForbiddenRequestHeader('X-HTTP-Method-Override', '"PUT,TRACE,GET"'));
    assert.ok(isForbiddenRequestHeader('X-HTTP-Method-Override', '"a,b" , \tTRACE'));
    assert.ok(!isForbiddenRequestHeader('X-HTTP-Method-Override', '\u00a0TRACE'));
    assert.ok(!isForbiddenRequestHeader('X-Other', 'TRACE'));
  });

  it('belong to answers only', () => {
    assert.ok(isResponseOnlyHeaderName('Access-Control-Allow-Origin'));
    assert.ok(isResponseOnlyHeaderName('access-control-max-age'));
    assert.ok(!isResponseOnlyHeaderName('Access-Control-Request-Method'));
    assert.ok(!isResponseOnlyHeaderName('Vary'));
  });
});
