import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { CorsRequest } from '../../server/src/cors/request';
import { chromiumArgs, ensureChromium } from '../e2e/setup/chromium';

/** What `fetch()` was told, as a page writes it. */
export type FetchCall = Pick<CorsRequest, 'url' | 'method' | 'headers' | 'credentials'>;

export interface BrowserPage {
  readonly origin: string;
  /** Whether each call gave the page a response; the others ended in a TypeError. */
  readonly fetchAll: (calls: readonly FetchCall[]) => Promise<readonly boolean[]>;
  /** What the console has printed so far. */
  readonly printed: readonly string[];
  readonly close: () => Promise<void>;
}

/** An empty page in headless Chromium, on a loopback origin of its own. */
export async function openBrowserPage(): Promise<BrowserPage> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, ['Content-Type', 'text/html']);
    response.end('<!doctype html><title>A page</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  const page = await browser.newPage();
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  await page.goto(origin);
  return {
    origin,
    printed,
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
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
