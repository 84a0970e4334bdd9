import { json } from '../json';
import type { ComparedFiles } from './compared-files';
import { githubComparison } from './github';
import { junitOf } from './junit';
import { sarifOf } from './sarif';
import { textComparison } from './text';

/** The writer for each format of a comparison, by name. */
export const comparisonFormats = {
  text: textComparison,
  json: (compared: ComparedFiles) => json(compared),
  sarif: sarifOf,
  github: githubComparison,
  junit: junitOf,
} as const;
