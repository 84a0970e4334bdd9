import { strict as assert } from 'node:assert';
import { judgePath } from '../../../server/src/config/problems/judge-path';

describe('judgePath', () => {
  for (const [path, reason, repaired] of [
    ['/', undefined, undefined],
    ['/api/admin', undefined, undefined],
    ['/api/', undefined, undefined],
    ['/größe', undefined, undefined],
    ['', 'empty', undefined],
    ['  ', 'empty', undefined],
    ['api/admin', 'relative', '/api/admin'],
    ['admin', 'relative', '/admin'],
    ['./api', 'relative', '/./api'],
    ['monitor.example.com/api', 'relative', '/api'],
    ['localhost:8080/api', 'relative', '/api'],
    ['127.0.0.1:8080/api', 'relative', '/api'],
    ['v1.0/api', 'relative', '/v1.0/api'],
    ['https://monitor.example.com/api/admin', 'scheme', '/api/admin'],
    ['HTTP://h:1/a?b#c', 'scheme', '/a'],
    ['https://monitor.example.com', 'scheme', undefined],
    ['https://h/api/*', 'scheme', undefined],
    ['/api/*', 'wildcard', undefined],
    ['api/*', 'wildcard', undefined],
    ['/api?x=1', 'query', '/api'],
    ['/api#top', 'query', '/api'],
    ['?x', 'query', undefined],
    [' /api', 'blank', '/api'],
    ['/api ', 'blank', '/api'],
    ['/my api', 'blank', undefined],
    ['/api\n', 'blank', '/api'],
    ['/api/{id}', 'parameter', undefined],
    ['/api/:id', 'parameter', undefined],
    ['/api/:id/keys', 'parameter', undefined],
    ['/api/<int:id>', 'parameter', undefined],
    ['/api/[id]', 'parameter', undefined],
    ['/api/[...slug]', 'parameter', undefined],
    ['/api/$id', 'parameter', undefined],
    ['${BASE}/api', 'parameter', undefined],
    ['/api/items:batch', undefined, undefined],
    ['/api/$metadata:x', 'parameter', undefined],
    ['^/api/admin$', 'regex', undefined],
    ['/api/.*', 'regex', undefined],
    ['/api/[0-9]+', 'regex', undefined],
    ['/api/(admin|users)', 'regex', undefined],
    ['/api/\\d', 'regex', undefined],
    ['/api/**', 'wildcard', undefined],
    ['GET /api/admin', 'method', '/api/admin'],
    ['\\api\\admin', 'backslash', '/api/admin'],
    ['/ws/logs', 'websocket', undefined],
    ['/ws', 'websocket', undefined],
    ['ws/logs', 'relative', undefined],
    ['/wss', undefined, undefined],
    ['/api/ws/logs', undefined, undefined],
  ] as const)
    it(`${JSON.stringify(path)}: ${reason ?? 'fine'}`, () => {
      const fault = judgePath(path);
      assert.deepEqual([fault?.reason, fault?.repaired], [reason, repaired]);
      if (repaired !== undefined) assert.equal(judgePath(repaired), undefined);
    });
});
