import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const prefix = '/ext';
const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/**
 * Has the page at `authority` load the extension in `folder` as VS Code for the Web does: from its own server, into a
 * worker of the page. `extensionDevelopmentKind=web` is ignored in a window that has a remote extension host.
 */
export async function serveWebExtension(
  context: BrowserContext,
  authority: string,
  folder: string,
): Promise<void> {
  await context.route(`http://${authority}${prefix}/**`, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    const body = await readFile(join(folder, path)).catch(() => undefined);
    const contentType = contentTypes[/[^.]*$/u.exec(path)?.[0] ?? ''] ?? 'text/plain';
    await route.fulfill(
      body === undefined
        ? { status: 404 }
        : { body, contentType, headers: { 'Access-Control-Allow-Origin': '*' } },
    );
  });
  const extensions = [{ scheme: 'http', authority, path: prefix }];
  await context.route(
    (url) => url.host === authority && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const page = await response.text();
      const marked = /(?<head>id="vscode-workbench-web-configuration" data-settings=")\{/u;
      if (!marked.test(page))
        throw new Error('This VS Code has no place for extensions of the web in its page.');
      const added = JSON.stringify(extensions).replaceAll('"', '&quot;');
      await route.fulfill({
        response,
        body: page.replace(marked, `$<head>{&quot;additionalBuiltinExtensions&quot;:${added},`),
      });
    },
  );
}
