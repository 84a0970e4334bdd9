/** How the language server communicates with an editor, or a sentence on why it can't. */
export type Channel =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'ipc' }
  | {
      readonly kind: 'socket';
      readonly address: { readonly port: number; readonly host: string } | { readonly path: string };
    }
  | { readonly kind: 'none'; readonly fault: string };

/** Parses the arguments with which editors start a language server. */
export function channelOf(argv: readonly string[], parent: 'connected' | 'apart'): Channel {
  const value = (name: string): string | undefined => {
    const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
    return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? '');
  };
  if (argv.includes('--stdio')) return { kind: 'stdio' };
  if (argv.includes('--node-ipc')) return parent === 'connected' ? { kind: 'ipc' } : none(apart);
  const port = value('--socket');
  if (port !== undefined) {
    const isPort = /^\d+$/u.test(port) && Number(port) > 0 && Number(port) < 65_536;
    return isPort
      ? { kind: 'socket', address: { port: Number(port), host: '127.0.0.1' } }
      : none('`--socket` needs the port that the editor listens on: `--socket=6009`.');
  }
  const path = value('--pipe');
  if (path === undefined)
    return none('Choose how the editor connects: start the language server with `--stdio`.');
  return path === ''
    ? none('`--pipe` needs the name of the editor’s pipe.')
    : { kind: 'socket', address: { path } };
}

const apart =
  '`--node-ipc` needs a parent process with an IPC channel. Start the language server with `--stdio`.';

const none = (fault: string): Channel => ({ kind: 'none', fault });
