import type { Stats } from 'node:fs';

const maxMegabytes = 16;

/** Why the system did not do what was asked of it, as the end of a sentence. */
export function reason(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file. Check its name, and the folder that this command runs in';
    case 'ENOTDIR':
      return 'a part of the path before its end is a file, not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the file system can only be read';
    default:
      return typeof code === 'string' ? `the system says \`${code}\`` : 'the system gave no reason';
  }
}

/** Why something is no text to be read, as the end of a sentence; a pipe or a device may never end. */
export function fileFault(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'size'>): string | undefined {
  if (stats.isDirectory()) return 'it is a folder';
  if (!stats.isFile()) return 'it is a pipe or a device, not a file. Save its text as a file first';
  return stats.size > maxMegabytes * 1024 * 1024
    ? `it is larger than ${maxMegabytes} MB, which no configuration is. Check the name`
    : undefined;
}
