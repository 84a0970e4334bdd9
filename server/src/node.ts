import { Console } from 'node:console';
import { connect } from 'node:net';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { listen } from './lsp/connection';
import { lifeCycle } from './lsp/life-cycle';
import { channelOf } from './platform/node/editor/channel';
import { onClosedOutput } from './platform/node/editor/end-of-editor';
import { framedInput } from './platform/node/editor/framed-input';
import { nodePlatform } from './platform/node/platform';
import { wholeMessages } from './platform/node/editor/whole-messages';
import { redactText } from './secrets/redact-url';
import { visible } from './text/visible';

/** 1: the connection or this program failed; 2: wrong usage. */
const end = (sentence: string, code: 1 | 2): void => {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
};
const stop = (sentence: string): void => {
  end(`${sentence} The language server stops.`, 1);
};

// If the editor is gone, the message is lost, and nothing else can be done.
process.stderr.on('error', () => undefined);
process.once('uncaughtException', ({ message }) => {
  const [what = ''] = message.split('\n');
  stop(`An error inside the language server: ${visible(redactText(what)).replace(/\.$/u, '')}.`);
});

const channel = channelOf(process.argv.slice(2), process.connected ? 'connected' : 'apart');
if (channel.kind === 'none') {
  end(channel.fault, 2);
} else if (channel.kind === 'stdio') {
  // Output of libraries must not corrupt the protocol.
  globalThis.console = new Console(process.stderr);
  onClosedOutput(process.stdout, stop);
  const [input, output] = [framedInput(process.stdin, stop), wholeMessages(process.stdout)];
  listen(createConnection(ProposedFeatures.all, input, output, lifeCycle()), nodePlatform);
} else if (channel.kind === 'ipc') {
  listen(createConnection(ProposedFeatures.all, lifeCycle()), nodePlatform);
} else {
  const socket = connect(channel.address);
  const unreachable = ({ message }: Error): void => {
    end(`The language server cannot reach the editor: ${message}.`, 2);
  };
  socket.once('error', unreachable);
  socket.once('connect', () => {
    socket.off('error', unreachable);
    onClosedOutput(socket, stop);
  });
  const input = framedInput(socket, stop);
  listen(createConnection(ProposedFeatures.all, input, socket, lifeCycle()), nodePlatform);
}
