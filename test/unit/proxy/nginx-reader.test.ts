import assert from 'node:assert/strict';
import { responseTo, serversOf } from '../../../server/src/proxy/compare/evaluate/reader';
import { headerOf } from '../../../server/src/proxy/compare/evaluate/response';
import { readNginx } from '../../../server/src/proxy/compare/read/include';
import { refusedBy } from '../../../server/src/proxy/compare/read/refused';

const pass = 'proxy_pass http://127.0.0.1:8080;';
const wide = 'add_header Access-Control-Allow-Origin $http_origin always;';

/** `status origin` of the response to a request from https://a.example, as nginx 1.22 gave them. */
function answered(lines: string, method: string, path = '/api/health'): string {
  const [server] = serversOf(readNginx(`server {\n${lines}\n}`));
  assert.ok(server);
  const headers = new Map([['origin', 'https://a.example']]);
  const response = responseTo(server, { method, path, headers }, () => ({ status: 200, headers: [] }));
  const origin = headerOf(response, 'Access-Control-Allow-Origin');
  const status = typeof response.status === 'number' ? response.status : 'unknown';
  return `${status} ${origin.kind === 'known' ? origin.values.join('+') : origin.kind}`;
}

describe('The response of nginx', () => {
  const cases: readonly (readonly [what: string, lines: string, method: string, expected: string])[] = [
    [
      'limit_except runs before `return`',
      `location / { limit_except GET { deny all; } if ($request_method = OPTIONS) { return 204; } ${pass} }`,
      'OPTIONS',
      '403 absent',
    ],
    [
      '`error_page 418 @x` keeps 418',
      `error_page 418 @x; location / { return 418; } location @x { ${wide} return 204; }`,
      'GET',
      '418 https://a.example',
    ],
    [
      '`error_page 418 = @x` gives 204',
      `error_page 418 = @x; location / { return 418; } location @x { ${wide} return 204; }`,
      'GET',
      '204 https://a.example',
    ],
    [
      'one `add_header` drops those around it',
      `${wide} location / { add_header X-A b; ${pass} }`,
      'GET',
      '200 absent',
    ],
    [
      'without `always` a 403 has none',
      `location / { add_header Access-Control-Allow-Origin *; return 403; }`,
      'GET',
      '403 absent',
    ],
    [
      'headers-more sets on any status',
      `location / { more_set_headers "Access-Control-Allow-Origin: *"; return 403; }`,
      'GET',
      '403 *',
    ],
    [
      'headers-more does not clear `add_header`',
      `location / { ${wide} more_clear_headers "Access-Control-*"; ${pass} }`,
      'GET',
      '200 https://a.example',
    ],
    [
      'rewrite lines of an outer location do not run',
      `location / { return 403; location /api/ { ${wide} ${pass} } }`,
      'GET',
      '200 https://a.example',
    ],
    [
      'a regular expression inside a prefix goes first',
      `location /api/ { location ~ health { ${wide} ${pass} } } location ~ ^/api { return 410; }`,
      'GET',
      '200 https://a.example',
    ],
    [
      'a map asks no expression about an empty text',
      `location / { if ($http_x ~ .) { return 403; } ${wide} ${pass} }`,
      'GET',
      '200 https://a.example',
    ],
    [
      'the proxy_pass of an `if` is taken, but not to where, if a later `if` without one holds',
      `location / { ${wide} if ($http_origin) { ${pass} } if ($request_method) { set $b 1; } }`,
      'GET',
      '500 https://a.example',
    ],
    [
      'a group that the last expression lacks is empty',
      `location / { if ($request_method ~ ^(GET)$) { set $a 1; } if ($http_origin ~ example) { return 301 /; } add_header Access-Control-Allow-Origin "x$1"; ${pass} }`,
      'GET',
      '301 x',
    ],
    [
      'a subrequest runs the lines of the server again',
      `set $a ""; location / { set $a $http_origin; auth_request /in; add_header Access-Control-Allow-Origin "x$a"; ${pass} } location = /in { return 204; }`,
      'GET',
      '200 x',
    ],
    [
      'a subrequest is not made for whom `deny` has refused',
      `set $a ""; location / { set $a b; deny all; auth_request /in; add_header Access-Control-Allow-Origin $a always; ${pass} } location = /in { return 204; }`,
      'GET',
      '403 b',
    ],
    [
      'an error page of the server ends those that follow, whatever its own location says',
      'error_page 404 = /none; location = /none { recursive_error_pages on; add_header Access-Control-Allow-Origin c always; }',
      'GET',
      '404 c',
    ],
    [
      'an unknown condition leaves the status open',
      `location / { if (-f $request_filename) { return 403; } ${wide} ${pass} }`,
      'GET',
      'unknown https://a.example',
    ],
  ];
  for (const [what, lines, method, expected] of cases)
    it(`follows: ${what}`, () => {
      assert.equal(answered(lines, method), expected);
    });
});

describe('What nginx does not start with', () => {
  const refused = [
    'server { if ($request_method = OPTIONS) { add_header A b; } }',
    'server { location / { if ($a == b) { return 204; } } }',
    'server { location / { add_header A GET, POST, OPTIONS; } }',
    'server { location ~ ^/api { proxy_pass http://127.0.0.1:1/; } }',
    'server { proxy_pass http://127.0.0.1:1; }',
    'map $http_origin $o { hostnames; https://*.example.com x; }',
    'server { location / { limit_except GET { return 403; } } }',
    'server { location /a { location /b { return 200; } } }',
    'server { location / { if ($a) { return 200; } else { return 204; } } }',
  ];
  for (const text of refused)
    it(`is ${text}`, () => {
      assert.equal(refusedBy(readNginx(text).directives).length, 1);
    });
});
