import { on } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { vscodeFromNpm } from '../../../scripts/vscode/from-npm';
import { linkExtension } from '../../../scripts/vscode/link-extension';
import { chosenEdition } from '../launcher/edition';
import { openWorkbench, type Screen } from '../launcher/workbench';
import { ensureChromium } from '../setup/chromium';
import { pointAt } from './point-at';

/** Somebody who sits before VS Code: acts with keyboard and mouse and sees what the window shows. */
export interface Person {
  /** The window, for what the methods below do not cover. */
  readonly page: Page;
  /** The folder that is open in VS Code, an absolute path. */
  readonly folder: string;
  /** Opens a file of the folder and waits until its text is there. */
  openFile(name: string): Promise<void>;
  /** Puts the cursor behind the first visible `text` of the editor. */
  clickAfter(text: string): Promise<void>;
  /** Types at the cursor, as keys are pressed, so that completion and closing quotes come up. */
  type(text: string): Promise<void>;
  /** Presses keys, such as `Control+Space`. */
  press(keys: string): Promise<void>;
  /** Rests the mouse on the first visible `text` of the editor; returns the hover's text once it has `wanted` in it. */
  hover(text: string, wanted: string): Promise<string>;
  /** Opens the light bulb at the cursor; returns the titles that it offers. */
  lightBulb(): Promise<readonly string[]>;
  /** Chooses the first entry with this text in the menu or list that is open. */
  choose(title: string): Promise<void>;
  /** The entries of the completion list that is open. */
  completions(): Promise<readonly string[]>;
  /** Runs a command by its title, through the palette. */
  palette(command: string): Promise<void>;
  /** Waits until the Problems view has an entry with this text; returns all of its entries. */
  problems(text: string): Promise<readonly string[]>;
  /** Saves the file; returns what is on disk once it contains `text`. */
  save(name: string, text: string): Promise<string>;
  /** Writes a picture of the window, or of one part of it, as PNG. */
  screenshot(path: string, part?: Locator): Promise<void>;
  /** Closes VS Code and removes the folder. */
  leave(): Promise<void>;
}

const project = join(__dirname, '../../..');

// Ended by a signal, mocha would leave VS Code and Chromium behind; an orderly exit takes them along.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

export interface Seat {
  readonly screen?: Screen;
  /** Where the extension runs: as installed on a computer, or in a worker of the page, as on vscode.dev. */
  readonly host?: 'node' | 'web';
}

/** Opens VS Code with the extension on a new folder with these files (name → text). */
export async function seatPerson(
  files: Readonly<Record<string, string>>,
  { screen = { width: 1280, height: 800, scale: 1 }, host = 'node' }: Seat = {},
): Promise<Person> {
  const home = await mkdtemp(join(tmpdir(), 'license-monitor-person-'));
  const folder = join(home, 'license-monitor');
  const extensionsDir = join(home, 'extensions');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  if (host === 'node') await linkExtension(project, extensionsDir);
  else await mkdir(extensionsDir);
  const workbench = await openWorkbench({
    program: await vscodeFromNpm(project, chosenEdition()),
    drivenByTests: false,
    chromium: ensureChromium(),
    folder,
    extensionsDir,
    developed: host === 'node' ? [] : [project],
    host,
    trust: 'trusted',
    screen,
  });
  const leave = async (): Promise<void> => {
    await workbench.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const { page } = workbench;
  page.setDefaultTimeout(60_000);
  try {
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  } catch (fault) {
    await leave();
    throw fault;
  }
  return { page, folder, ...editing(page, folder), ...looking(page), leave };
}

type Editing = Pick<Person, 'openFile' | 'clickAfter' | 'type' | 'press' | 'palette' | 'save' | 'choose'>;

function editing(page: Page, folder: string): Editing {
  const quickInput = page.locator('.quick-input-widget input[type=text]').first();
  const openPalette = async (command: string): Promise<void> => {
    await page.keyboard.press('F1');
    await quickInput.fill(`>${command}`);
    // Until the list is filtered, another command is in focus; a shorter title may be part of a longer one.
    await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
  };
  return {
    openFile: async (name) => {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
      await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
      await page.locator('.editor-group-container.active .view-line').first().waitFor();
    },
    clickAfter: async (text) => {
      await pointAt(page, text, ({ right, middle }) => page.mouse.click(right - 1, middle));
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    palette: openPalette,
    save: async (name, text) => {
      const path = join(folder, name);
      // The iterator of `node:fs/promises` would begin to watch only once it is read, and miss a quick save.
      const watcher = watch(folder);
      try {
        const changes = on(watcher, 'change', { signal: AbortSignal.timeout(60_000) });
        await page.keyboard.press('Control+s');
        let saved = await readFile(path, 'utf8');
        if (saved.includes(text)) return saved;
        for await (const [, changed] of changes as AsyncIterable<readonly [string, string]>) {
          if (changed === name) saved = await readFile(path, 'utf8');
          if (saved.includes(text)) break;
        }
        return saved;
      } finally {
        watcher.close();
      }
    },
    choose: async (title) => {
      const lists = ['.action-widget', '.quick-input-list', '.suggest-widget.visible'];
      const row = page
        .locator(lists.map((list) => `${list} .monaco-list-row`).join(', '))
        .filter({ hasText: title })
        .first();
      // A menu that opens under the mouse takes no click before the mouse has moved.
      await row.hover({ force: true });
      await row.click();
    },
  };
}

type Looking = Pick<Person, 'hover' | 'lightBulb' | 'completions' | 'problems' | 'screenshot'>;

function looking(page: Page): Looking {
  return {
    hover: async (text, wanted) => {
      const hover = page
        .locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content')
        .filter({ hasText: wanted })
        .first();
      // A hover that opens while VS Code still draws the finding stays without it; people move the mouse again.
      for (let tries = 3; tries > 0; tries--) {
        await pointAt(page, text, async ({ left, right, middle }) => {
          // Two moves: the editor shows nothing for a mouse that was never elsewhere.
          await page.mouse.move(right + 200, middle + 120);
          await page.mouse.move((left + right) / 2, middle);
        });
        const limit = { timeout: tries === 1 ? 60_000 : 5_000 };
        if (
          await hover.waitFor(limit).then(
            () => true,
            (fault: unknown) => (tries === 1 ? Promise.reject(fault as Error) : false),
          )
        )
          break;
      }
      return hover.innerText();
    },
    lightBulb: async () => {
      // Who asks before the bulb is lit may hear that there is nothing: VS Code is still asking itself.
      await page.locator('.lightBulbWidget, [class*=gutter-lightbulb]').first().waitFor();
      await page.keyboard.press('Control+.');
      const rows = page.locator('.action-widget .monaco-list-row.action');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },
    completions: async () => {
      const rows = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },
    problems: async (text) => {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
      const rows = panel.locator('.monaco-list-row');
      await rows.filter({ hasText: text }).first().waitFor();
      return rows.allInnerTexts();
    },
    screenshot: async (path, part) => {
      await (part ?? page).screenshot({ path });
    },
  };
}
