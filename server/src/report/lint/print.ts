import type { Severity } from '../../lint/rule';
import type { CheckedFile, FileWriter, Totals } from './checked-file';

/** A report printed as files are checked, which keeps nothing of them but counts. */
export interface PrintedReport {
  readonly add: (file: CheckedFile) => void;
  readonly end: () => void;
  readonly totals: () => Totals;
}

export function printedReport(print: (text: string) => void, writer: FileWriter): PrintedReport {
  const found: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  let fixed = 0;
  const totals = (): Totals => ({ files, fixed, found });
  const begin = (): string => (files === 0 ? writer.begin() : '');
  return {
    add: (file) => {
      print(begin() + writer.file(file));
      files += 1;
      fixed += file.fixed;
      for (const { severity } of file.diagnostics) found[severity] += 1;
    },
    end: () => {
      print(begin() + writer.end(totals()));
    },
    totals,
  };
}
