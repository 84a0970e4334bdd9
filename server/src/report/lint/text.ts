import pc from 'picocolors';
import type { Severity } from '../../lint/rule';
import type { CheckedFile } from './checked-file';
import type { Format } from './checked-file';
import { visible } from '../../text/visible';
import { located } from './position';

/** One line a finding, as compilers print it, so that terminals and editors can jump to it; a sum at the end. */
export const text: Format = (files, { colors }) => {
  const paint = pc.createColors(colors);
  const color: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    information: paint.cyan,
    hint: paint.dim,
  };
  const blocks = files.flatMap((file) => {
    const lines = located(file).map(({ rule, severity, finding, range: { start } }) => {
      const place = `${visible(file.path)}:${start.line + 1}:${start.character + 1}`;
      const fixable = finding.fixes?.some(({ safety }) => safety === 'safe') === true ? ' (--fix)' : '';
      return `${place}: ${color[severity](severity)} ${paint.bold(rule.id)}${fixable}\n  ${finding.message}\n`;
    });
    return lines.length === 0 ? [] : [`${lines.join('')}\n`];
  });
  return `${blocks.join('')}${sum(files)}\n`;
};

function sum(files: readonly CheckedFile[]): string {
  const fixed = files.reduce((total, file) => total + file.fixed, 0);
  const mended = fixed === 0 ? '' : `, ${fixed} ${fixed === 1 ? 'finding' : 'findings'} fixed`;
  const looked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked${mended}`;
  const all = files.flatMap(({ judgements }) => judgements);
  if (files.length === 0) return 'No License Monitor configuration was found.';
  if (all.length === 0) return `${looked}, nothing ${fixed === 0 ? 'found' : 'left'}.`;
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = all.filter((each) => each.severity === severity).length;
    if (count === 0) return [];
    return [`${count} ${severity}${count === 1 || severity === 'information' ? '' : 's'}`];
  });
  return `${looked}: ${counts.join(', ')}.`;
}
