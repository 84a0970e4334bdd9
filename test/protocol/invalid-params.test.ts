import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { ServerRequests } from '../../server/src/protocol';
import { type Session, slash, startSession } from './session';

const uri = 'file:///project/config.toml';
const position = { line: 2, character: 20 };
const range = { start: position, end: position };
const document = { textDocument: { uri } };

const own: Omit<
  { readonly [Method in keyof ServerRequests]: ServerRequests[Method]['params'] },
  'licenseMonitor/configurations' | 'licenseMonitor/starters'
> = {
  'licenseMonitor/rulePage': { id: 'origin-null' },
  'licenseMonitor/explain': { text: 'x', uri },
  'licenseMonitor/preflight/choices': { uri },
  'licenseMonitor/preflight/run': {
    uri,
    target: { name: 'x', url: 'http://127.0.0.1:9/', tls: 'verify', apiKey: '${env:KEY}' },
    timeoutMs: 10,
    extent: 'single',
    probes: 'positive',
    realRequests: 'when-unasked',
    origins: ['https://a.example'],
    methods: ['GET'],
    paths: ['/'],
    headers: [['X-A', '1']],
    credentials: 'omit',
    run: '1',
  },
  'licenseMonitor/proxy/choices': { uri },
  'licenseMonitor/proxy/generate': {
    uri,
    target: 'nginx',
    upstream: 'http://127.0.0.1:8080',
    preflight: 'answer',
    exposed: ['X-A'],
    serverName: 'x.example',
  },
  'licenseMonitor/proxy/compare': { uri, nginxName: 'n', nginxText: '', nginxUri: 'file:///n' },
};

/** Parameters of every request that are as they should be. */
const requests: Readonly<Record<string, object>> = {
  'textDocument/hover': { ...document, position },
  'textDocument/completion': { ...document, position },
  'textDocument/definition': { ...document, position },
  'textDocument/references': { ...document, position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { ...document, position },
  'textDocument/prepareRename': { ...document, position },
  'textDocument/rename': { ...document, position, newName: 'https://a.example' },
  'textDocument/documentLink': document,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/codeLens': document,
  'textDocument/diagnostic': document,
  'textDocument/selectionRange': { ...document, positions: [position] },
  'textDocument/inlayHint': { ...document, range },
  'textDocument/formatting': { ...document, options: { tabSize: 2, insertSpaces: true } },
  'textDocument/codeAction': { ...document, range, context: { diagnostics: [], only: ['quickfix'] } },
  'workspace/diagnostic': { previousResultIds: [{ uri, value: '1' }] },
  ...own,
};
const mayBeAnything = new Set(['context.diagnostics']);

/** Replacements that are right where they stand. */
const sound = new Set(['timeoutMs -1.5', 'context {"wrong":true}']);
const valueAt = (path: string, value: unknown): unknown =>
  path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>>)[key], value);

/** Every variant of a value with one thing in it replaced, and the path of that thing. */
function* spoiled(
  value: unknown,
  by: unknown,
  path = '',
): Generator<readonly [path: string, value: unknown]> {
  if (mayBeAnything.has(path)) return;
  if (path !== '') yield [path, by];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value))
    for (const [where, variant] of spoiled(field, by, path === '' ? key : `${path}.${key}`))
      yield [where, Array.isArray(value) ? value.with(Number(key), variant) : { ...value, [key]: variant }];
}

describe('parameters of another shape', () => {
  let session: Session;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  before(async () => {
    process.on('unhandledRejection', note);
    session = await startSession();
    await session.open(slash);
  });
  after(() => {
    process.off('unhandledRejection', note);
    session.end();
  });

  const refusalOf = async (method: string, params: unknown): Promise<ResponseError<unknown>> => {
    try {
      await session.client.sendRequest(method, params);
    } catch (error) {
      if (error instanceof ResponseError) return error;
    }
    return assert.fail(`${method} ${JSON.stringify(params)}`);
  };

  for (const [method, params] of Object.entries(requests))
    it(`are refused with a sentence: ${method}`, async () => {
      await session.client.sendRequest(method, params);
      const wrong = [undefined, null, 5, 'x', [], {}].map((all) => ['', all] as const);
      const inside = [null, { wrong: true }, -1.5, [[]]].flatMap((by) => [...spoiled(params, by)]);
      for (const [path, variant] of [...wrong, ...inside]) {
        if (path !== '' && sound.has(`${path} ${JSON.stringify(valueAt(path, variant))}`)) continue;
        const { code, message } = await refusalOf(method, variant);
        assert.equal(code, ErrorCodes.InvalidParams, `${method} ${JSON.stringify(variant)}: ${message}`);
        const [, place = '', what = ''] =
          /^The parameters of `[^`]+` are not valid: `([^`]+)` (.+)\.$/.exec(message) ?? [];
        assert.match(what, /^has to be /, message);
        assert.ok(
          path === '' || place.replace(/\[(\d+)\]/g, '.$1').startsWith(path),
          `${place}, not ${path}`,
        );
      }
    });

  it('are passed over in a notification, and the server goes on', async () => {
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'])
      for (const params of [
        undefined,
        [],
        { textDocument: 5 },
        { textDocument: { uri: 5 } },
        { textDocument: { uri }, contentChanges: 5 },
      ])
        await session.client.sendNotification(`textDocument/${method}`, params);
    await session.client.sendNotification('workspace/didChangeConfiguration', null);
    await session.client.sendNotification('workspace/didChangeWatchedFiles', 5);
    await session.open(slash, 'file:///second/config.toml');
    assert.equal((await session.pull('file:///second/config.toml')).length, 1);
    assert.deepEqual(unhandled, []);
  });

  it('begin no session', async () => {
    for (const initialize of [{ capabilities: 5 }, { rootUri: {} }, { workspaceFolders: [5] }])
      await assert.rejects(startSession({ initialize }), { code: ErrorCodes.InvalidParams });
  });
});
