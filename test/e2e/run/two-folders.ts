import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = `[api]
enabled = true
cors_enabled = true
cors_origins = ["https://dashboard.example.com/", "*"]
`;

/** By the name of the folder: which rule its settings turn off. */
const silenced = { first: 'origin-wildcard', second: 'origin-trailing-slash' };

/** Two folders with one text and different settings; returns the absolute path of the workspace file. */
export function twoFolders(parent: string): string {
  for (const [name, rule] of Object.entries(silenced)) {
    mkdirSync(join(parent, name, '.vscode'), { recursive: true });
    const settings = { 'licenseMonitor.rules': { [rule]: 'off' } };
    writeFileSync(join(parent, name, '.vscode/settings.json'), JSON.stringify(settings));
    writeFileSync(join(parent, name, 'config.toml'), text);
  }
  const workspace = join(parent, 'both.code-workspace');
  const folders = Object.keys(silenced).map((path) => ({ path }));
  writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}
