import assert from 'node:assert/strict';
import { trailingSlash } from '../suites/configs';
import { describePerson } from './describe-person';
import type { Person } from './person';
import { question } from './questions';
import { rendered } from './rendered';

const blocked = (reason: string): string =>
  `Access to fetch at 'http://127.0.0.1:8080/api/health' from origin 'https://dashboard.example.com' has been blocked by CORS policy: ${reason}`;
const missing = blocked("No 'Access-Control-Allow-Origin' header is present on the requested resource.");
const method = blocked('Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response.');

async function explain(person: Person, message: string): Promise<void> {
  await person.press('Control+1');
  await person.palette('License Monitor: Explain Browser CORS Error');
  await question(person, 'Paste the message', message);
}

/** The tabs of the window, column by column. */
const tabs = async ({ page }: Person): Promise<readonly (readonly string[])[]> => {
  const groups = await page.locator('.editor-group-container').all();
  return Promise.all(
    groups.map((group) =>
      group
        .locator('.tab')
        .evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name') ?? '')),
    ),
  );
};

describePerson('a person who reads reports', { 'config.toml': trailingSlash }, (person) => {
  it('has a report rendered beside the file', async () => {
    await person().openFile('config.toml');
    await person().problems('origin-trailing-slash');
    await explain(person(), method);
    await rendered(person()).locator('h1', { hasText: 'What the browser said' }).waitFor();
    await rendered(person()).locator('code', { hasText: 'cors_methods' }).first().waitFor();
    assert.deepEqual(await tabs(person()), [['config.toml'], ['Browser error.md']]);
  });

  it('reads the next report in its place, from the top', async () => {
    await explain(person(), missing);
    await rendered(person()).getByText('Access-Control-Allow-Origin').first().waitFor();
    await person().page.locator('.tab', { hasText: 'Browser error' }).nth(1).waitFor({ state: 'detached' });
    assert.deepEqual(await tabs(person()), [['config.toml'], ['Browser error.md']]);
    assert.ok(
      (await rendered(person())
        .locator('html')
        .evaluate((html) => html.scrollTop)) <= 1,
    );
  });

  it('goes to the line by a link, twice, and the report stays as it is', async () => {
    for (let times = 0; times < 2; times += 1) {
      await rendered(person())
        .getByText(/^Show line \d+$/)
        .click();
      await person()
        .page.locator('.editor-group-container.active .tab.active', { hasText: 'config.toml' })
        .waitFor();
      await person().page.locator('.statusbar', { hasText: 'selected' }).waitFor();
      assert.deepEqual(await tabs(person()), [['config.toml'], ['Browser error.md']]);
      await person().press('Control+2');
    }
  });

  it('opens the quick fixes by a link', async () => {
    await rendered(person()).getByText('Show the quick fixes').click();
    await person()
      .page.locator('.action-widget .monaco-list-row.action', { hasText: 'slash' })
      .first()
      .waitFor();
    await person().press('Escape');
  });

  it('opens the page of a rule rendered, from its finding', async () => {
    await person().problems('origin-trailing-slash');
    await person().page.locator('.markers-panel a', { hasText: 'origin-trailing-slash' }).click();
    await rendered(person()).locator('h1', { hasText: 'origin-trailing-slash' }).waitFor();
    assert.deepEqual(await tabs(person()), [
      ['config.toml'],
      ['Browser error.md', 'origin-trailing-slash.md'],
    ]);
  });
});
