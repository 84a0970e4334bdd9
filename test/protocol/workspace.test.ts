import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Configurations } from '../../server/src/protocol';
import { capable, clean, type Session, slash, startSession, type SessionOptions } from './session';

describe('the server on files and settings of the workspace', () => {
  let session: Session;
  const start = async (options?: SessionOptions) => {
    session = await startSession(options);
    return session;
  };
  afterEach(() => {
    session.end();
  });

  it('finds the mistakes of files that are not open', async () => {
    await start({
      initialize: { rootUri: 'file:///project' },
      platform: {
        workspaceFiles: () => Promise.resolve([{ uri: 'file:///project/config.toml', text: slash }]),
      },
    });
    interface Report {
      readonly items: readonly {
        readonly kind: string;
        readonly resultId: string;
        readonly items: Diagnostic[];
      }[];
    }
    const pull = (previousResultIds: readonly unknown[]) =>
      session.client.sendRequest<Report>('workspace/diagnostic', { previousResultIds });
    const [first] = (await pull([])).items;
    assert.ok(first);
    assert.deepEqual(
      first.items.map(({ code }) => code),
      ['origin-trailing-slash'],
    );
    const [second] = (await pull([{ uri: 'file:///project/config.toml', value: first.resultId }])).items;
    assert.equal(second?.kind, 'unchanged');
  });

  it('tells which files are License Monitor’s, open and closed, by names, content and globs', async () => {
    const foreign = '[build]\njobs = 4\n';
    const uriOf = (name: string) => `file:///project/${name}`;
    const files: Readonly<Record<string, string>> = {
      'closed/config.toml': clean,
      'closed/config.prod.toml': clean,
      'closed/site.license-monitor.toml': '',
      'closed/monitoring/cors.toml': '',
      '.cargo/config.toml': foreign,
      'open/config.toml': clean,
    };
    await start({
      initialize: { rootUri: 'file:///project' },
      settings: { files: ['monitoring/*.toml'] },
      platform: {
        workspaceFiles: () =>
          Promise.resolve(Object.entries(files).map(([name, text]) => ({ uri: uriOf(name), text }))),
      },
    });
    const ours = ['open/config.toml', 'my-license-monitor.toml', 'monitoring/other.toml'].map(uriOf);
    for (const uri of ours) await session.open(clean, uri);
    await session.open(clean, 'untitled:Untitled-1');
    await session.open(foreign, uriOf('other/config.toml'));
    await session.open(foreign, 'untitled:Untitled-2');
    await session.open(clean, uriOf('Cargo.toml'));
    const { open, closed } = await session.client.sendRequest<Configurations>(
      'licenseMonitor/configurations',
    );
    assert.deepEqual([...open].sort(), [...ours, 'untitled:Untitled-1'].sort());
    assert.deepEqual(
      closed,
      [
        'closed/config.prod.toml',
        'closed/config.toml',
        'closed/monitoring/cors.toml',
        'closed/site.license-monitor.toml',
      ].map(uriOf),
    );
  });

  it('looks again after a look that failed', async () => {
    let looks = 0;
    await start({
      initialize: { rootUri: 'file:///project' },
      capabilities: {
        ...capable,
        workspace: { ...capable.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      platform: {
        workspaceFiles: () =>
          looks++ === 0
            ? Promise.reject(new Error('The disk is away.'))
            : Promise.resolve([{ uri: 'file:///project/config.toml', text: slash }]),
      },
    });
    const pull = () =>
      session.client.sendRequest<{ readonly items: unknown[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
    await assert.rejects(pull());
    assert.equal((await pull()).items.length, 1);
  });

  interface Asked {
    readonly folders: readonly string[];
    readonly globs: readonly string[];
  }

  /** The folders and globs that the server has searched in answer to a pull. */
  async function searched(options: SessionOptions): Promise<readonly Asked[]> {
    const asked: Asked[] = [];
    await start({
      ...options,
      platform: {
        workspaceFiles: (folders, globs) => {
          asked.push({ folders, globs });
          return Promise.resolve([]);
        },
      },
    });
    await session.client.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    return asked;
  }

  it('searches each folder by its own settings', async () => {
    const folder = (uri: string) => ({ uri, name: uri });
    const asked = await searched({
      initialize: { workspaceFolders: [folder('file:///a'), folder('file:///b')] },
      settings: { 'file:///b': { files: ['cors.toml'] } },
    });
    assert.deepEqual(
      asked.map(({ folders, globs }) => [...folders, globs.includes('**/cors.toml')]),
      [
        ['file:///a', false],
        ['file:///b', true],
      ],
    );
  });

  it('knows the folder of a client that names it in an old way', async () => {
    for (const [initialize, folder] of [
      [{ rootUri: 'file:///old' }, 'file:///old'],
      [{ rootUri: null, rootPath: '/very old/#1' }, 'file:///very%20old/%231'],
      [{ rootUri: null, rootPath: 'C:\\old' }, 'file:///C:/old'],
    ] as const) {
      assert.deepEqual((await searched({ initialize }))[0]?.folders, [folder]);
      session.end();
    }
  });

  it('takes back the findings of a document that was renamed while it was open', async () => {
    await start({ initialize: { rootUri: 'file:///project' } });
    const uri = await session.open(slash);
    assert.equal((await session.pull(uri)).length, 1);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const { items } = await session.client.sendRequest<{ items: { uri: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    assert.deepEqual(
      items.map((report) => [report.uri, report.items]),
      [[uri, []]],
    );
  });

  it('looks at the disk at each pull where the client watches no files', async () => {
    let text = slash;
    await start({
      initialize: { rootUri: 'file:///project' },
      platform: { workspaceFiles: () => Promise.resolve([{ uri: 'file:///project/config.toml', text }]) },
    });
    const pull = async () =>
      (
        await session.client.sendRequest<{ items: { items: Diagnostic[] }[] }>('workspace/diagnostic', {
          previousResultIds: [],
        })
      ).items;
    assert.equal((await pull())[0]?.items.length, 1);
    text = clean;
    assert.equal((await pull())[0]?.items.length, 0);
  });

  const registersAll = {
    ...capable,
    workspace: { ...capable.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: {
      ...capable.textDocument,
      formatting: { dynamicRegistration: true },
      documentSymbol: { dynamicRegistration: true },
      foldingRange: { dynamicRegistration: true },
    },
  };
  interface Registrations {
    readonly registrations: readonly { readonly method: string; readonly registerOptions: unknown }[];
  }

  /** The next registration of the method, once the settings have changed. */
  async function registered(method: string, settings: Record<string, unknown>): Promise<unknown> {
    Object.assign(session.settings, settings);
    const found = (async () => {
      for (;;) {
        const { registrations } = (await session.next('client/registerCapability')) as Registrations;
        const one = registrations.find((each) => each.method === method);
        if (one !== undefined) return one.registerOptions;
      }
    })();
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    return found;
  }

  it('has the files of the settings watched, also when these change', async () => {
    await start({ capabilities: registersAll, settings: { files: ['one.toml'] } });
    const options = await registered('workspace/didChangeWatchedFiles', { files: ['two.toml'] });
    assert.match(JSON.stringify(options), /config\.toml.*two\.toml/);
  });

  it('offers formatting as soon as the settings do', async () => {
    await start({ capabilities: registersAll, settings: { format: { enable: false } } });
    const options = await registered('textDocument/formatting', { format: { enable: true } });
    assert.deepEqual(options, { documentSelector: null });
  });
});
