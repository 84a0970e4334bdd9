import pc from 'picocolors';
import type { Severity } from '../../lint/rule';
import { counted, placeText } from '../text';
import { type FileWriter, type FormatOptions, located, type Totals } from './checked-file';

/** One line per diagnostic, in the format of compilers, and a summary at the end. */
export function textDiagnostics({ colors }: FormatOptions): FileWriter {
  const paint = pc.createColors(colors);
  const color: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    information: paint.cyan,
    hint: paint.dim,
  };
  return {
    begin: () => '',
    file: (file) => {
      const lines = located(file).findings.map(({ rule, severity, finding, location: { path, start } }) => {
        const fixable = finding.fixes?.some(({ safety }) => safety === 'safe') === true ? ' (--fix)' : '';
        return `${placeText(path, start)}: ${color[severity](severity)} ${paint.bold(rule.id)}${fixable}\n  ${finding.message}\n`;
      });
      return lines.length === 0 ? '' : `${lines.join('')}\n`;
    },
    end: (totals) => `${sum(totals)}\n`,
  };
}

function sum({ files, fixed, found }: Totals): string {
  const mended = fixed === 0 ? '' : `, ${counted(fixed, 'finding')} fixed`;
  const looked = `${counted(files, 'file')} checked${mended}`;
  if (files === 0) return 'No License Monitor configuration was found.';
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => found[severity] > 0)
    .map((severity) =>
      severity === 'information' ? `${found[severity]} information` : counted(found[severity], severity),
    );
  if (counts.length === 0) return `${looked}, nothing ${fixed === 0 ? 'found' : 'left'}.`;
  return `${looked}: ${counts.join(', ')}.`;
}
