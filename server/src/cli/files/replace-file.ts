import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the content of an existing file. Afterwards it contains either the old bytes or the new ones, never a
 * part, even if the disk is full or the process is killed. Keeps mode, owner and hard links. Rejects with Node's
 * error.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const { mode, uid, gid, nlink } = await stat(path);
  await access(path, constants.W_OK);
  // Root may write to any file, but a file without any write permission was protected for a reason.
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
    // After a rename, the other names of a hard-linked file would keep the old content. Such a file is written in
    // place, and a copy of its old content is kept until that has succeeded.
    await write(nlink > 1 ? await readFile(path) : content);
    if (nlink > 1) await overwrite(path, content);
    else await rename(temporary, path);
  } catch (error) {
    // The folder may be closed to us, or the file may be a mount point. Writing in place is then the only way.
    if (!['EACCES', 'EPERM', 'EBUSY', 'EXDEV'].includes(codeOf(error))) throw error;
    await overwrite(path, content);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes in place without truncating first. Content past the old end is written first: if there is no room for it,
 * cutting it off again restores the file.
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
