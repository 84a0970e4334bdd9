import { type Command, parseOptions, UsageError } from './command';

export const lsp: Command = {
  name: 'lsp',
  summary: 'speak the Language Server Protocol',
  usage: `license-monitor-cors lsp --stdio

Starts the language server on standard input and output, for any editor.
`,
  async run(argv) {
    const { values } = parseOptions(argv, { stdio: { type: 'boolean', default: false } });
    if (!values.stdio) throw new UsageError('`lsp` needs `--stdio`: there is no other way to speak to it.');
    await import('../node');
    // The protocol's `exit` ends the process, and so does the end of the editor.
    return new Promise(() => undefined);
  },
};
