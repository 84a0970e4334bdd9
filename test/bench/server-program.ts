import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A language server that speaks on its standard streams. */
export interface ServerProgram {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

export const ours: ServerProgram = {
  name: 'ours',
  command: process.execPath,
  arguments: ['dist/server.js', '--stdio'],
};

/**
 * The native Tombi, installed below `folder` the first time. Its own package for each platform carries the version
 * that editors use; the package `tombi` is older.
 * @throws when npm cannot install it.
 */
export function tombi(folder: string): ServerProgram {
  const packageName = `@tombi-toml/cli-${process.platform}-${process.arch}`;
  const program = path.resolve(
    folder,
    'node_modules',
    packageName,
    process.platform === 'win32' ? 'tombi.exe' : 'tombi',
  );
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${packageName}@1.5`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return { name: 'tombi', command: program, arguments: ['lsp', '--offline'] };
}
