import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { access, constants, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { visible } from '../text/visible';
import { UsageError } from './command';
import { decodeText, type TextKind } from './decode-text';
import { fileFault, reason } from './file-fault';

const quotedPath = (path: string): string => `\`${visible(path)}\``;

/** Throws a UsageError for what is not there, not a file, too large or not UTF-8. */
export async function readText(path: string, cwd: string, kind: TextKind = 'toml'): Promise<string> {
  return decodeText(await readBytes(path, cwd), quotedPath(path), kind);
}

/** Likewise, whatever the encoding. */
export async function readBytes(path: string, cwd: string): Promise<Uint8Array> {
  const place = resolve(cwd, path);
  const unreadable = (why: string): never => {
    throw new UsageError(`${quotedPath(path)} can't be read: ${why}.`);
  };
  const failed = (error: unknown): never => unreadable(reason(error));
  const fault = fileFault(await stat(place).catch(failed));
  return fault === undefined ? readFile(place).catch(failed) : unreadable(fault);
}

/** Likewise at once, between two requests; gives the sentence instead of throwing it. */
export function readTextSync(path: string): string | { readonly fault: string } {
  try {
    const fault = fileFault(statSync(path));
    if (fault !== undefined) return { fault: `${quotedPath(path)} can't be read: ${fault}.` };
    return decodeText(readFileSync(path), quotedPath(path), 'toml');
  } catch (error) {
    if (error instanceof UsageError) return { fault: error.message };
    return { fault: `${quotedPath(path)} can't be read: ${reason(error)}.` };
  }
}

/** Throws a UsageError when the file may not be written. */
export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  try {
    await replaceText(await realpath(resolve(cwd, path)), text);
  } catch (error) {
    throw new UsageError(`${quotedPath(path)} can't be written: ${reason(error)}.`);
  }
}

/** The old text or the new one, never a part: a process that is killed halfway must not lose a file. */
async function replaceText(place: string, text: string): Promise<void> {
  const { mode, uid, gid, nlink } = await stat(place);
  await access(place, constants.W_OK);
  // The administrator may write everything, but a file that is closed to everybody was closed for a reason.
  if ((mode & 0o222) === 0) throw Object.assign(new Error('The file is read-only.'), { code: 'EACCES' });
  // A second name of the file would go on naming the old text.
  if (nlink > 1) return writeFile(place, text);
  const temporary = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.chown(uid, gid);
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    // The folder may be closed to us, or the file be mounted by itself: then writing in place is all that is left.
    if (!['EACCES', 'EPERM', 'EBUSY', 'EXDEV'].includes(codeOf(error))) throw error;
    await writeFile(place, text);
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);
