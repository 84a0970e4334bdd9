import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inFolder, ndjson, readRecords } from '../../support/run-cli';

describe('license-monitor-cors evaluate', () => {
  const asked = {
    url: 'https://api.example/api/health',
    origin: 'https://a.example',
    method: 'PUT',
    headers: [['Content-Type', 'application/json']],
    credentials: 'include',
  };

  it('judges one preflight a line, in order', () =>
    inFolder({}, async ({ run }) => {
      const good = [
        ['Access-Control-Allow-Origin', 'https://a.example'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ];
      const { code, out } = await run(
        ['evaluate'],
        ndjson(
          { id: 1, request: asked, response: { status: 204, headers: good } },
          { id: 'two', request: asked, response: { status: 403, headers: [] } },
          { id: 3, request: asked, response: { status: 403, headers: good } },
          { id: 4, request: asked, response: { failure: 'Nothing listens.' } },
        ),
      );
      assert.equal(code, 0);
      const lines = readRecords(out);
      assert.deepEqual(
        lines.map(({ id, allowed, failingStep }) => [id, allowed, failingStep]),
        [
          [1, true, null],
          ['two', false, 'cors-check.2'],
          [3, false, 'preflight.7-status'],
          [4, false, 'network'],
        ],
      );
      assert.deepEqual(Object.keys(lines[0] ?? {}), ['id', 'allowed', 'failingStep', 'steps', 'explanation']);
      assert.deepEqual(Object.keys((lines[0]?.['steps'] as object[])[0] ?? {}), [
        'step',
        'verdict',
        'seen',
        'expected',
      ]);
    }));

  it('says which line cannot be read, and judges the others', () =>
    inFolder({}, async ({ run }) => {
      const text = `nonsense\n\n${ndjson({ id: 2, request: asked, response: { status: 204, headers: [] } }, { id: 3, request: {} }, { id: 4, request: { ...asked, headers: [['a']] } })}`;
      const { code, out, err } = await run(['evaluate'], text);
      assert.equal(code, 2);
      assert.deepEqual(
        readRecords(out).map(({ id }) => id),
        [null, 2, 3, 4],
      );
      assert.match(
        err,
        /^Line 1: The line is not valid JSON\.\nLine 4: `request\.url` is not a string\.\nLine 5: /,
      );
    }));

  it('takes no part of an exchange for what it is not', () =>
    inFolder({}, async ({ run }) => {
      const response = { status: 204, headers: [] };
      const { code, out } = await run(
        ['evaluate'],
        `[1]\n${ndjson(
          { id: 2, request: { ...asked, url: '/api/health' }, response },
          { id: 3, request: asked, response: { ...response, status: 42 } },
          { id: 4, request: asked, response: { ...response, status: 0 } },
          { id: 5, request: asked, response: null },
        )}`,
      );
      assert.equal(code, 2);
      assert.deepEqual(
        readRecords(out).map(({ error, failingStep }) => error ?? failingStep),
        [
          'The line is JSON, but not an object.',
          '`request.url` is not an absolute URL.',
          '`response.status` is not between 100 and 999.',
          'network',
          'network',
        ],
      );
      assert.equal((await run(['evaluate', 'exchanges.ndjson'])).code, 2);
    }));

  it('repeats no key of a recorded URL', () =>
    inFolder({}, async ({ run }) => {
      const url = 'https://user:hidden1@api.example/?apiKey=hidden2';
      const record = { request: { ...asked, url }, response: { status: 204, headers: [] } };
      const { out } = await run(['evaluate'], ndjson(record));
      assert.match(out, /"failingStep":"request-forbidden-method"/);
      assert.doesNotMatch(out, /hidden/);
      const echo = [['Access-Control-Allow-Origin', 'https://hidden%20key aGlkZGVuIGtleQ== hidden key']];
      const repeated = await run(
        ['evaluate'],
        ndjson({
          request: {
            ...asked,
            url: 'https://api.example/?a=1;api_key=hidden key',
            headers: [['X-API-Key', 'hidden key']],
          },
          response: { status: 204, headers: echo },
        }),
      );
      assert.match(repeated.out, /"failingStep":"cors-check\.4"/);
      assert.doesNotMatch(repeated.out, /hidden|aGlkZGVuIGtleQ/);
    }));
});
