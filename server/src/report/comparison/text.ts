import { visible } from '../../text/visible';
import { placeText } from '../text';
import { type ComparedFiles, nginxLocation, sentenceOf, summaryOf } from './compared-files';

/**
 * One line per difference, in the format of compilers, ending with the place in config.toml; then the parts that
 * couldn't be followed.
 */
export function textComparison(compared: ComparedFiles): string {
  const at = (one: Parameters<typeof nginxLocation>[1]): string => {
    const { path, start } = nginxLocation(compared, one);
    return placeText(path, start);
  };
  return [
    ...compared.differences.map((one) => {
      const other = one.config === null ? '' : ` (${placeText(compared.config, one.config.start)})`;
      return `${at(one)}: ${one.severity} ${one.id} ${visible(sentenceOf(one))}${other}`;
    }),
    ...compared.notFollowed.map((one) => `${at(one)}: not followed: ${visible(one.message)}`),
    ...compared.notes.map((one) => `${at(one)}: note: ${visible(sentenceOf(one))}`),
    summaryOf(compared),
    '',
  ].join('\n');
}
