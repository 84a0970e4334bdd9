import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Config } from '../../../server/src/config/config';
import { readConfig } from '../../../server/src/config/read/read-config';
import { nodeTransport } from '../../../server/src/platform/node/network/transport';
import { serve, type Served } from '../../../server/src/platform/node/serve';
import { isAsExpected, type Outcome } from '../../../server/src/probe/outcome';
import { plan as planProbes } from '../../../server/src/probe/run/plan';
import { runProbes } from '../../../server/src/probe/run/run';
import { mockServerResponse } from '../../../server/src/probe/expected/mock-server';
import type { ProxyChoices } from '../../../server/src/proxy/write/choices';
import { planProxy } from '../../../server/src/proxy/plan';
import { findProxyTarget } from '../../../server/src/proxy/write/targets';
import { parse } from '../../../server/src/toml/parse/parse';
import { ensureSystemPackage } from '../setup/system-package';
import { configTexts } from './generated-configs';
import { checkOtherClients, checkUpgrade, rules, serveUpgrades } from './other-clients';
import { programs, type ProxyProgram } from './programs';
import { freePort, startProxy } from './running-proxy';
import { seed } from '../../support/property';

const project = join(__dirname, '../../..');
const exposed = ['X-RateLimit-Limit', 'Retry-After'];

const read = (text: string): Config =>
  readConfig(parse(text), { environmentSetting: 'auto', path: undefined });

/** The sample files that can be written, and files made up from the seed. */
function samples(): readonly (readonly [name: string, text: string])[] {
  const folders = ['examples', 'test/samples'].map((name) => join(project, name)).filter(existsSync);
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.toml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  );
  const made = fc
    .sample(configTexts, { numRuns: 6 })
    .map((text, index) => [`made up ${index + 1}, seed ${seed}`, text] as const);
  return [...files, ...made].filter(([, text]) => planned(read(text)) !== undefined);
}

function planned(config: Config, more: Partial<ProxyChoices> = {}) {
  const choices = {
    upstream: 'http://127.0.0.1:9',
    preflight: 'answer',
    exposed,
    source: 'config.toml',
  } as const;
  const result = planProxy(config, { ...choices, ...more });
  return result.ok ? result.plan : undefined;
}

/** Like License Monitor, but with CORS headers and a Vary header of its own on every response. */
async function serveApi(config: Config): Promise<Served> {
  return serve({
    port: 0,
    respond: (request) => {
      const response = mockServerResponse(config, request);
      const preflight =
        request.method === 'OPTIONS' && request.header('access-control-request-method') !== undefined;
      if (preflight) return response;
      const own = response.headers.filter(([name]) => !name.startsWith('Access-Control-'));
      return {
        ...response,
        status: request.path.endsWith('/fails') ? 500 : response.status,
        open: request.path === '/stream/open',
        headers: [
          ...own,
          ['Access-Control-Allow-Origin', 'https://left-over.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Vary', request.path.endsWith('/varies') ? 'Accept-Encoding, Origin' : 'Accept-Encoding'],
        ],
      };
    },
  });
}

async function probeAll(config: Config, url: string): Promise<readonly Outcome[]> {
  const base = {
    url: `${url}/api/health`,
    config,
    extent: 'matrix',
    probes: 'both',
    realRequests: 'confirmed',
    connection: { timeoutMs: 5000, tls: 'verify' },
  } as const;
  const below = config.overrides.map(({ path = '' }) => `${path.replace(/\/$/u, '')}/below`);
  const probes = [
    ...planProbes({ ...base, credentials: 'include', paths: [...paths, ...below] }),
    ...planProbes({ ...base, credentials: 'omit', paths: ['/api/health', ...below] }),
    ...planProbes({
      ...base,
      credentials: 'omit',
      probes: 'positive',
      headers: [['Authorization', 'Bearer x']],
    }),
  ];
  return runProbes(probes, { config, transport: nodeTransport(), signal: new AbortController().signal });
}

const paths = ['/api/health', '/api/fails', '/api/varies', '/api/administrators', '/stream/logs', '/ws/logs'];

