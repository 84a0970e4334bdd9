import type { Format } from './formats';
import { located, slashed } from './position';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const github: Format = (files) =>
  files
    .flatMap((file) =>
      located(file).map(({ rule, severity, finding, range: { start, end } }) => {
        const properties = [
          `file=${escapeProperty(slashed(file.path))}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          // GitHub ignores columns of an annotation over several lines, and complains of them.
          ...(start.line === end.line
            ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`]
            : []),
          `title=${escapeProperty(rule.id)}`,
        ];
        return `::${commands[severity]} ${properties.join(',')}::${escapeData(finding.message)}\n`;
      }),
    )
    .join('');
