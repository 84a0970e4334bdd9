import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'mocha';
import { main } from '../../../server/src/cli/main';
import { inFolder } from './run-cli';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
`;
const ndjson = (...records: unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');
const read = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

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
      const lines = read(out);
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
        read(out).map(({ id }) => id),
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
        read(out).map(({ error, failingStep }) => error ?? failingStep),
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

describe('license-monitor-cors explain', () => {
  const text =
    "Access to fetch at 'https://api.example/api/health' from origin 'https://a.example' has been blocked by CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.";

  it('explains one message, and names the line of the file', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      const { code, out } = await run(['explain', text, '--config', 'config.toml']);
      assert.equal(code, 0);
      assert.match(
        out,
        /Step: preflight\.7\.5-method\nBrowser: chromium\nOptions: cors_methods\nconfig\.toml:4: cors_methods = /,
      );
    }));

  it('advises what the file lacks, and never what it already has', () =>
    inFolder(
      {
        'config.toml':
          '[api]\ncors_enabled = true\ncors_origins = ["https://a.example", "https://B.example/"]\ncors_methods = ["GET", "PUT"]\n',
      },
      async ({ run }) => {
        const told = async (origin: string, reason: string) =>
          (
            await run([
              'explain',
              `Access to fetch at 'https://api.example/x' from origin '${origin}' has been blocked by CORS policy: ${reason}`,
              '--config',
              'config.toml',
            ])
          ).out;
        const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
        const listed = await told('https://a.example', missing);
        assert.match(listed, /lists `https:\/\/a\.example` on line 3.*`cors_enabled = true` on line 2/u);
        assert.doesNotMatch(listed, /\bAdd\b|Set `cors_enabled/u);
        assert.match(
          await told('https://b.example', missing),
          /Write `https:\/\/b\.example` in place of .* on line 3/u,
        );
        const unlisted = await told('https://c.example', missing);
        assert.match(unlisted, /Add `https:\/\/c\.example` to `cors_origins` on line 3/u);
        assert.doesNotMatch(unlisted, /cors_enabled = true`\. Add|Set `cors_enabled/u);
        const method = 'Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.';
        assert.match(await told('https://a.example', method), /lists `PUT` in `cors_methods` on line 4/u);
      },
    ));

  it('takes the message from standard input as it was copied', () =>
    inFolder({}, async ({ run }) => {
      assert.equal((await run(['explain'], `${text}\n`)).out, (await run(['explain', text])).out);
    }));

  it('reads and writes NDJSON', () =>
    inFolder({}, async ({ run }) => {
      const { code, out } = await run(['explain'], ndjson({ id: 7, text }, { id: 8, text: 'hello' }));
      assert.equal(code, 0);
      const [first, second] = read(out);
      assert.deepEqual(Object.keys(first ?? {}), [
        'id',
        'engine',
        'step',
        'options',
        'explanation',
        'messages',
      ]);
      assert.deepEqual(
        [first?.['id'], first?.['engine'], first?.['step'], first?.['options']],
        [7, 'chromium', 'preflight.7.5-method', ['cors_methods']],
      );
      assert.deepEqual([second?.['id'], second?.['engine'], second?.['step']], [8, null, null]);
    }));

  it('says which line of NDJSON cannot be read, the first one too, and explains the others', () =>
    inFolder({}, async ({ run }) => {
      const { code, out, err } = await run(['explain'], `nonsense\n${ndjson({ id: 2 }, { id: 3, text })}`);
      assert.equal(code, 2);
      assert.deepEqual(
        read(out).map(({ id, error, step }) => [id, error ?? step]),
        [
          [null, 'The line is not valid JSON.'],
          [2, 'The string `text` is missing.'],
          [3, 'preflight.7.5-method'],
        ],
      );
      assert.match(err, /^Line 1: .*\nLine 2: .*\n$/);
    }));

  it('repeats no key of a URL', () =>
    inFolder({}, async ({ run }) => {
      const redirected = text.replace(
        "health'",
        "health?api_key=hidden' (redirected from 'http://h/?token=hidden')",
      );
      const { out } = await run(['explain', redirected]);
      assert.match(out, /was redirected/);
      assert.doesNotMatch(out, /hidden/);
    }));

  it('exits with 1 for a text that is no such message and 2 without any', () =>
    inFolder({}, async ({ run }) => {
      assert.equal((await run(['explain', 'hello'])).code, 1);
      assert.equal((await run(['explain'], '')).code, 2);
    }));
});

describe('the origin on the command line', () => {
  it('is one that browsers send, or the one that they would send is named', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      for (const [origin, named] of [
        ['https://a.example/', 'here `https://a.example`'],
        ['https://A.example:443', 'here `https://a.example`'],
        ['https://münchen.example', 'here `https://xn--mnchen-3ya.example`'],
        ['*', 'such as `https://app.example.com`'],
        ['', 'such as `https://app.example.com`'],
      ] as const) {
        for (const argv of [
          ['predict', '--config', 'config.toml', '--method', 'GET'],
          ['preflight', 'http://127.0.0.1:1/'],
        ]) {
          const { code, err } = await run([...argv, '--origin', origin]);
          assert.deepEqual([code, err.includes(`as browsers send it, ${named};`)], [2, true], err);
        }
      }
    }));
});

describe('license-monitor-cors serve', () => {
  it('listens until Ctrl-C', () =>
    inFolder({ 'config.toml': file }, async ({ path }) => {
      const abort = new AbortController();
      let err = '';
      const ended = main(['serve', '--config', 'config.toml', '--port', '0'], {
        out: (text) => {
          const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
          const sent = request(`${url}/stream/metrics`, () => {
            abort.abort();
          });
          sent.on('error', () => undefined);
          sent.end();
        },
        err: (text) => (err += text),
        stdin: () => Promise.resolve(''),
        cwd: path,
        env: {},
        colors: false,
        signal: abort.signal,
      });
      assert.equal(await ended, 0, err);
    }));

  it('exits with 2 and a sentence where it cannot listen', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      assert.match((await run(['serve'])).err, /needs `--config FILE`/);
      const { code, err } = await run(['serve', '--config', 'config.toml', '--port', '70000']);
      assert.deepEqual([code, /from 0 to 65535/.test(err)], [2, true]);
    }));
});
