import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inFolder, ndjson, readRecords } from '../../support/run-cli';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
`;

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
          /Line 3 has `https:\/\/B\.example\/`, .*slash.* Write `https:\/\/b\.example` instead/u,
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
      const [first, second] = readRecords(out);
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
        readRecords(out).map(({ id, error, step }) => [id, error ?? step]),
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

  it('counts what repeats, and keeps the order, in text and in JSON', () =>
    inFolder({}, async ({ run }) => {
      const other =
        'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/y. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing).';
      const paste = [text, other, text.replace('/health', '/status'), text].join('\n');
      const { out } = await run(['explain', paste]);
      assert.match(out, /^Message 1 of 2, .*\n.*\nPrinted: 3 times\nStep: preflight\.7\.5-method\n/u);
      assert.equal(out.match(/Printed:/gu)?.length, 1);
      const json = JSON.parse((await run(['explain', paste, '--format', 'json'])).out) as {
        readonly messages: readonly Readonly<Record<string, unknown>>[];
      };
      const [line] = readRecords((await run(['explain'], ndjson({ id: 1, text: paste }))).out);
      for (const messages of [json.messages, line?.['messages'] as typeof json.messages])
        assert.deepEqual(
          messages.map(({ step, count }) => [step, count]),
          [
            ['preflight.7.5-method', 3],
            ['cors-check.2', undefined],
          ],
        );
    }));

  it('exits with 1 for a text that is no such message and 2 without any', () =>
    inFolder({}, async ({ run }) => {
      assert.equal((await run(['explain', 'hello'])).code, 1);
      assert.equal((await run(['explain'], '')).code, 2);
    }));
});
