import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { findings, findingsAt, openFile, replace } from '../editor';

/** The process of the language server, which the extension host started. */
function serverProcess(): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const line = lines.find((each) => each.includes('dist/server.js') && each.includes(` ${process.pid} `));
  assert(line !== undefined, 'The language server runs.');
  return Number(line.trim().split(/\s+/)[0]);
}

describe('a language server that is killed', () => {
  it('is started again, and knows what was typed meanwhile', async () => {
    const editor = await openFile('config.toml', trailingSlash);
    await findings(editor.document, (rules) => rules.includes('origin-trailing-slash'));
    const before = serverProcess();
    process.kill(before, 'SIGKILL');
    await replace(editor, '"https:', '"ftp:');
    await findings(editor.document, (rules) => rules.includes('origin-scheme-never-sent'));
    assert.notEqual(serverProcess(), before);
    await replace(editor, '"ftp://dashboard.example.com/"', '"https://dashboard.example.com"');
    await findings(editor.document, (rules) => rules.length === 0);
  });
});

describe('files of the workspace', () => {
  it('are followed where they are changed, renamed and deleted on disk', async () => {
    const { document } = await openFile('notes.txt', '');
    const uri = vscode.Uri.joinPath(document.uri, '../config.toml');
    await writeFile(uri.fsPath, trailingSlash);
    await findingsAt(uri, (rules) => rules.includes('origin-trailing-slash'));
    await writeFile(uri.fsPath, clean);
    await findingsAt(uri, (rules) => rules.length === 0);
    await writeFile(uri.fsPath, trailingSlash);
    await findingsAt(uri, (rules) => rules.includes('origin-trailing-slash'));
    const renamed = vscode.Uri.joinPath(uri, '../config.prod.toml');
    await vscode.workspace.fs.rename(uri, renamed);
    await findingsAt(renamed, (rules) => rules.includes('origin-trailing-slash'));
    await findingsAt(uri, (rules) => rules.length === 0);
    await vscode.workspace.fs.delete(renamed);
    await findingsAt(renamed, (rules) => rules.length === 0);
  });

  it('are followed under another name while they are open', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    await findings(document, (rules) => rules.includes('origin-trailing-slash'));
    const renamed = vscode.Uri.joinPath(document.uri, '../config.local.toml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    await vscode.workspace.applyEdit(edit);
    await findingsAt(renamed, (rules) => rules.includes('origin-trailing-slash'));
    await findingsAt(document.uri, (rules) => rules.length === 0);
  });

  it('are read where there is no disk', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('memory', inMemory(trailingSlash), {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.parse('memory:/virtual/config.toml');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await findingsAt(uri, (rules) => rules.includes('origin-trailing-slash'));
    } finally {
      provider.dispose();
    }
  });
});

/** A file system in which every file has this text. */
function inMemory(text: string): vscode.FileSystemProvider {
  const refused = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length }),
    readFile: () => new TextEncoder().encode(text),
    readDirectory: () => [],
    createDirectory: refused,
    writeFile: refused,
    delete: refused,
    rename: refused,
  };
}
