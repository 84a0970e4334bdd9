import type { FileWriter, FormatOptions } from './checked-file';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { text } from './text';

/** A writer for each report, by the name of the format. */
export const formats = { text, json, sarif, github, junit } as const satisfies Record<
  string,
  (options: FormatOptions) => FileWriter
>;
