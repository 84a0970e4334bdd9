import { visibleJson } from '../../text/visible';
import { editsShown } from './shown-edits';
import type { Format } from './checked-file';
import { located } from './position';

/** The documented JSON: positions are those of LSP; the fix is the first one offered, without edits where they would repeat a secret. */
export const json: Format = (files) =>
  `${visibleJson({
    files: files.map((file) => {
      const shown = editsShown(file);
      return {
        path: file.path,
        findings: located(file).map(({ rule, severity, finding, range }) => {
          const [fix] = finding.fixes ?? [];
          return {
            rule: rule.id,
            severity,
            message: finding.message,
            range,
            fix: fix === undefined ? null : { title: fix.title, safety: fix.safety, edits: shown(fix.edits) },
            url: rule.source,
          };
        }),
      };
    }),
  })}\n`;
