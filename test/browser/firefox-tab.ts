import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFirefox } from '../e2e/setup/firefox';
import type { FetchCall, Tab } from './browser-page';
import { connectMarionette } from './marionette';

const preferences = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** Keeps every text of the browser console from now on. */
const listen = `
  window.printed = [];
  Services.console.registerListener({ observe: (message) => window.printed.push(
    message instanceof Ci.nsIScriptError ? message.errorMessage : message.message) });`;

/** The page throws an error of its own; what the console got before it is complete once that is there. */
const last = 'End of what was printed';
const end = `setTimeout(() => { throw new Error('${last}'); });`;
const printed = `
  const [done] = arguments;
  const look = () => window.printed.some((text) => text.includes('${last}')) ? done(window.printed) : setTimeout(look, 10);
  look();`;

const fetchAll = `
  const [all, done] = arguments;
  const verdicts = [];
  const waiting = all.entries();
  const one = async () => {
    for (const [at, { url, method, headers, credentials }] of waiting)
      verdicts[at] = await window.fetch(url, { method, headers, credentials }).then(() => true, () => false);
  };
  Promise.all(Array.from({ length: 6 }, one)).then(() => done(verdicts));`;

/** A page in headless Firefox, driven through Marionette, which alone shows the console's own messages. */
export async function openFirefoxTab(url: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
  const browser = spawn(ensureFirefox(), [...args, '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const exited = once(browser, 'exit');
  const send = connectMarionette(await writtenPort(profile, exited));
  const run =
    (context: 'chrome' | 'content', command: 'ExecuteScript' | 'ExecuteAsyncScript') =>
    async (script: string, ...given: readonly unknown[]): Promise<unknown> => {
      await send('Marionette:SetContext', { value: context });
      return send(`WebDriver:${command}`, { script, args: given, newSandbox: false, scriptTimeout: 120_000 });
    };
  await send('WebDriver:NewSession');
  await send('WebDriver:Navigate', { url });
  await run('chrome', 'ExecuteScript')(listen);
  return {
    fetchAll: async (calls: readonly FetchCall[]) =>
      (await run('content', 'ExecuteAsyncScript')(fetchAll, calls)) as readonly boolean[],
    printed: async () => {
      await run('content', 'ExecuteScript')(end);
      return (await run('chrome', 'ExecuteAsyncScript')(printed)) as readonly string[];
    },
    close: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] });
      await exited;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox chooses a free port and writes it into its profile. */
async function writtenPort(profile: string, exited: Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  void exited.then(() => {
    ended.abort(new Error('Firefox ended before it could be driven.'));
  });
  for await (const { filename } of watch(profile, { signal: ended.signal })) {
    if (filename !== 'MarionetteActivePort') continue;
    const port = Number(readFileSync(join(profile, filename), 'utf8'));
    if (port > 0) return port;
  }
  throw new Error('Firefox wrote no port.');
}
