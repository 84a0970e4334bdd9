import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listen } from './lsp/connection';
import { nodePlatform } from './platform/node/platform';
import { wholeMessages } from './platform/node/whole-messages';

if (process.argv.includes('--stdio')) {
  // Whatever a library prints must not break into the protocol.
  globalThis.console = new Console(process.stderr);
  const output = wholeMessages(process.stdout);
  listen(createConnection(ProposedFeatures.all, process.stdin, output), nodePlatform);
} else if (process.argv.some((argument) => /^--(node-ipc|socket|pipe)/.test(argument))) {
  listen(createConnection(ProposedFeatures.all), nodePlatform);
} else {
  process.stderr.write('The language server speaks to an editor: start it with `--stdio`.\n');
  process.exitCode = 2;
}
