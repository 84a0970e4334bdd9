import { readFileSync, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { visible } from '../../text/visible';
import { UsageError } from '../command';
import { decodeText, type TextKind } from './decode-text';
import { fileFault, reason } from './file-fault';
import { replaceFile } from './replace-file';

const quotedPath = (path: string): string => `\`${visible(path)}\``;

/** Throws a UsageError if the path doesn't exist, isn't a file, is too large or isn't UTF-8. */
export async function readText(path: string, cwd: string, kind: TextKind = 'toml'): Promise<string> {
  return decodeText(await readBytes(path, cwd), quotedPath(path), kind);
}

/** The same for any encoding. */
export async function readBytes(path: string, cwd: string): Promise<Uint8Array> {
  const place = resolve(cwd, path);
  const unreadable = (why: string): never => {
    throw new UsageError(`${quotedPath(path)} can't be read: ${why}.`);
  };
  const failed = (error: unknown): never => unreadable(reason(error));
  const fault = fileFault(await stat(place).catch(failed));
  return fault === undefined ? readFile(place).catch(failed) : unreadable(fault);
}

/** The same, synchronously, between two requests; returns the sentence instead of throwing it. */
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

/** Throws a UsageError if the file can't be written. */
export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  try {
    await replaceFile(await realpath(resolve(cwd, path)), Buffer.from(text));
  } catch (error) {
    throw new UsageError(`${quotedPath(path)} can't be written: ${reason(error)}.`);
  }
}
