import type { Format } from './checked-file';
import { visibleCommand, visibleProperty } from '../../text/visible';
import { located, slashed } from './position';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const github: Format = (files) =>
  files
    .flatMap((file) =>
      located(file).map(({ rule, severity, finding, range: { start, end } }) => {
        const properties = [
          `file=${visibleProperty(slashed(file.path))}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          // GitHub ignores columns of an annotation over several lines, and complains of them.
          ...(start.line === end.line
            ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`]
            : []),
          `title=${visibleProperty(rule.id)}`,
        ];
        return `::${commands[severity]} ${properties.join(',')}::${visibleCommand(finding.message)}\n`;
      }),
    )
    .join('');
