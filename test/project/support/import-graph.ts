import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { rooms } from '../../../server/rooms.mjs';

/** The project's root. */
const project = join(__dirname, '../../..');

/** One import, of values or of types alone. */
export interface Arrow {
  readonly from: string;
  /** A file of ours from the project's root, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** The source files in some folders that exist, from the project's root, with `/` on every system. */
export const sourceFiles = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: project,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => /\.(?:ts|mjs)$/u.test(path) && existsSync(join(project, path)));

/** The room that a file belongs to; undefined for entries, which may import anything, and for packages. */
export function roomOf(file: string): string | undefined {
  const source = file.replace(/\.ts$/, '');
  return Object.entries(rooms).find(([, { path }]) => source === path || source.startsWith(`${path}/`))?.[0];
}

export const allowsPackage = (packages: readonly string[], name: string): boolean =>
  packages.some(
    (allowed) =>
      allowed === '*' ||
      `${name}/`.startsWith(`${allowed}/`) ||
      (allowed === 'node:*' && name.startsWith('node:')),
  );

const endings = ['.ts', '/index.ts', '.d.ts', '', '.mjs'] as const;

function resolved(from: string, name: string): string {
  const path = posix.join(posix.dirname(from), name);
  return path + (endings.find((ending) => existsSync(join(project, path + ending))) ?? '');
}

/** Every import of the files, type imports and dynamic ones included, as TypeScript reads them. */
export const arrowsOf = (files: readonly string[]): readonly Arrow[] =>
  files.flatMap((from) =>
    ts
      .preProcessFile(readFileSync(join(project, from), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) =>
        fileName.startsWith('.')
          ? { from, to: resolved(from, fileName), isPackage: false }
          : { from, to: fileName, isPackage: true },
      ),
  );
