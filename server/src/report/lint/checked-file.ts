import type { Severity } from '../../lint/rule';
import type { LintDiagnostic } from '../../lint/run';
import type { Location } from '../../text/location';
import { type LineIndex, lineIndex } from '../../text/line-index';
import type { TomlDocument } from '../../toml/tree/nodes';

/** What a report tells about one file. */
export interface CheckedFile {
  /** As it was given, or relative to the current folder. */
  readonly path: string;
  /** The text that the findings speak of: the fixed one after `--fix`. */
  readonly text: string;
  readonly document: TomlDocument;
  readonly diagnostics: readonly LintDiagnostic[];
  /** How many findings `--fix` has done away with. */
  readonly fixed: number;
}

/** What all files together come to. */
export interface Totals {
  readonly files: number;
  readonly fixed: number;
  readonly found: Readonly<Record<Severity, number>>;
}

/** The pieces of one report, to be printed one after another while files are checked. */
export interface FileWriter {
  readonly begin: () => string;
  readonly file: (file: CheckedFile) => string;
  readonly end: (totals: Totals) => string;
}

export interface FormatOptions {
  readonly colors: boolean;
}

/** The findings of a file, each with its place, and the lines that the places are counted in. */
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
