import type { Severity } from '../../lint/rule';
import type { LintDiagnostic } from '../../lint/run';
import type { Location } from '../../text/location';
import { type LineIndex, lineIndex } from '../../text/line-index';
import type { TomlDocument } from '../../toml/tree/nodes';

/** What reports contain about one file. */
export interface CheckedFile {
  /** As given, or relative to the current folder. */
  readonly path: string;
  /** The text that the diagnostics refer to: the fixed one after `--fix`. */
  readonly text: string;
  readonly document: TomlDocument;
  readonly diagnostics: readonly LintDiagnostic[];
  /** How many diagnostics `--fix` removed. */
  readonly fixed: number;
}

/** The totals over all files. */
export interface Totals {
  readonly files: number;
  readonly fixed: number;
  readonly found: Readonly<Record<Severity, number>>;
}

/** The pieces of a report, printed one after another as files are checked. */
export interface FileWriter {
  readonly begin: () => string;
  readonly file: (file: CheckedFile) => string;
  readonly end: (totals: Totals) => string;
}

export interface FormatOptions {
  readonly colors: boolean;
}

/** The diagnostics of a file with their locations, and the index of the lines they refer to. */
export function located({ path, text, diagnostics }: CheckedFile) {
  const lines: LineIndex = lineIndex(text);
  const location = (span: LintDiagnostic['finding']['span']): Location => ({ path, ...lines.range(span) });
  return {
    lines,
    location,
    findings: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      location: location(diagnostic.finding.span),
    })),
  };
}
