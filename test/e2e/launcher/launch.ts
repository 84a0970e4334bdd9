import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { vscodeFromNpm } from '../../../scripts/vscode/from-npm';
import { ensureChromium } from '../setup/chromium';
import { readLaunchArguments } from './arguments';
import { chosenEdition } from './edition';
import { openWorkbench, type Workbench } from './workbench';

/** A run that takes longer than this many seconds hangs: the whole of one takes about twenty. */
const timeLimit = 240;

/**
 * Runs extension tests in the VS Code that came through npm, as the desktop executable would.
 *
 * @returns The exit code: that of the tests, or 1 with a sentence on stderr when they could not finish.
 */
export async function launch(argv: readonly string[]): Promise<number> {
  const { folder, developed, tests, extensionsDir, trust } = readLaunchArguments(argv);
  const interrupted = interruption();
  const limit = new AbortController();
  let exit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => (exit = resolve));

  let workbench: Workbench | undefined;
  try {
    workbench = await openWorkbench({
      program: await vscodeFromNpm(join(__dirname, '../../..'), chosenEdition()),
      drivenByTests: true,
      chromium: ensureChromium(),
      ...{ folder, developed, tests, trust },
      screen: { width: 1280, height: 800, scale: 1 },
      ...(extensionsDir === undefined ? {} : { extensionsDir }),
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationExit', exit);
        await page.exposeFunction('codeAutomationLog', print);
      },
    });
    const fault = Promise.race([
      interrupted,
      workbench.broken,
      setTimeout(
        timeLimit * 1000,
        `The tests in VS Code did not end within ${timeLimit} seconds. The last lines above show how far they came.`,
        { signal: limit.signal },
      ),
    ]);
    const outcome = await Promise.race([exited, fault]);
    if (typeof outcome === 'number') return outcome;
    process.stderr.write(`${outcome}\n`);
    return 1;
  } finally {
    limit.abort();
    process.stdin.destroy();
    await workbench?.close();
  }
}

/** Settles with a sentence when a person or another program ends the run. */
function interruption(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve(`The tests were ended by ${signal}.`);
      });
    // `runTests` keeps our input open for as long as it lives; after it, nobody reads what we write.
    process.stderr.on('error', () => undefined);
    process.stdin.resume().once('close', () => {
      resolve('The tests were ended together with the process that started them.');
    });
  });
}

/**
 * What VS Code and its extensions wrote to their consoles. The tests report through a file instead
 * (`../suites/report.ts`), because VS Code mixes in its complaints about native modules that are not there.
 */
function print(kind: string, args: readonly unknown[]): void {
  if (process.env['E2E_VERBOSE'] === undefined) return;
  const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  process.stderr.write(`[${kind}] ${line}\n`);
}
