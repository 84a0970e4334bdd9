import { editDistance } from '../../catalog/nearest-option';
import { visible } from '../../text/visible';

/** Longer words resemble nothing, so a whole file pasted by mistake costs no time. */
const longest = 60;

/** ` Did you mean ...?` with a leading space; empty if nothing is similar. */
export function didYouMean(word: string, choices: readonly string[]): string {
  if (word.length > longest) return '';
  const [best] = choices
    .map((choice) => ({ choice, distance: editDistance(word.toLowerCase(), choice) }))
    .sort((one, other) => one.distance - other.distance);
  if (best === undefined || best.distance > Math.max(1, Math.floor(word.length / 3))) return '';
  return ` Did you mean \`${visible(best.choice)}\`?`;
}
