import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

/** Packages the stand-ins for other TOML extensions, each as `<name>.vsix` in `folder`. */
export async function packageNeighbours(project: string, folder: string): Promise<void> {
  const home = join(project, 'test/e2e/neighbours');
  for (const name of readdirSync(home))
    await createVSIX({
      cwd: join(home, name),
      packagePath: join(folder, `${name}.vsix`),
      allowMissingRepository: true,
      skipLicense: true,
      dependencies: false,
    });
}
