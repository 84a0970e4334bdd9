import type { FileWriter, FormatOptions } from './checked-file';
import { githubDiagnostics } from './github';
import { jsonDiagnostics } from './json';
import { junitDiagnostics } from './junit';
import { sarifDiagnostics } from './sarif';
import { textDiagnostics } from './text';

/** The writer for each format, by name. */
export const formats = {
  text: textDiagnostics,
  json: jsonDiagnostics,
  sarif: sarifDiagnostics,
  github: githubDiagnostics,
  junit: junitDiagnostics,
} as const satisfies Record<string, (options: FormatOptions) => FileWriter>;
