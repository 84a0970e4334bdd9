import { commaForDot } from './comma-for-dot';
import { guess, type OriginMatch } from './match';

/**
 * A comma anywhere; a separator that a URL can contain only before the next scheme or between two hosts. The
 * conditions on preceding text are lookbehinds after the separator, so they run for few characters.
 */
const separators =
  /[,，、﹐､]|(?:[;；|｜]|[&+](?<=:\/\/\S{1,80}.))(?=\s*["']?[a-z][a-z\d+.-]*:\/\/)|[;；](?=\s*[\w[])|[|｜](?<=[a-z\d]\.[a-z]{2,20}.)(?=[\w-]{1,63}\.[a-z])/iu;

/** Words between origins that aren't origins. */
const conjunction = /^(?:and|or|und|oder|et|ou|y|o|e|[&+|/–—-])$/iu;

/** Several origins in one string, or whitespace inside one. */
export function multipleValues(text: string): OriginMatch | undefined {
  const whole = commaForDot(text);
  if (whole !== undefined)
    return { id: 'origin-multiple-values', reason: 'comma-for-dot', part: ',', edit: guess(whole) };
  const separator = separators.exec(text)?.[0];
  const space = /\s/u.exec(text)?.[0];
  const part = separator ?? space;
  if (part === undefined) return undefined;
  const parts = text
    .split(new RegExp(separators, 'giu'))
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .flatMap(splitAtSpaces);
  if (parts.some((each) => /\s/u.test(each)))
    return { id: 'origin-multiple-values', part, edit: joined(text) };
  // One origin with a comma after it: what should follow is unknown.
  return { id: 'origin-multiple-values', part, edit: { kind: 'split', parts, guess: parts.length < 2 } };
}

/** Two origins with nothing between them: the second scheme follows the host or port of the first. */
export function joinedOrigins(text: string): OriginMatch | undefined {
  const parts = text.split(/(?<=[^/?#])(?=https?:\/\/)/iu);
  const [first, ...others] = parts;
  if (
    first === undefined ||
    others.length === 0 ||
    !parts.every((part) => /^https?:\/\/[^/?#]+\/?$/iu.test(part))
  )
    return undefined;
  return {
    id: 'origin-multiple-values',
    reason: 'joined',
    part: first,
    edit: { kind: 'split', parts, guess: true },
  };
}

/** A name of two labels or more, whose last one has letters only. */
const wholeHost = /^(?:[\w-]{1,63}\.){1,9}[a-z]{2,20}(?::\d{1,5})?$/iu;

/** A space inside one URL is more likely a typo than a list, so the URL isn't split there. */
function splitAtSpaces(part: string): readonly string[] {
  const words = part.split(/\s+/u).filter((word) => !conjunction.test(word));
  const isList = (shape: RegExp): boolean => words.every((word) => shape.test(word));
  return words.length < 2 || isList(/:\/\//u) || isList(/^[^/]+:\d+$/u) || isList(wholeHost) ? words : [part];
}

/** Whitespace next to punctuation that has none around it, such as `https:// a.example`. */
function joined(text: string): OriginMatch['edit'] {
  const words = text.split(/\s+/u);
  const together = words.join('');
  const isBesideSigns = words.every(
    (word, index) => index === 0 || /^[:/.]/u.test(word) || /[:/.]$/u.test(words[index - 1] ?? ''),
  );
  return isBesideSigns && together.split('://').length === 2 ? guess(together) : undefined;
}
