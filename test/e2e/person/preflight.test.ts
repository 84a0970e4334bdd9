import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import net, { type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { readConfig } from '../../../server/src/config/read/read-config';
import { serve, type Served } from '../../../server/src/platform/node/serve';
import { mockServerResponse, type MockServerRequest } from '../../../server/src/probe/expected/mock-server';
import { parse } from '../../../server/src/toml/parse/parse';
import { trailingSlash } from '../suites/configs';
import { describePerson } from './describe-person';
import type { Person } from './person';
import { chooseTarget, question, run } from './questions';
import { rendered } from './rendered';

const key = 'lm-0123456789-never-told';

const config = (port: number, origins: readonly string[]) => `[api]
enabled = true
bind_address = "127.0.0.1"
bind_port = ${port}
cors_enabled = true
cors_origins = [
${origins.map((origin) => `  "${origin}",`).join('\n')}
]
cors_methods = ["GET", "OPTIONS"]
cors_headers = ["X-API-Key"]
`;
const dashboard = 'https://dashboard.example.com';
const admin = 'https://admin.example.com';

describePerson(
  'a person who runs preflights',
  { 'config.toml': '# License Monitor\n', 'config.dev.toml': trailingSlash },
  (person) => {
    const received: MockServerRequest[] = [];
    let served: Served;
    before(async () => {
      // What runs is older than the file: it does not know the second origin.
      const deployed = readConfig(parse(config(1, [dashboard])), { environmentSetting: 'auto', path: '' });
      served = await serve({
        port: 0,
        respond: (request) => mockServerResponse(deployed, request),
        onRequest: (request) => received.push(request),
      });
      await writeFile(join(person().folder, 'config.toml'), config(served.port, [dashboard, admin]));
    });
    after(() => served.close());

    it('stores an API key for the address in the file', async () => {
      await focusFirst(person());
      await person().openFile('config.toml');
      // Only with a file of ours does the palette have the command.
      await person().page.locator('.codelens-decoration', { hasText: 'Target' }).first().waitFor();
      await person().palette('License Monitor: Set API Key');
      await question(person(), 'Which server is the key for?', '');
      await question(person(), 'secret storage', key);
      await person().page.locator('.statusbar', { hasText: 'API key stored.' }).waitFor();
    });

    it('answers five questions and learns that the request is allowed, without the key in sight', async () => {
      await run(person(), ['/api/health', dashboard, 'GET', '', 'omit']);
      const report = await reportOf(person(), dashboard);
      assert.match(report, /✓ Allowed, as expected\s+CORS check of http:\/\/127\.0\.0\.1:\d+/);
      assert.ok(!report.includes(key));
      assert.match(report, /X-API-Key: "?\$LICENSE_MONITOR_API_KEY/);
      const [preflight, request] = received;
      assert.deepEqual([preflight?.method, request?.method], ['OPTIONS', 'GET']);
      assert.deepEqual([preflight?.header('x-api-key'), request?.header('x-api-key')], [undefined, key]);
    });

    it('learns at which step the other origin stops, what was promised, and how to ask by hand', async () => {
      await focusFirst(person());
      await person().openFile('config.toml');
      await run(person(), ['', admin, '', '', '']);
      const report = await reportOf(person(), admin);
      assert.match(report, /✗ Refused, but allowed was expected/);
      assert.match(report, /cors-check\.2\s+fails/);
      assert.match(report, /Access-Control-Allow-Origin\s+https:\/\/admin\.example\.com\s*line 8\s+none/);
      assert.match(
        report,
        /curl --include[^]*--request OPTIONS[^]*--header 'X-API-Key: '"\$LICENSE_MONITOR_API_KEY"/,
      );
      assert.match(report, /fetch\(/);
      assert.ok(!report.includes(key));
    });

    it('finds what was found in the Problems view, until the file changes', async () => {
      const [finding] = (await person().problems('preflight')).filter((row) =>
        row.includes('admin.example.com'),
      );
      assert.match(finding ?? '', /origin: the file allows it, the response doesn’t/);
      await focusFirst(person());
      await person().openFile('config.toml');
      await person().press('Control+End');
      await person().type('#');
      const rows = person().page.locator('.markers-panel .monaco-list-row', { hasText: 'preflight' });
      await rows.first().waitFor({ state: 'detached' });
      await person().press('Backspace');
      await person().save('config.toml', '[api]');
    });

    it('sees in the Testing view which origin passes and which fails', async () => {
      await person().palette('Test: Run All Tests');
      const { page } = person();
      const results = page.locator('.test-output-peek-tree .monaco-list-row');
      await results.filter({ hasText: 'origin: the file allows it' }).first().waitFor();
      await results
        .filter({ hasText: `GET ${dashboard} /api/health` })
        .first()
        .waitFor();
    });

    it('has a message of the console explained, and mends the file from there', async () => {
      await person().palette('View: Hide Panel');
      await focusFirst(person());
      await person().openFile('config.dev.toml');
      await person().palette('License Monitor: Explain Browser CORS Error');
      await question(
        person(),
        'Paste the message',
        `Access to fetch at 'http://127.0.0.1:8080/api/health' from origin '${dashboard}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      );
      const { page } = person();
      const explanation = rendered(person()).locator('.markdown-body', { hasText: 'What the browser said' });
      await explanation.getByText('Show the quick fixes').click();
      const fixes = page.locator('.action-widget .monaco-list-row.action');
      await fixes.first().waitFor();
      const [first = ''] = await fixes.allInnerTexts();
      await person().choose(first);
      assert.match(await person().save('config.dev.toml', '.com"]'), /"https:\/\/dashboard\.example\.com"\]/);
    });

    it('cancels a run that the server never answers', async () => {
      const silent = net.createServer();
      silent.listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const connected = once(silent, 'connection') as Promise<[Socket]>;
      await focusFirst(person());
      await person().openFile('config.toml');
      const { port } = silent.address() as AddressInfo;
      await chooseTarget(person(), `http://127.0.0.1:${port}`);
      await run(person(), ['', '', '', 'X-Trace', '', '']);
      const [socket] = await connected;
      socket.resume();
      const closed = once(socket, 'close');
      const { page } = person();
      await page.locator('.notification-list-item', { hasText: `:${port}` }).hover();
      await page.locator('.notification-list-item .monaco-button', { hasText: 'Cancel' }).click();
      await closed;
      assert.match(await reportOf(person(), `127.0.0.1:${port}`), /Cancelled/);
      silent.close();
    });
  },
);

/** The first column, where the files are; the second has the report. */
const focusFirst = (person: Person): Promise<void> => person.press('Control+1');

/** The whole text of the report on this origin, folded parts included, once it is shown. */
async function reportOf(person: Person, origin: string): Promise<string> {
  const about = rendered(person).locator('.markdown-body', { hasText: origin });
  await about.waitFor();
  return (await about.textContent()) ?? '';
}
