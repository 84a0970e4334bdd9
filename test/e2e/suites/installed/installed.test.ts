import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { trailingSlash } from '../configs';
import { findings, openFile } from '../editor';
import { findAndFix } from '../find-and-fix';

describe('the package, installed', () => {
  it('is what runs', () => {
    const extension = vscode.extensions.getExtension('license-monitor.license-monitor-cors');
    assert(extension);
    assert.match(extension.extensionPath, /extensions/);
  });

  it('finds and fixes', findAndFix);

  it('carries the formatter', async () => {
    const { document } = await openFile('config.toml', trailingSlash.replace('enabled = ', 'enabled   =  '));
    await findings(document, (rules) => rules.length === 1);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert(edits !== undefined && edits.length > 0, 'Nothing was formatted.');
  });
});
