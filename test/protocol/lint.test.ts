import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import type { DocumentStatus } from '../../server/src/protocol';
import { capable, clean, type Session, slash, startSession, type SessionOptions } from './session';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('the server over JSON-RPC', () => {
  let session: Session;
  const start = async (options?: SessionOptions) => {
    session = await startSession(options);
    return session;
  };
  afterEach(() => {
    session.end();
  });

  async function actions(
    uri: string,
    diagnostic: Diagnostic,
    only?: readonly string[],
  ): Promise<CodeAction[]> {
    return session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only !== undefined && { only }) },
    });
  }

  it('answers a pull with the finding, its page and its source', async () => {
    await start({ initializationOptions: { ruleCommand: 'rule.show' } });
    const uri = await session.open(slash);
    const [finding] = await session.pull(uri);
    assert.ok(finding);
    assert.equal(finding.code, 'origin-trailing-slash');
    assert.equal(finding.source, 'license-monitor');
    assert.equal(finding.severity, 1);
    assert.deepEqual(finding.range, { start: { line: 2, character: 17 }, end: { line: 2, character: 35 } });
    assert.equal(finding.codeDescription?.href, 'command:rule.show?%22origin-trailing-slash%22');
    assert.match(JSON.stringify(finding.message), /\."$/);
  });

  it('pushes to a client that cannot pull, and takes the findings back when the document closes', async () => {
    await start({ capabilities: {} });
    const first = session.pushed('file:///project/config.toml');
    const uri = await session.open(slash);
    assert.deepEqual(codes((await first).diagnostics), ['origin-trailing-slash']);
    const second = session.pushed(uri);
    await session.change(uri, clean);
    assert.deepEqual((await second).diagnostics, []);
    const third = session.pushed(uri);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await third).diagnostics, []);
  });

  it('fixes what it found', async () => {
    await start();
    const uri = await session.open(slash);
    const [finding] = await session.pull(uri);
    assert.ok(finding);
    const [fix] = await actions(uri, finding);
    assert.ok(fix?.edit?.documentChanges);
    assert.equal(fix.isPreferred, true);
    const { edits } = fix.edit.documentChanges[0] as TextDocumentEdit;
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(uri, 'toml', 1, slash), edits as TextEdit[]),
      clean,
    );
  });

  it('offers to ignore the finding here and in the file', async () => {
    await start();
    const uri = await session.open(slash);
    const [finding] = await session.pull(uri);
    assert.ok(finding);
    const silencing = (await actions(uri, finding)).filter(({ title }) => title.startsWith('Ignore'));
    assert.equal(silencing.length, 2);
    for (const { edit } of silencing) {
      const { edits } = edit?.documentChanges?.[0] as TextDocumentEdit;
      const text = TextDocument.applyEdits(TextDocument.create(uri, 'toml', 1, slash), edits as TextEdit[]);
      await session.change(uri, text);
      assert.deepEqual(await session.pull(uri), [], text);
    }
  });

  it('fixes everything that is safe at once, and only when asked to', async () => {
    await start();
    const text =
      '[api]\ncors_enabled = true\ncors_origins = ["https://a.example/", "HTTPS://A.example:443", "*"]\n';
    const uri = await session.open(text);
    const [finding] = await session.pull(uri);
    assert.ok(finding);
    assert.ok((await actions(uri, finding)).every(({ kind }) => kind === 'quickfix'));
    const [all] = await actions(uri, finding, ['source.fixAll']);
    assert.ok(all?.edit?.documentChanges);
    assert.equal(all.kind, 'source.fixAll.licenseMonitor');
    const { edits } = all.edit.documentChanges[0] as TextDocumentEdit;
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(uri, 'toml', 1, text), edits as TextEdit[]),
      '[api]\ncors_enabled = true\ncors_origins = ["https://a.example", "*"]\n',
    );
  });

  it('gives plain edits to a client without versioned ones', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = await session.open(slash);
    const [finding] = await session.pull(uri);
    assert.ok(finding);
    const [fix] = await actions(uri, finding);
    assert.equal(fix?.edit?.changes?.[uri]?.length, 1);
  });

  it('follows the settings without a restart', async () => {
    await start({ settings: {} });
    const uri = await session.open(slash);
    assert.equal((await session.pull(uri))[0]?.severity, 1);
    session.settings['rules'] = { 'origin-trailing-slash': 'hint' };
    const refreshed = session.next('workspace/diagnostic/refresh');
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    assert.equal((await session.pull(uri))[0]?.severity, 4);
  });

  it('says what it took the file for', async () => {
    await start({ initializationOptions: { status: true } });
    const told = session.next('licenseMonitor/status');
    const uri = await session.open(clean, 'file:///project/config.dev.toml');
    await session.pull(uri);
    const status = (await told) as DocumentStatus;
    assert.ok(status.ours);
    assert.equal(status.environment, 'development');
    assert.match(status.reason, /\w/);
  });

  it('asks for the strict parse later, and shows what it says', async () => {
    await start();
    const refreshed = session.next('workspace/diagnostic/refresh');
    const uri = await session.open('[api]\ncors_enabled = true\nother = {\n  a = 1\n}\n');
    await session.pull(uri);
    await refreshed;
    assert.ok(codes(await session.pull(uri)).includes('toml-syntax'));
  });

  it('says nothing at all about another tool, whatever is asked', async () => {
    await start();
    const uri = await session.open('[rpc]\ncors_allowed_origins = ["*"]\n[package]\nname = "x"\n');
    assert.deepEqual(await session.pull(uri), []);
    const at = { textDocument: { uri }, position: { line: 1, character: 3 } };
    assert.equal(await session.client.sendRequest('textDocument/hover', at), null);
    assert.ok(!(await session.client.sendRequest<unknown[] | null>('textDocument/completion', at))?.length);
    assert.ok(
      !(await session.client.sendRequest<unknown[] | null>('textDocument/documentSymbol', at))?.length,
    );
  });

  it('helps from the first key on in a file that is named for License Monitor', async () => {
    await start();
    const uri = await session.open('[api]\n\n', 'file:///project/license-monitor.toml');
    const at = { textDocument: { uri }, position: { line: 1, character: 0 } };
    const offered = await session.client.sendRequest<{ label: string }[]>('textDocument/completion', at);
    assert.ok(offered.some(({ label }) => label === 'cors_enabled'));
  });

  it('refuses a second initialize, and every request behind shutdown', async () => {
    await start();
    const invalid = (error: { code?: number }) => error.code === -32600;
    await assert.rejects(session.client.sendRequest('initialize', { capabilities: {} }), invalid);
    const uri = await session.open(slash);
    assert.equal((await session.pull(uri)).length, 1);
    await session.client.sendRequest('shutdown');
    const at = { textDocument: { uri }, position: { line: 2, character: 3 } };
    await assert.rejects(session.client.sendRequest('textDocument/hover', at), invalid);
    await assert.rejects(session.client.sendRequest('shutdown'), invalid);
  });

  it('gives the page of a rule', async () => {
    await start();
    const page = await session.client.sendRequest<string>('licenseMonitor/rulePage', { id: 'origin-null' });
    assert.match(page, /origin-null/);
    assert.equal(await session.client.sendRequest('licenseMonitor/rulePage', { id: 'nothing' }), null);
  });

  it('has outline, folding and selection for the file', async () => {
    await start();
    const uri = await session.open('# one\n# two\n[api]\ncors_origins = [\n  "https://a.example",\n]\n');
    const textDocument = { uri };
    const [api] = await session.client.sendRequest<{ name: string; children: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument },
    );
    assert.deepEqual([api?.name, api?.children[0]?.name], ['api', 'cors_origins']);
    const folds = await session.client.sendRequest<{ startLine: number; endLine: number }[]>(
      'textDocument/foldingRange',
      { textDocument },
    );
    assert.deepEqual(folds.map(({ startLine, endLine }) => [startLine, endLine]).sort(), [
      [0, 1],
      [2, 5],
      [3, 5],
    ]);
    const [selection] = await session.client.sendRequest<{ range: unknown; parent?: unknown }[]>(
      'textDocument/selectionRange',
      { textDocument, positions: [{ line: 4, character: 6 }] },
    );
    assert.deepEqual(selection?.range, { start: { line: 4, character: 3 }, end: { line: 4, character: 20 } });
    assert.ok(selection.parent);
  });

  it('registers outline, folding and formatting with clients that can, and only while they are wanted', async () => {
    const dynamic = { dynamicRegistration: true };
    await start({
      capabilities: {
        ...capable,
        textDocument: {
          ...capable.textDocument,
          formatting: dynamic,
          documentSymbol: dynamic,
          foldingRange: dynamic,
        },
      },
    });
    assert.equal(session.initialized.capabilities.documentSymbolProvider, undefined);
  });
});
