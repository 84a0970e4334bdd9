import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { CorsRequest } from '../../server/src/cors/request';
import { chromiumArgs, ensureChromium } from '../e2e/setup/chromium';

/** What `fetch()` was told, as a page writes it. */
export type FetchCall = Pick<CorsRequest, 'url' | 'method' | 'headers' | 'credentials'>;

/** An open page of a browser, without the server that it came from. */
export interface Tab {
  /** Whether each call gave the page a response; the others ended in a TypeError. */
  readonly fetchAll: (calls: readonly FetchCall[]) => Promise<readonly boolean[]>;
  /** What the console has printed so far. */
  readonly printed: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface BrowserPage extends Tab {
  readonly origin: string;
}

/** An empty page in a headless browser, on a loopback origin of its own. */
export async function openBrowserPage(open: (url: string) => Promise<Tab>): Promise<BrowserPage> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, ['Content-Type', 'text/html']);
    response.end('<!doctype html><title>A page</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tab = await open(origin);
  return {
    ...tab,
    origin,
    close: async () => {
      await tab.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** In Chromium, whose messages arrive before the calls that they are about have failed. */
export async function openChromiumTab(url: string): Promise<Tab> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  const page = await browser.newPage();
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  await page.goto(url);
  return {
    printed: () => Promise.resolve(printed),
    fetchAll: (calls) =>
      page.evaluate(async (all) => {
        const verdicts: boolean[] = [];
        const waiting = all.entries();
        // No function has a name here: the names that tsx keeps need a helper that the page does not have.
        await Promise.all(
          Array.from({ length: 6 }, async () => {
            for (const [at, { url, method, headers, credentials }] of waiting) {
              try {
                const pairs = headers.map(([name, value]): [string, string] => [name, value]);
                await fetch(url, { method, headers: pairs, credentials });
                verdicts[at] = true;
              } catch {
                verdicts[at] = false;
              }
            }
          }),
        );
        return verdicts;
      }, calls),
    close: () => browser.close(),
  };
}
