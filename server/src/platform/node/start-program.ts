import { spawn } from 'node:child_process';

interface ProgramEvents {
  /** A piece of what it prints, on either output. */
  readonly onText: (text: string) => void;
  /** Called once, also where it could not be started. */
  readonly onEnd: () => void;
}

/**
 * Runs a script of ours in a process of its own, with the Node that runs this one, which may be that of Electron. The
 * channel ends with this process, and the script with the channel.
 */
export function startProgram(
  script: string,
  args: readonly string[],
  { onText, onEnd }: ProgramEvents,
): { readonly end: () => void } {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      onText(text);
    });
  let ended = false;
  const finish = (): void => {
    if (!ended) onEnd();
    ended = true;
  };
  child.once('error', ({ message }) => {
    onText(`${message}\n`);
    finish();
  });
  child.once('close', finish);
  return {
    end: () => {
      child.kill('SIGINT');
    },
  };
}
