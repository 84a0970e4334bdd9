import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { checkWording } from '../support/rules/check-wording';
import { idsByLine, judge } from '../support/rules/judge';

const folder = 'test/rules/fixtures';

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

describe('marks in fixtures', () => {
  for (const name of globSync('*/*.toml', { cwd: folder }).sort()) {
    const written = readFileSync(`${folder}/${name}`, 'utf8');
    for (const [ends, text] of [
      ['LF', written],
      ['CRLF', written.replaceAll('\n', '\r\n')],
    ] as const)
      it(`${name} with ${ends}`, () => {
        const found = judge(text, { path: basename(name) });
        assert.deepEqual(idsByLine(text, found), wanted(text));
        for (const { finding } of found) checkWording(finding);
      });
  }
});
