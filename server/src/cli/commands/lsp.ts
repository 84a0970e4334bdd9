import { type Command, parseOptions, refuseArguments, UsageError } from '../command';

export const lsp: Command = {
  name: 'lsp',
  summary: 'run the language server (LSP)',
  usage: `license-monitor-cors lsp --stdio

Starts the language server on standard input and output, for any editor.
`,
  async run(argv) {
    // Clients based on vscode-languageclient identify themselves with this option, which the protocol library reads
    // itself.
    const { values, positionals } = parseOptions(argv, {
      stdio: { type: 'boolean', default: false },
      clientProcessId: { type: 'string' },
    });
    refuseArguments('lsp', positionals);
    if (values.clientProcessId !== undefined && !/^\d+$/.test(values.clientProcessId))
      throw new UsageError(`\`--clientProcessId\` takes a process ID; it was \`${values.clientProcessId}\`.`);
    if (!values.stdio) throw new UsageError('`lsp` needs `--stdio`, the only connection it supports.');
    await import('../../node');
    // The protocol's `exit` ends the process, and so does the end of the editor.
    return new Promise(() => undefined);
  },
};
