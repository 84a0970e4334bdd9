import { json } from '../json';
import type { ComparedFiles } from './compared-files';
import { github } from './github';
import { junitOf } from './junit';
import { sarifOf } from './sarif';
import { text } from './text';

/** How a comparison is printed, by the name of the format. */
export const comparisonFormats = {
  text,
  json: (compared: ComparedFiles) => json(compared),
  sarif: sarifOf,
  github,
  junit: junitOf,
} as const;
