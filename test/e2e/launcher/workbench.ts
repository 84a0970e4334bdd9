import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serveVscode, type ServeOptions } from '../../../scripts/vscode/serve';
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
  const { width, height, scale } = options.screen;
  const server = await serveVscode(options);
  const profile = await mkdtemp(join(tmpdir(), 'license-monitor-chromium-'));
  const closeServer = async (): Promise<void> => {
    await server.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: options.chromium,
      // A page that the test itself answers has no address, which Chromium takes for a public one.
      args: [
        ...chromiumArgs,
        ...(options.host === 'web' ? ['--disable-features=LocalNetworkAccessChecks'] : []),
      ],
      viewport: { width, height },
      deviceScaleFactor: scale,
      // The process ends them itself, with VS Code, in the right order.
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = browser.pages()[0] ?? (await browser.newPage());
    const broken = new Promise<string>((resolve) => {
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
    await options.prepare?.(page);
    const served = options.host === 'web' ? options.developed : [];
    for (const folder of served) await serveWebExtension(browser, server.authority, folder);
    const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
    const url = new URL(
      server.url(options.folder, [
        ...(options.host === 'web' ? [] : options.developed).map(
          (path) => ['extensionDevelopmentPath', remote(path)] as const,
        ),
        ...(options.tests === undefined ? [] : [['extensionTestsPath', remote(options.tests)] as const]),
        ['skipWelcome', 'true'],
      ]),
    );
    // The token is exchanged for a cookie by a redirect, and what follows a redirect cannot be intercepted.
    await browser.request.get(url.href);
    url.searchParams.delete('tkn');
    await page.goto(url.href);
    return {
      page,
      broken,
      close: async () => {
        await browser.close();
        await closeServer();
      },
    };
  } catch (fault) {
    await closeServer();
    throw fault;
  }
}
