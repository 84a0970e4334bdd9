import { Console } from 'node:console';
import { connect } from 'node:net';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listen } from './lsp/connection';
import { lifeCycle } from './lsp/life-cycle';
import { channelOf } from './platform/node/channel';
import { nodePlatform } from './platform/node/platform';
import { wholeMessages } from './platform/node/whole-messages';

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

const channel = channelOf(process.argv.slice(2), process.connected ? 'connected' : 'apart');
if (channel.kind === 'none') {
  fail(channel.fault);
} else if (channel.kind === 'stdio') {
  // Whatever a library prints must not break into the protocol.
  globalThis.console = new Console(process.stderr);
  const output = wholeMessages(process.stdout);
  listen(createConnection(ProposedFeatures.all, process.stdin, output, lifeCycle()), nodePlatform);
} else if (channel.kind === 'ipc') {
  listen(createConnection(ProposedFeatures.all, lifeCycle()), nodePlatform);
} else {
  const socket = connect(channel.address);
  socket.once('error', ({ message }) => {
    fail(`The language server cannot reach the editor: ${message}.`);
  });
  listen(createConnection(ProposedFeatures.all, socket, socket, lifeCycle()), nodePlatform);
}
