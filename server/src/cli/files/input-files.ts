import { readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { filePatterns, ignoredFolders } from '../../files/file-names';
import { visible } from '../../text/visible';

export interface InputFile {
  readonly path: string;
  /** `named` on the command line, or found in a folder and recognized by its content. */
  readonly gate: 'named' | 'found';
}

export interface InputFiles {
  readonly files: readonly InputFile[];
  /** A sentence for each argument without files and each folder without read permission. */
  readonly failures: readonly string[];
}

/** How folders are read; a parameter because tests often run as root, who may read all of them. */
export type ReadFolder = typeof readdir;

/** The files that the arguments refer to, without duplicates, in the order of the arguments. */
export async function inputFiles(
  positionals: readonly string[],
  cwd: string,
  readFolder: ReadFolder = readdir,
): Promise<InputFiles> {
  const found = new Map<string, InputFile>();
  const failures: string[] = [];
  for (const argument of positionals.length === 0 ? ['.'] : positionals) {
    const { files, failures: more } = await expand(argument, cwd, readFolder);
    failures.push(...more);
    for (const file of files) {
      const key = resolve(cwd, file.path);
      const known = found.get(key);
      if (known === undefined || (known.gate === 'found' && file.gate === 'named')) found.set(key, file);
    }
  }
  return { files: [...found.values()], failures };
}

async function expand(argument: string, cwd: string, readFolder: ReadFolder): Promise<InputFiles> {
  const kind = await stat(resolve(cwd, argument)).catch(() => undefined);
  const closed: string[] = [];
  const options = { ignore: [...ignoredFolders], dot: true, fs: { readdir: noting(readFolder, closed) } };
  const failures = () =>
    [...new Set(closed)].map(
      (path) => `The folder \`${visible(relative(cwd, path) || path)}\` can't be read: permission is denied.`,
    );
  if (kind?.isDirectory() === true) {
    const paths = await glob([...filePatterns], { ...options, cwd: resolve(cwd, argument), absolute: true });
    const distinct = await withoutAliases(paths.sort());
    const files = distinct.map((path) => ({ path: relative(cwd, path) || path, gate: 'found' as const }));
    return { files, failures: failures() };
  }
  if (kind === undefined && isDynamicPattern(argument)) {
    const paths = await glob([argument], { ...options, cwd });
    const files = paths.sort().map((path) => ({ path, gate: 'named' as const }));
    return {
      files,
      failures: files.length > 0 ? failures() : [...failures(), `No file matches \`${visible(argument)}\`.`],
    };
  }
  return { files: [{ path: argument, gate: 'named' }], failures: [] };
}

/** The glob silently skips folders without read permission; this records them. */
function noting(readFolder: ReadFolder, closed: string[]): ReadFolder {
  const noted = (path: string, options: unknown, done: (error: unknown, entries: unknown) => void) => {
    readFolder(path, options as { withFileTypes: true }, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') closed.push(path);
      done(error, entries);
    });
  };
  return noted as ReadFolder;
}

/** A folder that contains a link to itself has each of its files under several names; the shortest is kept. */
async function withoutAliases(paths: readonly string[]): Promise<readonly string[]> {
  const known = new Map<string, string>();
  const places = await Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  for (const [at, path] of paths.entries()) {
    const place = places[at] ?? path;
    if (path.length < (known.get(place)?.length ?? Infinity)) known.set(place, path);
  }
  return [...known.values()];
}
