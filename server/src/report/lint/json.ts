import { safeJson } from '../../text/visible';
import { editsOf } from '../../features/range';
import type { Format } from './formats';
import { located } from './position';

/** The documented JSON: positions are those of LSP; the fix is the first one offered. */
export const json: Format = (files) =>
  `${safeJson({
    files: files.map((file) => ({
      path: file.path,
      findings: located(file).map(({ rule, severity, finding, range, document }) => {
        const [fix] = finding.fixes ?? [];
        return {
          rule: rule.id,
          severity,
          message: finding.message,
          range,
          fix:
            fix === undefined
              ? null
              : { title: fix.title, safety: fix.safety, edits: editsOf(document, fix.edits) },
          url: rule.source,
        };
      }),
    })),
  })}\n`;
