import { jsonItems } from '../json';
import { type CheckedFile, type FileWriter, located } from './checked-file';
import { editsShown } from './shown-edits';

/**
 * The documented JSON. Positions are those of LSP; the fix is the first one offered, without edits if they would
 * reveal a secret.
 */
export function jsonDiagnostics(): FileWriter {
  const item = jsonItems(2);
  return {
    begin: () => '{\n  "files": [',
    file: (file) => item(fileReport(file)),
    end: () => '\n  ]\n}\n',
  };
}

function fileReport(file: CheckedFile) {
  const { lines, findings } = located(file);
  const shown = editsShown(file, lines);
  return {
    path: file.path,
    findings: findings.map(({ rule, severity, finding, location: { start, end } }) => {
      const [fix] = finding.fixes ?? [];
      return {
        rule: rule.id,
        severity,
        message: finding.message,
        range: { start, end },
        fix: fix === undefined ? null : { title: fix.title, safety: fix.safety, edits: shown(fix.edits) },
        url: rule.source,
      };
    }),
  };
}
