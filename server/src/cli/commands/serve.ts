import { listenAddress } from '../../config/effective/listen-address';
import { type Command, parseOptions, refuseArguments, UsageError } from '../command';
import { judgingOf, judgingOptions, judgingUsage, readConfigFile } from '../files/config-file';
import { startMockServer } from './mock-server';
import { resolve } from 'node:path';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'run a mock server for the API, as documented',
  usage: `license-monitor-cors serve --config FILE [--port N]

Listens on 127.0.0.1 and responds as the documentation says License Monitor does under this file: preflights,
small JSON below /api/, an event below /stream/. Runs no command and requires no key. Reloads the file when it
changes. Ctrl-C ends it.

  --config FILE      a config.toml
${judgingUsage(21)}
  --port N           0 chooses a free one; without it the file's bind_port

Exit status: 0 ended by Ctrl-C, 2 wrong usage, an unreadable file, or a port that is in use.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      config: { type: 'string' },
      port: { type: 'string' },
      ...judgingOptions,
    });
    refuseArguments('serve', positionals);
    if (values.config === undefined) throw new UsageError('`serve` needs `--config FILE`.');
    const judging = judgingOf(values);
    const config = await readConfigFile(values.config, io.cwd, judging);
    const port = values.port === undefined ? listenAddress(config).port : portOf(values.port);
    const served = await startMockServer({
      config: resolve(io.cwd, values.config),
      port,
      judging,
      onReload: (sentence) => {
        io.err(`${sentence}\n`);
      },
    }).catch((error: unknown) => {
      throw new UsageError(listenFault(error, port));
    });
    io.out(`The mock server for License Monitor’s API listens on ${served.url}\n`);
    await new Promise<void>((done) => {
      if (io.signal.aborted) done();
      io.signal.addEventListener('abort', () => {
        done();
      });
    });
    await served.close();
    return 0;
  },
};

function portOf(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new UsageError(`\`--port\` takes a number from 0 to 65535; it was \`${value}\`.`);
  return Number(value);
}

function listenFault(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by License Monitor itself. Choose another with \`--port\`; 0 finds a free one.`;
  if (code === 'EACCES')
    return `You don’t have permission to listen on port ${port}. Choose one above 1023 with \`--port\`.`;
  return error instanceof Error ? error.message : `Can’t listen on port ${port}.`;
}
