import type { Stats } from 'node:fs';

const maxMegabytes = 16;

/** Why the system refused an operation, as the end of a sentence. */
export function reason(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'file not found. Check the name and the current directory';
    case 'ENOTDIR':
      return 'a parent in its path is a file, not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'its symbolic links form a loop';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return typeof code === 'string' ? `the system reported \`${code}\`` : 'the system gave no reason';
  }
}

/** Why something can't be read as text, as the end of a sentence; a pipe or device may never end. */
export function fileFault(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'size'>): string | undefined {
  if (stats.isDirectory()) return 'it is a folder';
  if (!stats.isFile()) return 'it is a pipe or a device, not a file. Save its text as a file first';
  return stats.size > maxMegabytes * 1024 * 1024
    ? `it is larger than ${maxMegabytes} MB, too large for a configuration. Check the name`
    : undefined;
}
