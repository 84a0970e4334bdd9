import { chromium } from 'playwright-core';
import { findProgram, isExecutable } from '../../../scripts/find-program';
import { ensureSystemPackage } from './system-package';

/**
 * The absolute path of a Chromium: `CHROME_PATH`, playwright's own download, then the names that Linux
 * distributions use. Installed from Debian's archive when there is none and this is allowed.
 *
 * @throws Error whose message says what to do when there is none.
 */
export function ensureChromium(): string {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(
      `\`CHROME_PATH\` names ${chosen}, which is not an executable file. Correct it or unset it.`,
    );
  }
  const find = (): string | undefined =>
    [chromium.executablePath()].find(isExecutable) ??
    findProgram(['chromium', 'chromium-browser', 'google-chrome']);
  return ensureSystemPackage({ name: 'chromium', purpose: 'to run VS Code in the end-to-end tests', find });
}

/** What keeps a headless Chromium off the network and away from a display. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
