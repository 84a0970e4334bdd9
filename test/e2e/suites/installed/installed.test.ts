import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { actionsOn, applyAction, findings, openFile } from '../editor';

describe('the package, installed', () => {
  it('is what runs', () => {
    const extension = vscode.extensions.getExtension('license-monitor.license-monitor-cors');
    assert(extension);
    assert.match(extension.extensionPath, /extensions/);
  });

  it('finds and fixes', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    const [finding] = await findings(document, (rules) => rules.includes('origin-trailing-slash'));
    assert(finding);
    const fix = (await actionsOn(document, finding.range)).find(({ isPreferred }) => isPreferred);
    assert(fix);
    await applyAction(fix);
    assert.equal(document.getText(), clean);
  });

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
