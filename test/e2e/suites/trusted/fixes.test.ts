import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { actionsOn, applyAction, findings, openFile, rangeOf, replace, rulesOf } from '../editor';
import { findAndFix } from '../find-and-fix';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('licenseMonitor');

describe('fixes', () => {
  it('repair one finding and keep the comment', findAndFix);

  it('can be a comment that silences the rule', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    const [finding] = await findings(document, (rules) => rules.includes('origin-trailing-slash'));
    assert(finding);
    const offered = await actionsOn(document, finding.range);
    const ignore = offered.find(({ edit }) =>
      JSON.stringify(edit?.entries() ?? []).includes('-ignore origin'),
    );
    assert(ignore, `None writes the comment: ${offered.map(({ title }) => title).join(' | ')}`);
    await applyAction(ignore);
    await findings(document, (rules) => rules.length === 0);
    assert.match(document.getText(), /# license-monitor-ignore origin-trailing-slash/);
  });

  it('are applied together, and four spellings of one origin become one entry', async () => {
    const spellings = ['//A.example.com', '//a.example.com/', '//a.example.com:443', '//a.example.com '];
    const { document } = await openFile(
      'config.toml',
      `[api]\ncors_enabled = true\ncors_origins = [\n${spellings.map((s) => `  "https:${s}",\n`).join('')}]\n`,
    );
    await findings(document, (rules) => rules.length >= spellings.length);
    const [all] = await actionsOn(document, rangeOf(document, document.getText()), fixAll);
    assert(all);
    await applyAction(all);
    assert.equal(
      document.getText(),
      '[api]\ncors_enabled = true\ncors_origins = [\n  "https://a.example.com",\n]\n',
    );
    await findings(document, (rules) => rules.length === 0);
  });

  it('that change who gets access are never applied in bulk', async () => {
    const text = '[api]\ncors_enabled = true\ncors_allow_any_origin = true\ncors_credentials = true\n';
    const { document } = await openFile('config.toml', text);
    await findings(document, (rules) => rules.includes('wildcard-with-credentials'));
    for (const action of await actionsOn(document, rangeOf(document, text), fixAll))
      await applyAction(action);
    assert.equal(document.getText(), text);
    assert(rulesOf(document).includes('wildcard-with-credentials'));
  });

  it('happen on save where the person asks for it', async () => {
    const change = (actions: object | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('editor')
        .update('codeActionsOnSave', actions, vscode.ConfigurationTarget.Workspace);
    const editor = await openFile('config.toml', clean);
    await change({ [fixAll.value]: 'explicit' });
    try {
      await replace(editor, clean, trailingSlash);
      await findings(editor.document, (rules) => rules.includes('origin-trailing-slash'));
      assert(await editor.document.save());
      assert.equal(editor.document.getText(), clean);
    } finally {
      await change(undefined);
    }
  });
});
