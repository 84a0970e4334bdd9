import { junitWriter, type TestCase } from '../junit';
import { type CheckedFile, type FileWriter, located } from './checked-file';

/** One suite per file; one failing test case per error or warning, one passing test case for a clean file. */
export const junitDiagnostics = (): FileWriter => ({
  begin: junitWriter.begin,
  file: (file) => {
    const cases = casesOf(file);
    return junitWriter.suite({
      name: file.path,
      cases: cases.length > 0 ? cases : [{ classname: file.path, name: 'no findings' }],
    });
  },
  end: junitWriter.end,
});

const casesOf = (file: CheckedFile): readonly TestCase[] =>
  located(file).findings.map(({ rule, severity, finding: { message }, location: { path, start } }) => ({
    classname: path,
    name: `${rule.id} at ${start.line + 1}:${start.character + 1}`,
    outcome:
      severity === 'error' || severity === 'warning'
        ? { kind: 'failure', message, type: severity, text: message }
        : { kind: 'system-out', text: message },
  }));