/** Every response, in words that name the request, that browsers or caches would get wrong. */
function faults(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => {
    const { probe, preflight, real, verdict, expected } = outcome;
    const found: string[] = [];
    if (!isAsPredicted(outcome)) found.push(`is ${verdict} instead of ${expected}`);
    for (const exchanged of [preflight, real]) {
      if (exchanged === undefined) continue;
      if (!exchanged.result.ok) found.push(exchanged.result.failure.message);
      else found.push(...faultsOf(exchanged.result.response));
    }
    return found.map((fault) => `${probe.id} with ${probe.scenario.credentials} ${fault}`);
  });
}

/** Where any origin is let in, those that must be refused elsewhere are, too. */
const isAsPredicted = (outcome: Outcome): boolean =>
  isAsExpected(outcome) || (outcome.probe.negative !== undefined && outcome.prediction?.grant === 'any');

function faultsOf(response: {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}) {
  const names = response.headers.map(([name]) => name.toLowerCase());
  const values = (wanted: string) =>
    response.headers
      .filter(([name]) => name.toLowerCase() === wanted)
      .flatMap(([, value]) => value.split(/\s*,\s*/u));
  const doubled = names.filter(
    (name, index) => name.startsWith('access-control') && names.indexOf(name) !== index,
  );
  const vary = values('vary').map((value) => value.toLowerCase());
  const [origin = '*'] = values('access-control-allow-origin');
  return [
    ...doubled.map((name) => `answers ${name} twice`),
    ...(origin !== '*' && response.status !== 204 && !vary.includes('origin')
      ? ['answers without Vary: Origin']
      : []),
    ...(vary.filter((value) => value === 'origin').length > 1 ? ['names the origin twice in Vary'] : []),
    ...(response.status === 204 && names.some((name) => name.startsWith('content-'))
      ? ['answers 204 with headers of a body']
      : []),
  ];
}

const find = (program: ProxyProgram): string =>
  ensureSystemPackage({
    name: program.debian,
    purpose: `to prove the configuration that is written for ${program.id}`,
    find: program.find,
  });

for (const program of programs) {
  describe(`${program.id} in front of the API`, function () {
    this.timeout(120_000);
    let executable = '';
    before(() => {
      executable = find(program);
    });

    const inFrontOf = async (
      upstream: string,
      config: Config,
      choices: Partial<ProxyChoices>,
      use: (url: string) => Promise<void>,
    ): Promise<void> => {
      const port = await freePort();
      const plan = planned(config, { upstream, listen: `127.0.0.1:${port}`, ...choices });
      assert.ok(plan);
      const text = findProxyTarget(program.id)?.write(plan) ?? '';
      const proxy = await startProxy(program, executable, { text, port });
      try {
        await use(proxy.url);
      } finally {
        await proxy.stop();
      }
    };

    it('lets clients that are no browsers pass, and treats paths, streams and errors with care', async () => {
      const config = read(rules);
      const api = await serveApi(config);
      await inFrontOf(api.url, config, {}, (url) => checkOtherClients(url, api));
    });

    it('accepts what is written for an API behind TLS and for a host name', async () => {
      const choices = { preflight: 'passthrough', serverName: 'api.example.com' } as const;
      await inFrontOf('https://127.0.0.1:9', read(rules), choices, () => Promise.resolve());
    });

    it('passes WebSocket on', async () => {
      const api = await serveUpgrades();
      try {
        await inFrontOf(api.url, read(rules), {}, checkUpgrade);
      } finally {
        api.close();
      }
    });

    for (const [name, text] of samples()) {
      for (const preflight of ['answer', 'passthrough'] as const) {
        it(`treats every origin, method and path as predicted for ${name} (${preflight})`, async () => {
          const config = read(text);
          const api = await serveApi(config);
          try {
            await inFrontOf(api.url, config, { preflight }, async (url) => {
              assert.equal(
                faults(await probeAll(config, url))
                  .slice(0, 8)
                  .join('\n'),
                '',
                text,
              );
            });
          } finally {
            await api.close();
          }
        });
      }
    }
  });
}
