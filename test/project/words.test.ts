import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { deniedWords } from './denied-words';

const root = path.resolve(__dirname, '../..');

/** Folders whose words are still to be read; one leaves the list once it is in plain English. */
const unfinishedFolders = ['cors', 'values', 'toml', 'explain', 'proxy'].map((room) => `server/src/${room}/`);

const documents = ['README.md', 'CONTRIBUTING.md', 'package.nls.json'];

/** The files under version control below these folders. */
function sources(): string[] {
  return execFileSync('git', ['ls-files', 'server/src', 'client/src', 'scripts', 'examples'], { cwd: root })
    .toString()
    .split('\n')
    .filter((file) => /\.(?:ts|mjs|md|toml)$/u.test(file))
    .filter((file) => !unfinishedFolders.some((folder) => file.startsWith(folder)));
}

/** Every comment of a module, and every string of more than one word; names in backticks are left out. */
function sentences(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (!/\.(?:ts|mjs)$/u.test(file)) return text.split('\n');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      found.set(comment.pos, text.slice(comment.pos, comment.end).replace(/\s+\*?\s*/gu, ' '));
    for (const comment of ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
      found.set(comment.pos, text.slice(comment.pos, comment.end));
    if ((ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)) && node.text.includes(' '))
      found.set(node.getStart(), node.text);
    node.getChildren().forEach(visit);
  };
  visit(source);
  return [...found.values()];
}

describe('Words', () => {
  it('are plain English in every string, comment and document', () => {
    const denied = [...sources(), ...documents].flatMap((file) =>
      sentences(file).flatMap((sentence) => {
        const words = sentence.replace(/`[^`]*`/gu, '`x`');
        return deniedWords
          .filter(([pattern]) => pattern.test(words))
          .map(([, instead]) => `${file}: ${sentence.slice(0, 200)} (${instead})`);
      }),
    );
    assert.deepEqual(denied, []);
  });
});
