/**
 * The end-to-end tests, in a real VS Code: `npm run e2e` runs all of them in the oldest VS Code that the extension
 * supports, and the suite `trusted` in the newest that npm has, too. `npm run e2e -- restricted person` runs only
 * those, with `VSCODE_EDITION=newest` in the newest. Run `npm run build` first.
 *
 * There are two kinds, and adding one takes one file:
 *
 * - `suites/<suite>/*.test.ts` runs inside the extension host, through `@vscode/test-electron`, and asks VS Code
 *   for what the extension provides (diagnostics, code actions, hovers, …). `suites/editor.ts` opens documents
 *   and waits for events. Put the file into the suite whose start-up it needs (the table below); a new way to
 *   start VS Code is a new row with a folder of its name.
 * - `person/*.test.ts` runs outside and drives the window as a person does: keyboard, mouse, palette, light
 *   bulb, Problems view, screenshots. A file calls `describePerson`, and `person/person.ts`
 *   says what that person can do.
 *
 * Neither sleeps: a test waits for what VS Code announces or shows. Programs that a test needs come from
 * `setup/`: `ensureSystemPackage({ name, purpose, find })` finds them, or installs them on Debian as root.
 * `E2E_VERBOSE=1` shows the console of VS Code, `CHROME_PATH` chooses the browser, `VSCODE_DESKTOP=0|1` the
 * VS Code (`run/vscode.ts`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { versionOf } from '../../scripts/vscode/from-npm';
import { chosenEdition } from './launcher/edition';
import { bundleSuite } from './run/bundle';
import { packageNeighbours } from './run/neighbours';
import { twoFolders } from './run/two-folders';
import { anyVscode, installVsix, packagedVscode, type TestVscode } from './run/vscode';

const project = join(__dirname, '../..');

interface Suite {
  /** How VS Code is chosen: the desktop has no way to run tests in Restricted Mode. */
  readonly vscode: (project: string) => Promise<TestVscode>;
  /** Whether the extension runs from this folder, as with F5, or as the package that people install. */
  readonly extension: 'sources' | 'package';
  readonly launchArgs: readonly string[];
  /** Makes what VS Code opens in a folder of the run; returns its absolute path. */
  readonly workspace: (parent: string) => string;
  /** Whether the tests install stand-ins for other TOML extensions. */
  readonly neighbours?: true;
}

const emptyFolder = (parent: string): string => mkdtempSync(join(parent, 'workspace-'));

const suites: Readonly<Record<string, Suite>> = {
  trusted: { vscode: anyVscode, extension: 'sources', launchArgs: [], workspace: emptyFolder },
  multiroot: { vscode: anyVscode, extension: 'sources', launchArgs: [], workspace: twoFolders },
  restricted: {
    vscode: packagedVscode,
    extension: 'sources',
    launchArgs: ['--restricted'],
    workspace: emptyFolder,
  },
  beside: {
    vscode: anyVscode,
    extension: 'sources',
    launchArgs: [],
    workspace: emptyFolder,
    neighbours: true,
  },
  installed: { vscode: anyVscode, extension: 'package', launchArgs: [], workspace: emptyFolder },
};

async function main(chosen: readonly string[]): Promise<number> {
  const names = [...Object.keys(suites), 'person'];
  const unknown = chosen.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}. There are ${names.join(', ')}.`);
    return 2;
  }
  const all = [...names.map((name) => [name, 'oldest'] as const), ['trusted', 'newest'] as const];
  const some = chosen.map((name) => [name, chosenEdition()] as const);
  let failed = false;
  for (const [name, edition] of chosen.length === 0 ? all : some) {
    console.log(`\nEnd-to-end: ${name}, VS Code ${versionOf(edition)}`);
    process.env['VSCODE_EDITION'] = edition;
    const suite = suites[name];
    const passed = suite === undefined ? await runPersons() : await runSuite(name, suite);
    failed ||= !passed;
  }
  return failed ? 1 : 0;
}

async function runSuite(name: string, suite: Suite): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'license-monitor-e2e-'));
  const report = join(folder, 'report');
  writeFileSync(report, '');
  try {
    const vscode = await suite.vscode(project);
    const extensionTestsPath = await bundleSuite(project, name);
    const extensionsDir = join(folder, 'extensions');
    if (suite.extension === 'package') installVsix(vscode, packageExtension(folder), extensionsDir);
    if (suite.neighbours === true) await packageNeighbours(project, folder);
    const workspace = suite.workspace(folder);
    await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: suite.extension === 'sources' ? project : join(__dirname, 'driver'),
      extensionTestsPath,
      launchArgs: [workspace, `--extensions-dir=${extensionsDir}`, ...suite.launchArgs],
      extensionTestsEnv: { E2E_REPORT: report, E2E_NEIGHBOURS: folder },
    });
    return true;
  } catch (fault) {
    console.error(fault instanceof TestRunFailedError ? fault.message : fault);
    return false;
  } finally {
    console.log(readFileSync(report, 'utf8'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The absolute path of a freshly packaged VSIX in `folder`. */
function packageExtension(folder: string): string {
  const vsix = join(folder, 'extension.vsix');
  npmRun('package', '--', '--out', vsix);
  if (!existsSync(vsix)) throw new Error('`npm run package` made no VSIX.');
  return vsix;
}

async function runPersons(): Promise<boolean> {
  await packagedVscode(project);
  return npmRun('person');
}

function npmRun(...args: readonly string[]): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

void main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  },
);
