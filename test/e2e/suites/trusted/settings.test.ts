import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { trailingSlash } from '../configs';
import { findings, openFile } from '../editor';

async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const change = (to: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('licenseMonitor')
      .update(name, to, vscode.ConfigurationTarget.Workspace);
  await change(value);
  try {
    await test();
  } finally {
    await change(undefined);
  }
}

describe('settings', () => {
  it('change and silence a rule without a reload', async () => {
    const { document } = await openFile('config.toml', trailingSlash);
    const severity = (): vscode.DiagnosticSeverity | undefined =>
      vscode.languages.getDiagnostics(document.uri)[0]?.severity;
    await findings(document, () => severity() === vscode.DiagnosticSeverity.Error);
    await withSetting('rules', { 'origin-trailing-slash': 'off' }, async () => {
      await findings(document, (rules) => rules.length === 0);
    });
    await findings(document, () => severity() === vscode.DiagnosticSeverity.Error);
    await withSetting('rules', { 'origin-trailing-slash': 'information' }, async () => {
      await findings(document, () => severity() === vscode.DiagnosticSeverity.Information);
    });
  });

  it('say that a file is for development', async () => {
    const text = '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n';
    const { document } = await openFile('config.toml', text);
    await findings(document, (rules) => rules.includes('allow-any-origin'));
    await withSetting('environment', 'development', async () => {
      await findings(document, (rules) => !rules.includes('allow-any-origin'));
    });
  });

  it('add files of other names', async () => {
    const { document } = await openFile('monitor.conf', trailingSlash);
    await withSetting('files', ['**/monitor.conf'], async () => {
      await findings(document, (rules) => rules.includes('origin-trailing-slash'));
    });
    assert.equal(document.languageId, 'properties', 'Its language stays what it was.');
  });
});
