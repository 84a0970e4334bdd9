import { readConfig } from '../../server/src/config/read/read-config';
import { serve } from '../../server/src/platform/node/serve';
import { mockServerResponse } from '../../server/src/probe/expected/mock-server';
import { parse } from '../../server/src/toml/parse/parse';
import { type Person, seatPerson } from './person/person';
import { run } from './person/questions';
import { rendered } from './person/rendered';

const config = (
  port: number,
  origins: readonly string[],
) => `# The file allows two dashboards; what runs is older.
[api]
enabled = true
bind_address = "127.0.0.1"
bind_port = ${port}

cors_enabled = true
cors_origins = [
${origins.map((origin) => `  "${origin}",`).join('\n')}
]
cors_methods = ["GET", "OPTIONS"]
cors_headers = ["Content-Type", "X-API-Key"]
`;
const dashboard = 'https://dashboard.example.com';
const admin = 'https://admin.example.com';

/** Takes the pictures of a report and of the Testing view, against a mock server that allows one of two origins. */
export async function preflightPictures(
  shoot: (file: string, person: Person) => Promise<void>,
): Promise<void> {
  const deployed = readConfig(parse(config(1, [dashboard])), { environmentSetting: 'auto', path: '' });
  const served = await serve({ port: 0, respond: (request) => mockServerResponse(deployed, request) });
  const files = { 'config.toml': config(served.port, [dashboard, admin]) };
  const person = await seatPerson(files, {
    screen: { width: 1280, height: 800, scale: 1.25 },
  });
  const { page } = person;
  try {
    await person.openFile('config.toml');
    await page.locator('.codelens-decoration').first().waitFor();
    await person.palette('Test: Run All Tests');
    await person.palette('Testing: Focus on Test Explorer View');
    await page.locator('.test-explorer .result-summary', { hasText: '1/2' }).waitFor();
    // A filter opens the whole tree, which stays open when the filter goes.
    await page.locator('.test-explorer .monaco-list').click({ position: { x: 60, y: 12 } });
    await person.press('Control+ArrowRight');
    await person.type('*');
    await page.locator('.test-explorer .monaco-list-row', { hasText: 'GET' }).first().waitFor();
    await person.press('Backspace');
    await shoot('testing.png', person);
    await person.press('Control+j');
    await person.palette('View: Close Primary Side Bar');
    await run(person, ['/api/health', admin, 'GET', '', 'omit']);
    await page.locator('.tab.active', { hasText: 'Preflight report' }).waitFor();
    await person.palette('View: Close Editors in Other Groups');
    await rendered(person).locator('h2', { hasText: 'What to do' }).waitFor();
    await shoot('report.png', person);
  } finally {
    await person.leave();
    await served.close();
  }
}
