import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { IncludedFile } from '../../proxy/compare/read/include';

/** Larger than any configuration. */
const mostBytes = 1_000_000;

/**
 * Reads what an nginx file in this folder includes: only files in the folder or below it, and not through links.
 * Relative paths start at the folder. Returns undefined if a file must not or can't be read; a mask without matches
 * returns no files, as in nginx.
 */
export function includesBeside(folder: string): (pattern: string) => readonly IncludedFile[] | undefined {
  return (pattern) => {
    try {
      const root = realpathSync(folder);
      const place = resolve(root, pattern);
      if (pattern === '' || pattern.includes('$') || !isInside(root, place)) return undefined;
      // Bracket expressions, and masks for folders, are not supported.
      if (pattern.includes('[') || /[*?]/u.test(dirname(place))) return undefined;
      const inFolder = realpathSync(dirname(place));
      if (!isInside(root, join(inFolder, 'x'))) return undefined;
      const paths = /[*?]/u.test(basename(place))
        ? readdirSync(inFolder)
            .filter((name) => fits(basename(place), name))
            .sort()
            .map((name) => join(inFolder, name))
        : [place];
      return paths.map((path) => readOne(root, path));
    } catch {
      return undefined;
    }
  };
}

function readOne(root: string, path: string): IncludedFile {
  const real = realpathSync(path);
  const { size } = statSync(real);
  if (!isInside(root, real) || size > mostBytes) throw new Error('not to be read');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
  return { name: relative(root, path).split(sep).join('/'), text };
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** Compares names like glob(3): `*` and `?`, neither of which matches a leading dot. */
function fits(mask: string, name: string): boolean {
  if (name.startsWith('.') !== mask.startsWith('.')) return false;
  const parts = mask.split('*');
  const [first = '', ...rest] = parts;
  if (!same(first, name.slice(0, first.length))) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (index === rest.length - 1)
      return name.length - part.length >= at && same(part, name.slice(name.length - part.length));
    while (at <= name.length && !same(part, name.slice(at, at + part.length))) at += 1;
    if (at > name.length) return false;
    at += part.length;
  }
  return at === name.length;
}

function same(mask: string, text: string): boolean {
  if (mask.length !== text.length) return false;
  for (let at = 0; at < mask.length; at++) if (mask[at] !== '?' && mask[at] !== text[at]) return false;
  return true;
}
