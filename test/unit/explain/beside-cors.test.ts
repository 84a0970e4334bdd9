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
      assert.match(one?.explanation ?? '', /could read the response and its status 401/u);
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
