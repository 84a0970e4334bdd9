import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { filePatterns } from '../config/file-pattern';
import { UsageError } from './command';

export interface InputFile {
  readonly path: string;
  /** `named` on the command line, or found in a folder and to be recognised by its content. */
  readonly gate: 'named' | 'content';
}

const ignore = ['**/node_modules/**', '**/.git/**', '**/target/**'];

/** The files that the arguments mean, each once, in the order of the arguments. */
export async function inputFiles(positionals: readonly string[], cwd: string): Promise<readonly InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const argument of positionals.length === 0 ? ['.'] : positionals) {
    for (const file of await expand(argument, cwd)) {
      const key = resolve(cwd, file.path);
      const known = found.get(key);
      if (known === undefined || (known.gate === 'content' && file.gate === 'named')) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function expand(argument: string, cwd: string): Promise<readonly InputFile[]> {
  const kind = await stat(resolve(cwd, argument)).catch(() => undefined);
  if (kind?.isDirectory() === true) {
    const paths = await glob([...filePatterns], {
      cwd: resolve(cwd, argument),
      ignore,
      dot: true,
      absolute: true,
    });
    const distinct = await withoutAliases(paths.sort());
    return distinct.map((path) => ({ path: relative(cwd, path) || path, gate: 'content' }));
  }
  if (kind === undefined && isDynamicPattern(argument)) {
    const paths = await glob([argument], { cwd, ignore, dot: true });
    if (paths.length === 0) throw new UsageError(`No file matches \`${argument}\`.`);
    return paths.sort().map((path) => ({ path, gate: 'named' }));
  }
  return [{ path: argument, gate: 'named' }];
}

/** A folder that holds a link to itself has each of its files under several names; the shortest is kept. */
async function withoutAliases(paths: readonly string[]): Promise<readonly string[]> {
  const known = new Map<string, string>();
  for (const path of paths) {
    const place = await realpath(path).catch(() => path);
    if (path.length < (known.get(place)?.length ?? Infinity)) known.set(place, path);
  }
  return [...known.values()];
}

/** A file that is no UTF-8, with as much of its text as can be made out. */
export class EncodingError extends UsageError {
  constructor(
    message: string,
    readonly text: string,
  ) {
    super(message);
  }
}

export async function readText(path: string, cwd: string): Promise<string> {
  const name = `\`${path}\``;
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => {
    throw new UsageError(`${name} can't be read: ${reason(error)}.`);
  });
  return decodeText(bytes, name);
}

/** Keeps a byte order mark, since it has to be there again after a fix. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    throw new EncodingError(
      `${name} can't be read: it is not UTF-8, which TOML requires.`,
      new TextDecoder(encoding).decode(bytes),
    );
  }
}

export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text);
  } catch (error) {
    throw new UsageError(`\`${path}\` can't be written: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ELOOP') return 'its links lead in a circle';
  return code ?? 'the system gave no reason';
}
