import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const root = join(__dirname, '../..');
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  };
};
const commands = contributes.commands.map(({ command }) => command);

describe('commands and menus', () => {
  it('name only commands that exist', () => {
    const named = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      [...new Set(named)].filter((command) => !commands.includes(command)),
      [],
    );
    const sources = globSync('client/src/**/*.ts', { cwd: root })
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const isRegistered = (command: string): boolean =>
      [command, command.replace('licenseMonitor.', '')].some((name) => sources.includes(`'${name}'`));
    assert.deepEqual(
      commands.filter((command) => !isRegistered(command)),
      [],
    );
  });

  it('offer nothing in the palette of a foreign file but to create and to explain', () => {
    const palette = new Map(contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
    assert.deepEqual(
      commands.filter((command) => !palette.has(command)),
      ['licenseMonitor.createConfiguration', 'licenseMonitor.explainError'],
    );
    for (const [command, when = ''] of palette)
      assert.match(when, /^false$|licenseMonitor\.file (==|=~|!=)/, command);
  });

  it('hide in Restricted Mode what sends', () => {
    for (const [menu, items] of Object.entries(contributes.menus))
      for (const { command, when = '' } of items)
        if (/runPreflight/.test(command)) assert.match(when, /isWorkspaceTrusted/, `${menu} ${command}`);
  });
});
