import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { actionsOn, applyAction, findings, openFile } from '../editor';

describe('Restricted Mode', () => {
  it('is on', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('lints and fixes all the same', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    const [finding] = await findings(document, (rules) => rules.includes('origin-trailing-slash'));
    assert(finding);
    const fix = (await actionsOn(document, finding.range)).find(({ isPreferred }) => isPreferred);
    assert(fix);
    await applyAction(fix);
    assert.equal(document.getText(), clean);
  });
});
