import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the content of a file that exists: afterwards it holds the old bytes or the new ones, never a part, even if
 * the disk is full or the process is killed. Mode, owner and hard links are kept. Rejects with Node's error.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const { mode, uid, gid, nlink } = await stat(path);
  await access(path, constants.W_OK);
  // Root may write everything, but a file without any write permission was closed for a reason.
  if ((mode & 0o222) === 0) throw Object.assign(new Error('The file is read-only.'), { code: 'EACCES' });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const write = async (bytes: Uint8Array): Promise<void> => {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.chown(uid, gid);
      await file.chmod(mode);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  try {
    // A rename would leave the other names of a hard-linked file with the old content: such a file is written in place,
    // and the copy of what it held goes only once that has succeeded.
    await write(nlink > 1 ? await readFile(path) : content);
    if (nlink > 1) await overwrite(path, content);
    else await rename(temporary, path);
  } catch (error) {
    // The folder may be closed to us, or the file be a mount point: then writing in place is all that is left.
    if (!['EACCES', 'EPERM', 'EBUSY', 'EXDEV'].includes(codeOf(error))) throw error;
    await overwrite(path, content);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes in place without truncating first. What lies beyond the old end is written before anything else: if there is
 * no room for it, cutting it off again restores the file.
 */
async function overwrite(path: string, content: Uint8Array): Promise<void> {
  const old = await readFile(path);
  const file = await open(path, 'r+');
  try {
    await writeAll(file, content.subarray(old.length), old.length);
    await writeAll(file, content.subarray(0, old.length), 0);
    await file.truncate(content.length);
    await file.sync();
  } catch (error) {
    await writeAll(file, old, 0);
    await file.truncate(old.length);
    throw error;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);
