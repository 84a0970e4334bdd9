import { annotation } from '../github';
import { type ComparedFiles, nginxLocation, sentenceOf, summaryOf } from './compared-files';

const levels = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** An annotation per difference and per part that couldn't be followed, then the summary. */
export const githubComparison = (compared: ComparedFiles): string =>
  [
    ...compared.differences.map((one) =>
      annotation({
        level: levels[one.severity],
        location: nginxLocation(compared, one),
        title: one.id,
        message: sentenceOf(one),
      }),
    ),
    ...compared.notFollowed.map((one) =>
      annotation({
        level: 'notice',
        location: nginxLocation(compared, one),
        title: 'not followed',
        message: one.message,
      }),
    ),
    `${summaryOf(compared)}\n`,
  ].join('');
