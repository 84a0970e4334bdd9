import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isAsExpected } from '../../../server/src/probe/outcome';
import { plan, type PlanOptions } from '../../../server/src/probe/run/plan';
import { runProbes, type ProbeRunOptions } from '../../../server/src/probe/run/run';
import { respondsWith, configOf, documented, fakeNetwork, failsWith } from '../../support/fake-network';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example", "https://b.example"]
cors_methods = ["GET", "PUT", "POST", "OPTIONS"]
cors_headers = ["Content-Type", "X-API-Key"]
cors_credentials = true

[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
cors_methods = ["GET"]
`;
const config = configOf(file);
const never = new AbortController().signal;

const options = (more: Partial<PlanOptions>): PlanOptions => ({
  url: 'http://127.0.0.1:8080',
  config,
  extent: 'single',
  probes: 'positive',
  realRequests: 'reading',
  connection: { timeoutMs: 1_000, tls: 'verify' },
  ...more,
});

async function play(
  more: Partial<PlanOptions>,
  reply: Parameters<typeof fakeNetwork>[0] = documented(config),
  running: Partial<ProbeRunOptions> = {},
) {
  const network = fakeNetwork(reply);
  const chosen = options(more);
  const outcomes = await runProbes(plan(chosen), {
    config: chosen.config,
    transport: network.transport,
    signal: never,
    ...running,
  });
  return { outcomes, sent: network.sent };
}

const lines = (outcomes: Awaited<ReturnType<typeof runProbes>>) =>
  outcomes.map(({ probe, verdict, expected }) => `${probe.id}: ${verdict}, expected ${expected}`);
const sentLines = (sent: readonly { method: string; url: string }[]) =>
  sent.map(({ method, url }) => `${method} ${url.replace('http://127.0.0.1:8080', '')}`);

describe('a plan', () => {
  it('takes the first origin, method and path that there are', () => {
    assert.deepEqual(
      plan(options({})).map(({ id }) => id),
      ['GET /api/health from https://a.example'],
    );
    const given = options({ url: 'http://h/x?y=1#z', origins: ['null'], methods: ['delete', 'patch'] });
    assert.deepEqual(
      plan(given).map(({ id, scenario }) => [id, scenario.url]),
      [
        ['DELETE /x?y=1 from null', 'http://h/x?y=1'],
        ['patch /x?y=1 from null', 'http://h/x?y=1'],
      ],
    );
  });

  it('is the whole of the file as a matrix, each origin on each path', () => {
    const ids = plan(options({ extent: 'matrix' })).map(({ id }) => id);
    assert.deepEqual(ids, [
      'GET /api/health from https://a.example',
      'POST /api/health from https://a.example',
      'PUT /api/health from https://a.example',
      'GET /api/health from https://b.example',
      'POST /api/health from https://b.example',
      'PUT /api/health from https://b.example',
      'GET /api/admin from https://a.example',
      'GET /api/admin from https://b.example',
    ]);
  });

  it('without a file asks what it is told, and as a stranger otherwise', () => {
    const ids = plan(options({ config: undefined })).map(({ id }) => id);
    assert.deepEqual(ids, ['GET /api/health from https://foreign-origin.example']);
    assert.deepEqual(plan(options({ url: 'ftp://h/' })), []);
  });

  it('never takes the origin of the API itself for a foreign one', () => {
    const negative = plan(options({ url: 'https://a.example:8443/', probes: 'negative' }));
    assert.ok(negative.length > 4);
    assert.ok(!negative.some(({ scenario }) => scenario.origin === 'https://a.example:8443'));
  });
});

describe('a run', () => {
  it('of the matrix finds everything as the file promises', async () => {
    const { outcomes, sent } = await play({ extent: 'matrix', realRequests: 'when-unasked' });
    assert.deepEqual(lines(outcomes), [
      'GET /api/health from https://a.example: allowed, expected allowed',
      'POST /api/health from https://a.example: allowed, expected allowed',
      'PUT /api/health from https://a.example: allowed, expected allowed',
      'GET /api/health from https://b.example: allowed, expected allowed',
      'POST /api/health from https://b.example: allowed, expected allowed',
      'PUT /api/health from https://b.example: allowed, expected allowed',
      'GET /api/admin from https://a.example: refused, expected refused',
      'GET /api/admin from https://b.example: allowed, expected allowed',
    ]);
    assert.ok(sent.every(({ method }) => method === 'OPTIONS'));
    assert.deepEqual(sent[2]?.headers, [
      ['Accept', '*/*'],
      ['Origin', 'https://a.example'],
      ['Access-Control-Request-Method', 'PUT'],
      ['Access-Control-Request-Headers', 'content-type,x-api-key'],
    ]);
    assert.deepEqual(
      outcomes.flatMap(({ differences }) => differences),
      [],
    );
  });

  it('sends the request itself after the preflight, without made-up headers, if it only reads', async () => {
    const { sent } = await play({ extent: 'matrix', origins: ['https://a.example'], paths: ['/api/health'] });
    assert.deepEqual(sentLines(sent).sort(), [
      'GET /api/health',
      'OPTIONS /api/health',
      'OPTIONS /api/health',
      'OPTIONS /api/health',
    ]);
    assert.deepEqual(sent.find(({ method }) => method === 'GET')?.headers, [
      ['Accept', '*/*'],
      ['Origin', 'https://a.example'],
    ]);
  });

  it('never sends what changes things without a confirmation', async () => {
    for (const realRequests of ['when-unasked', 'reading'] as const) {
      const { outcomes, sent } = await play({
        methods: ['POST', 'PUT', 'DELETE', 'PATCH', 'custom'],
        realRequests,
      });
      assert.ok(sent.every(({ method }) => method === 'OPTIONS'));
      assert.match(outcomes[0]?.withheld ?? '', /was not confirmed/);
    }
    const { sent } = await play({ methods: ['POST', 'PUT'], realRequests: 'confirmed', body: 'b' });
    assert.deepEqual(sentLines(sent).sort(), ['OPTIONS /api/health', 'POST /api/health', 'PUT /api/health']);
    assert.deepEqual(
      sent.map(({ body }) => body),
      sent.map(({ method }) => (method === 'OPTIONS' ? undefined : 'b')),
    );
  });

  it('asks the server about a POST that browsers send unasked, and concludes only from a success', async () => {
    const { outcomes, sent } = await play({ methods: ['POST'] });
    assert.deepEqual(sentLines(sent), ['OPTIONS /api/health']);
    assert.equal(outcomes[0]?.verdict, 'allowed');
    const unknowing = await play({ methods: ['POST'] }, () => respondsWith(405));
    assert.equal(unknowing.outcomes[0]?.verdict, 'unchecked');
  });

  it('checks the real response alone where browsers ask nothing first', async () => {
    const { outcomes, sent } = await play({ realRequests: 'when-unasked' });
    assert.deepEqual(sentLines(sent), ['GET /api/health']);
    assert.equal(outcomes[0]?.verdict, 'allowed');
  });

  it('does not send the request itself when the preflight fails', async () => {
    const { outcomes, sent } = await play({ methods: ['DELETE'], realRequests: 'confirmed' });
    assert.deepEqual(sentLines(sent), ['OPTIONS /api/health']);
    assert.equal(outcomes[0]?.trace?.failingStep, 'preflight.7.5-method');
  });

  it('sends nothing where fetch() throws', async () => {
    const { outcomes, sent } = await play({ methods: ['TRACE'] });
    assert.deepEqual([sent.length, outcomes[0]?.verdict], [0, 'refused']);
  });

  it('expects every lookalike to be refused', async () => {
    const { outcomes } = await play({ probes: 'negative' });
    assert.ok(outcomes.length >= 7);
    assert.ok(outcomes.every(({ verdict, expected }) => verdict === 'refused' && expected === 'refused'));
    const reflecting = await play({ probes: 'negative' }, ({ headers }) =>
      respondsWith(200, [
        ['Access-Control-Allow-Origin', headers.find(([name]) => name === 'Origin')?.[1] ?? ''],
        ['Access-Control-Allow-Credentials', 'true'],
      ]),
    );
    assert.ok(reflecting.outcomes.every(({ verdict }) => verdict === 'allowed'));
  });

  it('finds nothing wrong with a refused lookalike where the file lets any origin in', async () => {
    const open = configOf('[api]\ncors_enabled = true\ncors_allow_any_origin = true\n');
    const { outcomes } = await play({ probes: 'negative', config: open }, () => respondsWith(204));
    assert.ok(outcomes.every((outcome) => outcome.verdict === 'refused' && isAsExpected(outcome)));
    const { outcomes: wild } = await play({ probes: 'negative', credentials: 'include' }, () =>
      respondsWith(204, [['Access-Control-Allow-Origin', '*']]),
    );
    assert.ok(wild.every((outcome) => outcome.verdict === 'refused' && !isAsExpected(outcome)));
  });

  it('keeps the order of the plan and no more under way than wanted', async () => {
    let underway = 0;
    let most = 0;
    const { outcomes } = await play(
      { extent: 'matrix', realRequests: 'when-unasked' },
      async (request) => {
        underway += 1;
        most = Math.max(most, underway);
        await Promise.resolve();
        underway -= 1;
        return documented(config)(request);
      },
      { concurrency: 3 },
    );
    assert.equal(most, 3);
    assert.deepEqual(
      outcomes.map(({ probe }) => probe.id),
      plan(options({ extent: 'matrix' })).map(({ id }) => id),
    );
  });

  it('tells its progress, and after a cancellation sends nothing more', async () => {
    const abort = new AbortController();
    const seen: string[] = [];
    const { outcomes, sent } = await play(
      { extent: 'matrix', realRequests: 'when-unasked' },
      documented(config),
      {
        signal: abort.signal,
        concurrency: 1,
        onProgress: (_, done, total) => {
          seen.push(`${done}/${total}`);
          if (done === 2) abort.abort();
        },
      },
    );
    assert.equal(sent.length, 2);
    assert.deepEqual(seen.slice(0, 3), ['1/8', '2/8', '3/8']);
    assert.deepEqual(
      outcomes.map(({ verdict }) => verdict),
      ['allowed', 'allowed', ...Array.from({ length: 6 }, () => 'cancelled')],
    );
  });

  it('reports what the network says', async () => {
    const { outcomes } = await play({}, () => failsWith('refused', 'Nothing listens.'));
    assert.deepEqual([outcomes[0]?.verdict, outcomes[0]?.trace?.failingStep], ['unreachable', 'network']);
  });
});
