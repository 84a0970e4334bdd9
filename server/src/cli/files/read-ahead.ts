import { readText } from './text-file';

/** How many files are read ahead while one is checked, so checking never waits for the disk. */
const filesAhead = 16;

/**
 * The files in order, each with a promise of its text, rejected as in `readText`. `alone`: reads a file only when
 * its turn comes, because those before it may be written.
 */
export function* readAhead<File extends { readonly path: string }>(
  files: readonly File[],
  cwd: string,
  mode: 'ahead' | 'alone',
): Generator<readonly [file: File, text: Promise<string>]> {
  const ahead: Promise<string>[] = [];
  const most = mode === 'alone' ? 1 : filesAhead;
  let next = 0;
  for (const file of files) {
    for (const { path } of files.slice(next, next + most - ahead.length)) {
      const text = readText(path, cwd);
      // A failure is reported when the file is consumed; until then it must not count as an unhandled rejection.
      text.catch(() => undefined);
      ahead.push(text);
      next += 1;
    }
    const text = ahead.shift();
    if (text !== undefined) yield [file, text];
  }
}
