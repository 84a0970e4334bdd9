import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clean, trailingSlash } from '../configs';
import { findings, openFile, rangeOf, replace } from '../editor';

describe('findings', () => {
  it('appear and go while somebody types', async () => {
    const editor = await openFile('config.toml', clean);
    await replace(editor, '.com"', '.com/"');
    const [finding] = await findings(editor.document, (rules) => rules.includes('origin-trailing-slash'));
    assert(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(
      editor.document.getText(finding.range).replaceAll('"', ''),
      'https://dashboard.example.com/',
    );
    await replace(editor, '.com/"', '.com"');
    await findings(editor.document, (rules) => rules.length === 0);
  });

  it('lead to a page about their rule', async () => {
    const editor = await openFile('config.toml', trailingSlash);
    const [finding] = await findings(editor.document, (rules) => rules.length === 1);
    assert(typeof finding?.code === 'object');
    assert.match(finding.code.target.toString(), /origin-trailing-slash/);
  });

  it('stay while another line is half typed', async () => {
    const editor = await openFile('config.toml', trailingSlash);
    await findings(editor.document, (rules) => rules.includes('origin-trailing-slash'));
    await replace(editor, 'enabled = true', 'enabled = ');
    const found = await findings(editor.document, (rules) => rules.includes('toml-syntax'));
    assert(found.some(({ range }) => range.intersection(rangeOf(editor.document, 'example.com/'))));
  });

  it('come for an untitled TOML document, too', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'toml', content: trailingSlash });
    await findings(document, (rules) => rules.includes('origin-trailing-slash'));
  });
});
