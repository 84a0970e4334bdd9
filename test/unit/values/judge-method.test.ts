import { strict as assert } from 'node:assert';
import { judgeMethod } from '../../../server/src/values/judge-method';
import { summary } from '../../support/summary';

describe('judgeMethod', () => {
  for (const [text, expected] of [
    ['GET', 'fine'],
    ['G\u0415T', 'invalid lookalike [GET] guess'],
    ['QUERY', 'fine'],
    ['', 'invalid empty [] same'],
    [' \t', 'invalid empty [] same'],
    [' GET', 'invalid surrounded [GET] same'],
    ['get\n', 'invalid surrounded [GET] same'],
    [' trace ', 'invalid surrounded [] same'],
    ['GET,POST', 'invalid several [GET POST] same'],
    ['get, Post, GET', 'invalid several [GET POST] same'],
    ['GET, PURGE', 'invalid several [GET PURGE] same'],
    ['GET, TRACE', 'invalid several [GET] same'],
    ['GET, patch', 'invalid several [GET patch] same'],
    [' query', 'invalid surrounded [query] same'],
    ['GET,', 'invalid comma [GET] same'],
    [',', 'invalid comma [] same'],
    ['GET POST', 'invalid several [GET POST] same'],
    ['GET PURGE', 'invalid several [GET PURGE] guess'],
    ['GET, *', 'invalid several [GET *] guess'],
    ['GÉT', 'invalid character [] guess'],
    ['G(ET)', 'invalid character [] guess'],
    ['GET /api', 'invalid value [GET] guess'],
    ['get: /api', 'invalid value [GET] guess'],
    ['GET;POST', 'invalid several [GET POST] same'],
    ['GET|put|TRACE', 'invalid several [GET PUT] guess'],
    ['GET/POST', 'invalid several [GET POST] same'],
    ['GET and POST', 'invalid several [GET POST] same'],
    ['GET+POST', 'invalid several [GET POST] guess'],
    ['GET，POST', 'invalid several [GET POST] same'],
    ['["GET","POST"]', 'invalid several [GET POST] same'],
    ['PURGE|BAN', 'invalid several [PURGE BAN] guess'],
    ['GET;', 'invalid comma [GET] same'],
    ["'GET'", 'invalid quoted [GET] same'],
    ['“GET”', 'invalid quoted [GET] guess'],
    ['GET.', 'invalid quoted [GET] guess'],
    ['\u200bGET', 'invalid lookalike [GET] guess'],
    ['${METHODS}', 'invalid placeholder [] guess'],
    ['%METHODS%', 'invalid placeholder [] guess'],
    ['P*', 'wildcard pattern'],
    ['.*', 'wildcard pattern'],
    ['ALL', 'wildcard word'],
    ['any', 'wildcard word'],
    ['none', 'wildcard word'],
    ['M-SEARCH', 'unknown'],
    ['a~b', 'unknown'],
    ['Trace', 'forbidden [] same'],
    ['TRACK', 'forbidden [] same'],
    ['CONNECT', 'forbidden [] same'],
    ['patch', 'case [PATCH] guess'],
    ['Query', 'case [QUERY] guess'],
    ['put', 'case [PUT] same'],
    ['Options', 'case [OPTIONS] same'],
    ['Get', 'case [GET] same'],
    ['*', 'wildcard star'],
    ['PURGE', 'unknown'],
    ['purge', 'unknown'],
    ['PATCH\u212a', 'invalid character [] guess'],
  ] as const)
    it(`${JSON.stringify(text)}: ${expected}`, () => {
      assert.equal(summary(judgeMethod(text)), expected);
    });

  it('reads a method in the notation of other languages', () => {
    const near = (text: string): string | undefined => {
      const fault = judgeMethod(text);
      return fault?.id === 'method-unknown' ? fault.near : undefined;
    };
    for (const text of [
      'RequestMethod.GET',
      'HttpMethod.Get',
      'http.MethodGet',
      '-GET',
      'HTTP_GET',
      'GETS',
      'GETT',
    ])
      assert.equal(near(text), 'GET', text);
    for (const text of ['M-SEARCH', 'x.GET', 'MGET', 'GO']) assert.equal(near(text), undefined, text);
  });

  it('knows a typo from a method of its own', () => {
    const near = (text: string): string | undefined => {
      const fault = judgeMethod(text);
      return fault?.id === 'method-unknown' ? fault.near : undefined;
    };
    assert.deepEqual(['OPTION', 'DELET', 'PSOT', 'PATHC', 'optionss', 'HAED'].map(near), [
      'OPTIONS',
      'DELETE',
      'POST',
      'PATCH',
      'OPTIONS',
      'HEAD',
    ]);
    assert.deepEqual(
      ['PURGE', 'BATCH', 'COPY', 'LOCK', 'SET', 'REPORT', 'LIST'].map(near).filter(Boolean),
      [],
    );
  });
});
