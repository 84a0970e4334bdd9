import { json } from '../json';
import type { ComparedFiles } from './compared-files';
import { githubComparison } from './github';
import { junitOf } from './junit';
import { sarifOf } from './sarif';
import { textComparison } from './text';

/** How a comparison is printed, by the name of the format. */
export const comparisonFormats = {
  text: textComparison,
  json: (compared: ComparedFiles) => json(compared),
  sarif: sarifOf,
  github: githubComparison,
  junit: junitOf,
} as const;
