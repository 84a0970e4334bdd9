import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { type ServedVscode, serveVscode, type ServeOptions } from '../../../scripts/vscode/serve';
import { chromiumArgs } from '../setup/chromium';
import { serveWebExtension } from './web-extension';

/** The size of the window in CSS pixels, and how many pixels of a picture make one of them. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export interface WorkbenchOptions extends ServeOptions {
  /** The Chromium to run, an absolute path. */
  readonly chromium: string;
  /** The folder to open, an absolute path. */
  readonly folder: string;
  /** Absolute paths of extensions that are loaded from their sources, as F5 would. */
  readonly developed: readonly string[];
  /** The extension host that these run in: a process of the server, or a worker of the page, as on vscode.dev. */
  readonly host?: 'node' | 'web';
  /** Absolute path of a module that exports `run(): Promise<void>`, to run in the extension host. */
  readonly tests?: string;
  readonly screen: Screen;
  /** Called with the page before anything is loaded into it. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface Workbench {
  readonly page: Page;
  /** Settles with a sentence when VS Code or its window ends before `close` is called. */
  readonly broken: Promise<string>;
  /** Ends VS Code and Chromium and removes their data. */
  close(): Promise<void>;
}

/** Opens a whole VS Code in a headless Chromium. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await serveVscode(options);
  const profile = await mkdtemp(join(tmpdir(), 'license-monitor-chromium-'));
  let browser: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    browser = await launchChromium(profile, options);
    const page = browser.pages()[0] ?? (await browser.newPage());
    const broken = brokenBefore(browser, page, server);
    await options.prepare?.(page);
    await openIn(browser, page, server, options);
    return { page, broken, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function launchChromium(
  profile: string,
  { chromium: executablePath, host, screen: { width, height, scale } }: WorkbenchOptions,
): Promise<BrowserContext> {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    // A page that the test itself answers has no address, which Chromium takes for a public one.
    args: [...chromiumArgs, ...(host === 'web' ? ['--disable-features=LocalNetworkAccessChecks'] : [])],
    viewport: { width, height },
    deviceScaleFactor: scale,
    // The process ends them itself, with VS Code, in the right order.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  return browser;
}

/** Settles with a sentence when VS Code or its window ends. */
function brokenBefore(browser: BrowserContext, page: Page, server: ServedVscode): Promise<string> {
  return new Promise((resolve) => {
    page.once('crash', () => {
      resolve('The window of VS Code crashed.');
    });
    browser.once('close', () => {
      resolve('The window of VS Code closed before the tests were over.');
    });
    void server.ended.then(() => {
      resolve('The server of VS Code ended before the tests were over.');
    });
  });
}

/** Opens the folder in the window, with the extensions where they are to run. */
async function openIn(
  browser: BrowserContext,
  page: Page,
  server: ServedVscode,
  { host, developed, folder, tests }: WorkbenchOptions,
): Promise<void> {
  if (host === 'web') for (const path of developed) await serveWebExtension(browser, server.authority, path);
  const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
  const url = new URL(
    server.url(folder, [
      ...(host === 'web' ? [] : developed).map((path) => ['extensionDevelopmentPath', remote(path)] as const),
      ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)] as const]),
      ['skipWelcome', 'true'],
    ]),
  );
  // The token is exchanged for a cookie by a redirect, and what follows a redirect cannot be intercepted.
  await browser.request.get(url.href);
  url.searchParams.delete('tkn');
  await page.goto(url.href, { timeout: 60_000 });
}
