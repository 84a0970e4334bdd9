import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { deniedWords } from './support/denied-words';

const root = path.resolve(__dirname, '../..');

/** `docs/writing.md` lists the denied words themselves. */
const excluded = ['docs/writing.md'];

/** The files under version control whose words are checked. */
const sources = (): readonly string[] =>
  execFileSync(
    'git',
    ['ls-files', 'server', 'client', 'scripts', 'examples', 'docs', '*.md', 'package*.json'],
    {
      cwd: root,
    },
  )
    .toString()
    .split('\n')
    .filter((file) => /\.(?:ts|mjs|md|toml|json)$/u.test(file) && existsSync(path.join(root, file)))
    .filter(
      (file) => !file.startsWith('test/') && !file.endsWith('package-lock.json') && !excluded.includes(file),
    );

/** What earlier releases said stays as it was published. */
const unreleased = (text: string): string =>
  /^## \[?Unreleased[^]*?(?=^## |$(?![^]))/mu.exec(text)?.[0] ?? '';

/** Every comment of a module, and every string of more than one word; names in backticks are left out. */
function sentences(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (file === 'CHANGELOG.md') return unreleased(text).split('\n');
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
    const denied = sources().flatMap((file) =>
      sentences(file).flatMap((sentence) => {
        const words = sentence.replace(/`[^`]*`/gu, '`x`');
        return deniedWords
          .filter(([pattern]) => pattern.test(words))
          .map(
            ([pattern, instead]) =>
              `${file}: "${pattern.exec(words)?.[0] ?? ''}" reads like a translation, write: ${instead}. In: ${sentence.slice(0, 200)}`,
          );
      }),
    );
    assert.deepEqual(denied, []);
  });
});
