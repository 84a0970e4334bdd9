import assert from 'node:assert/strict';
import type { HeaderList } from '../../../server/src/probe/exchange';
import type { PlanOptions } from '../../../server/src/probe/run/plan';
import { configOf, documented, failsWith, respondsWith } from '../../support/fake-network';
import { reportOf } from '../../support/report-of';

const file = (more = '') =>
  configOf(`[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
cors_headers = ["X-API-Key"]
${more}`);
const allow: HeaderList = [
  ['Access-Control-Allow-Origin', 'https://a.example'],
  ['Access-Control-Allow-Methods', 'GET, PUT'],
  ['Access-Control-Allow-Headers', 'x-api-key'],
];
const without = (name: string): HeaderList => allow.filter(([each]) => !each.endsWith(name));

describe('the causes of a result', () => {
  const causes = async (
    reply: Parameters<typeof reportOf>[1],
    more: Partial<PlanOptions> = {},
  ): Promise<readonly string[]> =>
    (
      await reportOf(
        { config: file(), origins: ['https://a.example'], realRequests: 'when-unasked', ...more },
        reply,
      )
    ).results.flatMap((result) => result.causes);
  const one = async (...args: Parameters<typeof causes>): Promise<string> => {
    const found = await causes(...args);
    assert.equal(found.length, 1, found.join('\n'));
    return found[0] ?? '';
  };

  it('are none where all is as expected, nothing was judged, or the cache alone differs', async () => {
    assert.deepEqual(await causes(documented(file())), []);
    assert.deepEqual(await causes(documented(file()), { origins: ['https://b.example'] }), []);
    assert.deepEqual(await causes(() => failsWith('cancelled', 'The request was cancelled.')), []);
    assert.deepEqual(await causes(() => respondsWith(204, [...allow, ['Access-Control-Max-Age', '9']])), []);
  });

  it('name what the file allows and the response does not', async () => {
    for (const [missing, subject] of [
      ['Allow-Origin', 'origin'],
      ['Allow-Methods', 'PUT'],
      ['Allow-Headers', 'x-api-key'],
    ] as const)
      assert.match(
        await one(() => respondsWith(204, without(missing))),
        new RegExp(`^${subject}: the file allows it, the response doesn’t$`),
      );
    assert.match(
      await one(() => respondsWith(204, allow), {
        config: file('cors_credentials = true'),
        credentials: 'include',
      }),
      /^cookies: the file allows them, the response doesn’t$/,
    );
  });

  it('are one where the response has no CORS header, and another where its status is wrong', async () => {
    assert.match(await one(() => respondsWith(204)), /^origin: /);
    assert.match(await one(() => respondsWith(403, allow)), /^status: .*403/);
    assert.equal((await causes(() => respondsWith(405))).length, 2);
  });

  it('name what the response allows and the file does not', async () => {
    const cookies: HeaderList = [...allow, ['Access-Control-Allow-Credentials', 'true']];
    assert.match(await one(() => respondsWith(204, cookies)), /^cookies: the file doesn’t/);
    assert.match(
      await one(() => respondsWith(204, [['Access-Control-Allow-Origin', '*'], ...without('Allow-Origin')])),
      /^origin: `https:\/\/a\.example` in the file, `\*` in the response$/,
    );
    assert.match(
      await one(
        () => respondsWith(204, [...without('Allow-Origin'), ['Access-Control-Allow-Origin', 'null']]),
        {
          origins: ['null'],
        },
      ),
      /^origin: none in the file/,
    );
  });

  it('name an origin that must be refused, and say where nobody responds', async () => {
    assert.match(
      (
        await causes(() => respondsWith(204, [['Access-Control-Allow-Origin', 'null'], ...allow.slice(1)]), {
          probes: 'negative',
        })
      ).join(),
      /^null: must be refused, the response allows it$/,
    );
    assert.equal(await one(() => failsWith('refused', 'Nothing listens.')), 'Nothing listens.');
  });
});
