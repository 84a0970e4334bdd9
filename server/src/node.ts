import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listen } from './lsp/connection';
import { nodePlatform } from './platform/node/platform';

if (process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) {
  listen(createConnection(ProposedFeatures.all), nodePlatform);
} else {
  process.stderr.write('The language server speaks to an editor: start it with `--stdio`.\n');
  process.exitCode = 2;
}
