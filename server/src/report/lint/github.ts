import { annotation } from '../github';
import { type FileWriter, located } from './checked-file';

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** One annotation per diagnostic. */
export const githubDiagnostics = (): FileWriter => ({
  begin: () => '',
  file: (file) =>
    located(file)
      .findings.map(({ rule, severity, finding, location }) =>
        annotation({ level: levels[severity], location, title: rule.id, message: finding.message }),
      )
      .join(''),
  end: () => '',
});
