import { join } from 'node:path';
import { type Person, seatPerson } from './person/person';

const config = `[api]
enabled = true
cors_enabled = true
cors_origins = [
  "https://dashboard.example.com/",
  "https://admin.example.com",
]
cors_methods = ["GET", "OPTIONS"]
cors_max_age = 86400
`;

const message =
  "Access to fetch at 'http://127.0.0.1:8080/api/health' from origin 'https://dashboard.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

/** Nothing but the editor, large: a step shows its picture at about the size of this window. */
const settings = (theme: string) =>
  JSON.stringify({
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': false,
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.scrollbar.vertical': 'hidden',
    'editor.links': false,
  });

/** What each step of the walkthrough asks for, by the name of its picture. */
const steps: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  read: async (person) => {
    await person.hover('cors_origins', 'Access-Control-Allow-Origin');
  },
  fix: async (person) => {
    await person.press('Escape');
    await person.clickAfter('https://dash');
    await person.lightBulb();
  },
  preflight: async (person) => {
    await person.press('Escape');
    await person.press('Control+Home');
    await person.page.locator('.codelens-decoration', { hasText: 'Preflight admin' }).first().hover();
  },
  create: async (person) => {
    await person.palette('License Monitor: Create License Monitor Configuration');
    await person.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Staging' }).waitFor();
  },
  explain: async (person) => {
    await person.press('Escape');
    await person.palette('License Monitor: Explain Browser CORS Error');
    const { page } = person;
    await page.locator('.quick-input-widget', { hasText: 'Paste the message' }).waitFor();
    await page.locator('.quick-input-widget input[type=text]').first().fill(message);
  },
};

/** Takes the pictures of the walkthrough, for light themes and for dark ones. */
export async function walkthroughPictures(media: string): Promise<void> {
  for (const [name, theme] of Object.entries({
    light: 'Default Light Modern',
    dark: 'Default Dark Modern',
  })) {
    const files = { 'config.toml': config, '.vscode/settings.json': settings(theme) };
    const person = await seatPerson(files, { screen: { width: 780, height: 480, scale: 1.5 } });
    try {
      await person.openFile('config.toml');
      await person.page.locator('.codelens-decoration').first().waitFor();
      await person.palette('View: Close Primary Side Bar');
      for (const [step, act] of Object.entries(steps)) {
        await act(person);
        await person.screenshot(join(media, 'walkthrough', `${step}-${name}.png`));
        console.log(`client/media/walkthrough/${step}-${name}.png`);
      }
    } finally {
      await person.leave();
    }
  }
}
