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
  }))
    it(`is named, and no option is given for it: ${what}`, () => {
      const [one, ...others] = told(text);
      assert.deepEqual([one?.step, one?.options, others], [null, [], []]);
    });
});
