import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { checkWording } from './check-wording';
import { idsByLine, judge } from './judge';

const folder = join(__dirname, '../../rules/fixtures');

/** The fixtures, from their folder on. */
export const fixtures: readonly string[] = globSync('*/*.toml', { cwd: folder }).sort();

/** `# want: origin-path, origin-duplicate` on a line, or `# want-next: …` for the line below it. */
function wanted(text: string): Readonly<Record<number, string[]>> {
  const lines: Record<number, string[]> = {};
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const mark = /# want(?<next>-next)?: (?<ids>.+?)\s*$/u.exec(line)?.groups;
    if (mark === undefined) continue;
    (lines[index + (mark['next'] === undefined ? 1 : 2)] ??= []).push(...(mark['ids'] ?? '').split(/,\s*/u));
  }
  return Object.fromEntries(Object.entries(lines).map(([line, ids]) => [line, ids.sort()]));
}

/** Holds where a fixture with these line ends has the findings that its marks name, and no others. */
export function checkMarks(fixture: string, lineEnd: '\n' | '\r\n'): void {
  const text = readFileSync(join(folder, fixture), 'utf8').replaceAll('\n', lineEnd);
  const found = judge(text, { path: basename(fixture) });
  assert.deepEqual(idsByLine(text, found), wanted(text));
  for (const { finding } of found) checkWording(finding);
}
