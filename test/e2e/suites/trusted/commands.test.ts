import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { findings, openFile, rangeOf } from '../editor';

describe('commands', () => {
  it('fix everything that is safe, in the active file', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    await findings(document, (rules) => rules.length === 1);
    await vscode.commands.executeCommand('licenseMonitor.fixAll');
    assert.equal(document.getText(), clean);
  });

  it('treat a file that is only begun as License Monitor’s', async () => {
    const editor = await openFile('config.toml', '[api]\nrequire_auth = true\n');
    await vscode.commands.executeCommand('licenseMonitor.treatAsOurs');
    assert.match(editor.document.getText(), /^# license-monitor: config\n/);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(3, 0), 'cors_origin = []\n');
    });
    await findings(editor.document, (rules) => rules.includes('unknown-option'));
  });

  it('put a schema line into no other tool’s file', async () => {
    const cargo = '[package]\nname = "x"\n';
    const { document } = await openFile('Cargo.toml', cargo);
    await vscode.commands.executeCommand('licenseMonitor.insertSchema');
    assert.equal(document.getText(), cargo);
  });

  it('create a configuration from a starter, and overwrite nothing', async () => {
    const create = async (): Promise<vscode.TextDocument> => {
      await vscode.commands.executeCommand('licenseMonitor.createConfiguration', 'production');
      const { document } = vscode.window.activeTextEditor ?? {};
      assert(document !== undefined);
      return document;
    };
    const { document: notes } = await openFile('notes.txt', '');
    const first = await create();
    const text = await readFile(first.uri.fsPath, 'utf8');
    assert.match(text, /^\[api\]\n/);
    await findings(first, (rules) => rules.length === 0);
    await vscode.window.showTextDocument(notes);
    const second = await create();
    assert.notEqual(second.uri.toString(), first.uri.toString());
    assert.equal(await readFile(first.uri.fsPath, 'utf8'), text);
    for (const { uri } of [first, second]) await vscode.workspace.fs.delete(uri);
  });
});

describe('origins and paths', () => {
  const text = `${clean}\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://dashboard.example.com"]\n`;
  const at = (document: vscode.TextDocument, found: string) => rangeOf(document, found).start.translate(0, 2);

  it('are renamed everywhere in the file', async () => {
    const { document } = await openFile('config.toml', text);
    await findings(document, (rules) => rules.length === 0);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, '"https://dash'),
      'https://b.example',
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), text.replaceAll('https://dashboard.example.com', 'https://b.example'));
  });

  it('are found where they are used, and lead to the entry in [api]', async () => {
    const { document } = await openFile('config.toml', text);
    const places = async (command: string): Promise<readonly number[]> => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        command,
        document.uri,
        at(document, '"https://dash'),
      );
      return found.map((each) => ('range' in each ? each.range : each.targetRange).start.line);
    };
    assert.deepEqual(await places('vscode.executeReferenceProvider'), [3, 6]);
    assert.deepEqual(await places('vscode.executeDefinitionProvider'), [3]);
  });

  it('are next to links from options to their documentation', async () => {
    const { document } = await openFile('config.toml', text);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert(links.some(({ range }) => document.getText(range) === 'cors_enabled'));
  });
});
