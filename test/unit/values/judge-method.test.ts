import { strict as assert } from 'node:assert';
import { judgeMethod } from '../../../server/src/values/judge-method';
import { summary } from '../cors/summary';

describe('judgeMethod', () => {
  for (const [text, expected] of [
    ['GET', 'fine'],
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
    ['GÉT', 'invalid non-ascii [] guess'],
    ['G(ET)', 'invalid character [] guess'],
    ['GET /api', 'invalid blank-inside [] guess'],
    ['Trace', 'forbidden [] same'],
    ['TRACK', 'forbidden [] same'],
    ['CONNECT', 'forbidden [] same'],
    ['patch', 'case [PATCH] guess'],
    ['Query', 'case [QUERY] guess'],
    ['put', 'case [PUT] same'],
    ['Options', 'case [OPTIONS] same'],
    ['Get', 'case [GET] same'],
    ['*', 'wildcard'],
    ['PURGE', 'unknown'],
    ['purge', 'unknown'],
    ['PATCH\u212a', 'invalid non-ascii [] guess'],
  ] as const)
    it(`${JSON.stringify(text)}: ${expected}`, () => {
      assert.equal(summary(judgeMethod(text)), expected);
    });
});
