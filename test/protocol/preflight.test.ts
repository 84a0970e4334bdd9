import assert from 'node:assert/strict';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node';
import type { ExchangeRequest, ExchangeResult } from '../../server/src/probe/exchange';
import type {
  ExplainResult,
  PreflightProgress,
  PreflightRunParams,
  PreflightRunResult,
} from '../../server/src/protocol';
import { createCertificate } from '../support/certificate';
import { hangingUp, rawServer } from '../support/raw-server';
import { configOf, documented } from '../support/fake-network';
import { nodeTransport } from '../../server/src/platform/node/network/transport';
import { type Session, startSession } from './session';

const text = `[api]
bind_address = "127.0.0.1"
bind_port = 9090
cors_enabled = true
cors_origins = ["https://Dash.example/", "https://admin.example", "*"]
cors_methods = ["get", "PUT", "OPTIONS"]
cors_headers = ["X-API-Key"]
cors_max_age = 86400
[api.cors_overrides."/api/admin"]
cors_origins = ["https://admin.example"]
`;
const ours = { preflight: true };

describe('preflights over JSON-RPC', () => {
  let session: Session;
  const start = async (settings: Record<string, unknown> = {}, initializationOptions: unknown = ours) => {
    session = await startSession({ settings, initializationOptions });
    return session.open(text);
  };
  afterEach(() => {
    session.end();
  });
  const ask = <Result>(method: string, params: object) => session.client.sendRequest<Result>(method, params);

  /** Answers what the server wants sent, and keeps it. */
  function network(reply: (request: ExchangeRequest) => ExchangeResult | Promise<ExchangeResult>) {
    const sent: ExchangeRequest[] = [];
    session.client.onRequest(
      'licenseMonitor/exchange',
      async (request: ExchangeRequest): Promise<unknown> => {
        sent.push(request);
        return reply(request);
      },
    );
    return sent;
  }

  const params = (uri: string, more: Partial<PreflightRunParams> = {}): PreflightRunParams => ({
    uri,
    target: { name: 'config.toml', url: 'http://127.0.0.1:9090', tls: 'verify' },
    timeoutMs: 1000,
    extent: 'single',
    probes: 'positive',
    realRequests: 'reading',
    origins: ['https://admin.example'],
    methods: ['GET'],
    paths: ['/api/health'],
    headers: [['X-API-Key', '$LICENSE_MONITOR_API_KEY']],
    credentials: 'omit',
    run: '1',
    ...more,
  });

  it('says nothing of another tool’s file', async () => {
    await start();
    const uri = await session.open('[rpc]\ncors_allowed_origins = ["*"]\n', 'file:///other/config.toml');
    assert.equal(await ask('licenseMonitor/preflight/choices', { uri }), null);
    assert.equal(await ask('licenseMonitor/preflight/run', params(uri)), null);
  });

  it('has the exchanges performed by the client and judges them', async () => {
    const uri = await start();
    const sent = network(documented(configOf(text)));
    const progress: PreflightProgress[] = [];
    session.client.onNotification('licenseMonitor/preflight/progress', (each: PreflightProgress) => {
      progress.push(each);
    });
    const { markdown, results } = await ask<PreflightRunResult>('licenseMonitor/preflight/run', params(uri));
    assert.deepEqual(
      sent.map(({ method, url }) => `${method} ${url}`),
      ['OPTIONS http://127.0.0.1:9090/api/health', 'GET http://127.0.0.1:9090/api/health'],
    );
    const [result] = results;
    assert.ok(result);
    assert.deepEqual([result.verdict, result.asExpected, results.length], ['allowed', true, 1]);
    assert.deepEqual(result.range?.start, { line: 4, character: 41 });
    assert.match(result.curl.preflight ?? '', /--request OPTIONS/);
    assert.match(markdown, /compared with `config\.toml` and the documentation/);
    assert.deepEqual(
      progress.map(({ run, done, total }) => [run, done, total]),
      [['1', 1, 1]],
    );
  });

  it('says in a few words what differs where the server lacks the origin', async () => {
    const uri = await start();
    network(documented(configOf(text.replace(', "https://admin.example", "*"', ''))));
    const { markdown, links, results } = await ask<PreflightRunResult>(
      'licenseMonitor/preflight/run',
      params(uri),
    );
    const [result] = results;
    assert.ok(result);
    assert.equal(result.asExpected, false);
    assert.match(result.message, /^Expected allowed, but it was refused\. /);
    assert.equal(result.causes.length, 1);
    assert.match(result.causes[0] ?? '', /^origin: the file allows it/);
    const [, fix] = /\[Show the quick fixes\]\(goto\/(\d+)\)/.exec(markdown) ?? [];
    assert.deepEqual(links[Number(fix)], {
      action: 'fix',
      uri,
      range: { start: { line: 4, character: 41 }, end: { line: 4, character: 64 } },
    });
  });

  it('ends with a sentence when it is cancelled, and has the client told', async () => {
    const uri = await start();
    const source = new CancellationTokenSource();
    session.client.onRequest(
      'licenseMonitor/exchange',
      (_: ExchangeRequest, token: CancellationToken) =>
        new Promise<unknown>((resolve) => {
          token.onCancellationRequested(() => {
            resolve({ ok: false, failure: { fault: 'cancelled', message: 'The request was cancelled.' } });
          });
          source.cancel();
        }),
    );
    const { markdown, results } = await session.client.sendRequest<PreflightRunResult>(
      'licenseMonitor/preflight/run',
      params(uri),
      source.token,
    );
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['cancelled'],
    );
    assert.match(markdown, /^# – Cancelled$/m);
  });

  it('shows the curl line where nothing can be sent', async () => {
    const uri = await start();
    network(() => ({ ok: false, failure: { fault: 'unsupported', message: 'This editor sends nothing.' } }));
    const { markdown, results } = await ask<PreflightRunResult>('licenseMonitor/preflight/run', params(uri));
    assert.equal(results[0]?.verdict, 'unreachable');
    assert.match(markdown, /^# ✗ No response\n[^]*This editor sends nothing\.[^]*curl --include/);
  });

  it('says so in the report when a certificate is not verified', async () => {
    const uri = await start();
    const identity = createCertificate({ commonName: 'localhost', names: ['127.0.0.1'] });
    const server = await rawServer(
      hangingUp(
        'HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: https://admin.example\r\nAccess-Control-Allow-Headers: x-api-key\r\n\r\n',
      ),
      { identity },
    );
    const transport = nodeTransport();
    const target = { name: 'staging', url: `https://127.0.0.1:${server.port}` };
    network((request) => transport(request, new AbortController().signal));
    const refused = await ask<PreflightRunResult>(
      'licenseMonitor/preflight/run',
      params(uri, { target: { ...target, tls: 'verify' } }),
    );
    assert.equal(refused.results[0]?.verdict, 'unreachable');
    assert.doesNotMatch(refused.markdown, /was not verified\*\*/);
    const accepted = await ask<PreflightRunResult>(
      'licenseMonitor/preflight/run',
      params(uri, { target: { ...target, tls: 'insecure' } }),
    );
    assert.equal(accepted.results[0]?.verdict, 'allowed');
    assert.match(accepted.markdown, /The TLS certificate of this target was not verified/);
    assert.match(accepted.results[0].curl.request, /--insecure/);
    await server.close();
  });

  it('explains what a console says and names the line that decides it', async () => {
    const uri = await start();
    const message =
      "Access to fetch at 'http://127.0.0.1:9090/api/health' from origin 'https://dash.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    const { markdown, links, step, options, range } = await ask<ExplainResult>('licenseMonitor/explain', {
      text: message,
      uri,
    });
    assert.equal(step, 'cors-check.2');
    assert.ok(options.includes('cors_origins'));
    assert.notEqual(range, null);
    assert.match(markdown, /^# What the browser said\n[^]*\]\(goto\/1\)/);
    assert.deepEqual(
      links.map((link) => [link.action, 'range' in link ? link.range : undefined]),
      [
        ['show', range],
        ['fix', range],
      ],
    );
    const other = await ask<ExplainResult>('licenseMonitor/explain', { text: 'Segmentation fault', uri });
    assert.deepEqual([other.step, other.range], [null, null]);
  });
});
