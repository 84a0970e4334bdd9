import assert from 'node:assert/strict';
import { explainConsole } from '../../../server/src/explain/console/explain-console';

const told = (text: string) => explainConsole(text).messages;

describe('the status in the error of a library', () => {
  for (const text of [
    'AxiosError: Request failed with status code 401',
    "AxiosError {message: 'Request failed with status code 401', name: 'AxiosError', code: 'ERR_BAD_REQUEST'}",
    'Error: Request failed with status code 401\n    at createError (createError.js:16:15)',
    'HttpErrorResponse: Http failure response for https://api.example.com/x: 401 Unauthorized',
    'ServerError: Response not successful: Received status code 401',
    'HTTPError: Response code 401 (Unauthorized)',
    'Error: HTTP error! status: 401',
    'DioException [bad response]: This exception was thrown because the response has a status code of 401',
  ])
    it(`means that the response could be read: ${text.slice(0, 50)}`, () => {
      const [one, ...others] = told(text);
      assert.deepEqual([one?.step, one?.options, others], [null, [], []]);
      assert.match(one?.explanation ?? '', /was able to read the response and its status 401/u);
    });

  it('says less than a CORS message next to it', () => {
    const cors =
      "Access to fetch at 'https://api.example.com/x' from origin 'https://app.example.com' has been blocked by CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";
    assert.deepEqual(
      told(`${cors}\nAxiosError: Request failed with status code 401`).map(({ step }) => step),
      ['preflight.7.5-method'],
    );
  });
});

describe('a refusal that a server printed', () => {
  for (const text of [
    'Invalid CORS request',
    'Error: Not allowed by CORS\n    at origin (/app/server.js:12:16)',
    'info: Microsoft.AspNetCore.Cors.Infrastructure.CorsService[5]\n      CORS policy execution failed.',
  ])
    it(`is not taken for a browser's: ${text.slice(0, 40)}`, () => {
      const [one] = told(text);
      assert.deepEqual([one?.engine, one?.step, one?.options], [null, null, []]);
      assert.match(one?.explanation ?? '', /server or gateway/u);
    });
});

describe('a Content Security Policy', () => {
  for (const directive of ['connect-src', 'font-src', 'img-src', 'script-src'])
    it(`is to be changed in the directive that refused: ${directive}`, () => {
      const [one] = told(
        `Refused to load 'https://cdn.example.com/a' because it violates the following Content Security Policy directive: "${directive} 'self'".`,
      );
      assert.match(one?.explanation ?? '', new RegExp(`\`${directive}\``, 'u'));
    });
});

describe('a redirect that an old Chromium did not follow', () => {
  it('is not blamed on a user name', () => {
    const [one] = told(
      "XMLHttpRequest cannot load http://api.example.com/x. The request was redirected to 'http://api.example.com/login', which is disallowed for cross-origin requests that require preflight.",
    );
    assert.match(one?.explanation ?? '', /redirect/u);
    assert.doesNotMatch(one?.explanation ?? '', /user name/u);
  });
});

describe('what is printed next to CORS messages', () => {
  for (const [what, text] of Object.entries({
    canvas:
      "Failed to execute 'getImageData' on 'CanvasRenderingContext2D': The canvas has been tainted by cross-origin data.",
    'canvas export':
      "Failed to execute 'toDataURL' on 'HTMLCanvasElement': Tainted canvases may not be exported.",
    'module type':
      'Failed to load module script: Expected a JavaScript module script but the server responded with a MIME type of "text/html".',
    'module type in Firefox':
      'Loading module from “https://a.example/x.js” was blocked because of a disallowed MIME type (“text/html”).',
    'event stream': `EventSource's response has a MIME type ("text/html") that is not "text/event-stream". Aborting the connection.`,
    font: 'downloadable font: download failed (font-family: "X"): bad URI or cross-site access not allowed source: https://a.example/f.woff2',
    worker:
      "Failed to construct 'Worker': Script at 'https://cdn.example/w.js' cannot be accessed from origin 'https://app.example.com'.",
    curl: "curl: (7) Failed to connect to 127.0.0.1 port 8080 after 0 ms: Couldn't connect to server",
    Node: 'Error: connect ECONNREFUSED ::1:8080',
    Python: 'requests.exceptions.ConnectionError: Max retries exceeded',
    jsdom: 'Error: Cross origin null forbidden',
    frame:
      "Refused to display 'https://a.example/' in a frame because it set 'X-Frame-Options' to 'sameorigin'.",
    script: 'Script error.',
    'local file': 'Not allowed to load local resource: file:///C:/a.png',
    'service worker':
      'The FetchEvent for "https://a.example/x" resulted in a network error response: an "opaque" response was used for a request whose type is not no-cors',
    'service worker in Firefox':
      'Failed to load ‘https://a.example/x’. A ServiceWorker passed an opaque Response to FetchEvent.respondWith() while handling a ‘cors’ FetchEvent.',
    'service worker of another origin':
      "Failed to register a ServiceWorker: The origin of the provided scriptURL ('https://cdn.example') does not match the current origin ('https://a.example').",
    tracker:
      'Request to access cookie or storage on “https://a.example” was blocked because it came from a tracker and content blocking is enabled.',
    'upgraded request':
      "Mixed Content: The page at 'https://a.example/' was loaded over HTTPS, but requested an insecure element 'http://b.example/a.png'. This request was automatically upgraded to HTTPS, For more information see https://blog.chromium.org/",
    'old Edge': 'SCRIPT7002: XMLHttpRequest: Network Error 0x80070005, Access is denied.',
    'jQuery object': '{readyState: 0, getResponseHeader: ƒ, getAllResponseHeaders: ƒ, …}',
    'Node with a certificate':
      'TypeError: fetch failed { [cause]: Error: unable to verify the first certificate { code: UNABLE_TO_VERIFY_LEAF_SIGNATURE } }',
    Go: 'Get "http://127.0.0.1:8080/": dial tcp 127.0.0.1:8080: connect: connection refused',
    'Issues panel': 'Ensure CORS response header values are valid',
  }))
    it(`is named, and no option is given for it: ${what}`, () => {
      const [one, ...others] = told(text);
      assert.deepEqual([one?.step, one?.options, others], [null, [], []]);
    });
});

