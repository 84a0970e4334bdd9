import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serve } from '../../../../server/src/platform/node/serve';
import { clean } from '../configs';
import { openFile } from '../editor';
import { findAndFix } from '../find-and-fix';

describe('Restricted Mode', () => {
  it('is on', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('lints and fixes all the same', findAndFix);

  it('sends nothing, whatever the file names and whoever asks', async () => {
    let connections = 0;
    const server = await serve({
      port: 0,
      respond: () => ({ status: 204, headers: [], body: '', open: false }),
      onConnection: () => connections++,
    });
    const { document } = await openFile(
      'config.toml',
      clean.replace('[api]', `[api]\nbind_address = "127.0.0.1"\nbind_port = ${server.port}`),
    );
    const request = { uri: document.uri.toString(), extent: 'matrix' };
    await vscode.commands.executeCommand('licenseMonitor.runPreflight', request);
    await server.close();
    assert.equal(connections, 0);
    const extension = vscode.extensions.getExtension('license-monitor.license-monitor-cors');
    const { contributes } = extension?.packageJSON as Manifest;
    const found = contributes.commands.find(({ command }) => command === 'licenseMonitor.runPreflight');
    assert.equal(found?.enablement, 'isWorkspaceTrusted');
  });
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
  };
}
