import assert from 'node:assert/strict';
import type { CodeLens, InlayHint } from 'vscode-languageserver-types';
import type { ExchangeRequest, ExchangeResult } from '../../server/src/probe/exchange';
import type { PreflightChoices, PreflightRunResult } from '../../server/src/protocol';
import { configOf, documented } from '../support/fake-network';
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

describe('what a file offers for preflights', () => {
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

  it('offers the address, the pages and the methods of the file as browsers would name them', async () => {
    const choices = await ask<PreflightChoices>('licenseMonitor/preflight/choices', { uri: await start() });
    assert.equal(choices.target.url, 'http://127.0.0.1:9090');
    assert.deepEqual(
      choices.origins.map(({ origin, range }) => [origin, range.start.line]),
      [
        ['https://dash.example', 4],
        ['https://admin.example', 4],
      ],
    );
    assert.deepEqual(choices.methods, ['GET', 'PUT', 'OPTIONS']);
    assert.deepEqual(choices.headers, ['X-API-Key']);
    assert.equal(choices.credentials, 'omit');
    assert.equal(choices.paths[0]?.path, '/api/admin');
    assert.ok(choices.paths.some(({ path, origin }) => path === '/api/health' && origin === 'endpoint'));
  });

  const lenses = (uri: string) => ask<CodeLens[] | null>('textDocument/codeLens', { textDocument: { uri } });
  const hints = (uri: string) =>
    ask<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
    });

  it('offers actions above origins and overrides, with the origin that a browser sends', async () => {
    const found = (await lenses(await start())) ?? [];
    assert.deepEqual(
      found.map(({ range, command }) => [
        range.start.line,
        command?.command.replace('licenseMonitor.', ''),
        (command?.arguments?.[0] as { origin?: string } | undefined)?.origin,
      ]),
      [
        [0, 'generateProxy', undefined],
        [4, 'runPreflight', undefined],
        [4, 'runPreflight', 'https://dash.example'],
        [4, 'runPreflight', 'https://admin.example'],
        [8, 'runPreflight', undefined],
        [9, 'runPreflight', 'https://admin.example'],
        [4, 'chooseTarget', undefined],
      ],
    );
  });

  it('names the origin in each action, and the target', async () => {
    await start();
    const uri = await session.open(
      text.replace('"*"', '"http://admin.example", "capacitor://app"'),
      'file:///project/other/config.toml',
    );
    const titles = ((await lenses(uri)) ?? []).map(({ command }) => command?.title ?? '');
    for (const name of ['dash.example', 'https://admin.example', 'http://admin.example', 'app'])
      assert.ok(
        titles.some((title) => title.endsWith(` ${name}`)),
        name,
      );
    assert.ok(titles.some((title) => title.includes('http://127.0.0.1:9090')));
    assert.equal(new Set(titles.filter((title) => title.includes('.example'))).size, 3);
  });

  it('reads a file that is not open as it is on disk, and says which version it read', async () => {
    session = await startSession({ initializationOptions: { ...ours, workspaceFiles: true } });
    session.client.onRequest('licenseMonitor/fileText', ({ uri }: { uri: string }) =>
      uri.endsWith('/gone.toml') ? null : text,
    );
    const choices = (uri: string) =>
      ask<PreflightChoices | null>('licenseMonitor/preflight/choices', { uri });
    const closed = await choices('file:///project/closed/config.toml');
    assert.deepEqual([closed?.version, closed?.origins.length], [null, 2]);
    assert.equal(await choices('file:///project/gone.toml'), null);
    const uri = await session.open(text);
    await session.change(uri, text.replace('"https://admin.example", "*"', '"*"'));
    const open = await choices(uri);
    assert.deepEqual([open?.version, open?.origins.length], [2, 2]);
  });

  it('offers the methods, headers and credentials that hold for a path', async () => {
    const uri = await start();
    await session.change(uri, `${text}cors_methods = ["DELETE"]\ncors_credentials = true\n`);
    const at = (path: string) => ask<PreflightChoices>('licenseMonitor/preflight/choices', { uri, path });
    const [usual, admin] = [await at('/api/health'), await at('/api/admin')];
    assert.deepEqual([usual.methods, usual.credentials], [['GET', 'PUT', 'OPTIONS'], 'omit']);
    assert.deepEqual([admin.methods, admin.credentials], [['DELETE'], 'include']);
  });

  it('asks in a run of everything for what browsers send, and lists what it left out', async () => {
    await start();
    const uri = await session.open(
      text.replace(
        '"https://Dash.example/", "https://admin.example", "*"',
        '"https://Dash.example:443/", "https://dash.example", "*", "https://*.example", "dash.example", ""',
      ),
      'file:///project/other/config.toml',
    );
    const sent = network(documented(configOf(text)));
    const everything = {
      uri,
      target: { name: 'config.toml', url: 'http://127.0.0.1:9090', tls: 'verify' },
      timeoutMs: 1000,
      extent: 'matrix',
      probes: 'positive',
      realRequests: 'when-unasked',
      paths: ['/api/health'],
      run: '1',
    };
    const { markdown } = await ask<PreflightRunResult>('licenseMonitor/preflight/run', everything);
    const origins = sent.flatMap(({ headers }) => headers.filter(([name]) => name === 'Origin'));
    assert.deepEqual([...new Set(origins.map(([, value]) => value))].sort(), [
      'https://admin.example',
      'https://dash.example',
    ]);
    for (const entry of ['`*`', '`https://*.example`', '`dash.example`', 'empty entry'])
      assert.ok(markdown.includes(entry), `${entry}\n${markdown}`);
  });

  it('keeps lenses from editors that cannot run their commands', async () => {
    await start({}, {});
    assert.equal(session.initialized.capabilities.codeLensProvider, undefined);
  });

  it('shows derived values, unless the settings switch them off', async () => {
    const shown = await hints(await start());
    assert.deepEqual(
      shown?.map(({ label, position }) => [label, position.line]),
      [['24 h', 7]],
    );
    session.end();
    const uri = await start({ inlayHints: { enable: false }, codeLens: { enable: false } });
    assert.equal(await hints(uri), null);
    assert.equal(await lenses(uri), null);
  });
});