describe('what other versions and panels print', () => {
  const page = 'https://app.example.com';
  for (const [text, engine, step, options] of [
    [
      'SEC7128: Multiple Access-Control-Allow-Origin headers are not allowed for CORS response.',
      null,
      'cors-check.4',
      [],
    ],
    ['SEC7126: Redirects are not allowed for CORS preflight requests.', null, 'preflight.7-status', []],
    ['SEC7127: Redirect was blocked for CORS request.', null, 'preflight.7-status', []],
    [
      `XMLHttpRequest cannot load https://api.example.com/x. Origin ${page} is not allowed by Access-Control-Allow-Origin.`,
      null,
      'cors-check.2',
      ['cors_origins', 'cors_enabled'],
    ],
    [
      "Ensure CORS requesting origin matches resource's allowed origin",
      'chromium',
      'cors-check.4',
      ['cors_origins'],
    ],
    ['Ensure preflight responses are valid', 'chromium', 'preflight.7-status', []],
    [
      'Ensure CORS request includes only allowed headers',
      'chromium',
      'preflight.7.7-header',
      ['cors_headers'],
    ],
    [
      'Ensure CORS requests include credentials only when allowed',
      'chromium',
      'cors-check.8',
      ['cors_credentials'],
    ],
    ['AxiosError: timeout of 5000ms exceeded', null, 'network', ['bind_address', 'bind_port']],
    ['AbortError: signal is aborted without reason', null, 'network', []],
    [
      `Access to fetch at 'https://api.example.com/x' from origin '${page}' has been blocked by CORS policy: Invalid 'Access-Control-Max-Age' value: abc`,
      'chromium',
      null,
      ['cors_max_age'],
    ],
    [
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. Something new',
      'firefox',
      null,
      [],
    ],
  ] as const)
    it(`is read: ${text.slice(0, 70)}`, () => {
      const [one, ...others] = told(text);
      assert.deepEqual([one?.engine, one?.step, one?.options, others], [engine, step, options, []]);
    });

  it('is not called missing where a reason is printed', () => {
    const [one] = told(
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. Something new',
    );
    assert.match(one?.explanation ?? '', /not recognized: `Something new`/u);
  });

  it('names the server that is to send the header of a font', () => {
    const font = `Access to font at 'https://cdn.example/f.woff2' from origin '${page}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`;
    assert.match(told(font)[0]?.explanation ?? '', /such as a CDN/u);
    assert.doesNotMatch(
      told(font.replace('font at', 'fetch at').replace('f.woff2', 'api/x'))[0]?.explanation ?? '',
      /CDN/u,
    );
  });

  it('keeps an odd value of `Access-Control-Allow-Credentials` apart from the switch', () => {
    const value = (printed: string) =>
      told(
        `Access to fetch at 'https://api.example.com/x' from origin '${page}' has been blocked by CORS policy: The value of the 'Access-Control-Allow-Credentials' header in the response is '${printed}' which must be 'true' when the request's credentials mode is 'include'.`,
      )[0]?.explanation ?? '';
    assert.match(value(''), /Set `cors_credentials = true`/u);
    for (const odd of ['True', 'true, true', 'false', '1'])
      assert.doesNotMatch(value(odd), /Set `cors_credentials/u);
    assert.match(value('true, true'), /Two programs add the header/u);
  });

  it('says that an address lacks its scheme', () => {
    const [one] = told(
      "Access to XMLHttpRequest at 'localhost:8080/api/status' from origin 'http://localhost:3000' has been blocked by CORS policy: Cross origin requests are only supported for protocol schemes: http, data, chrome, https.",
    );
    assert.match(one?.explanation ?? '', /scheme is missing.*`http:\/\/`/u);
  });
});
