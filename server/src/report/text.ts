import type { Location, Position } from '../text/location';
import { visible } from '../text/visible';

/** A place in the format of compilers, so terminals and editors can jump to it. */
export const placeText = (path: string, { line, character }: Position): string =>
  `${visible(path)}:${line + 1}:${character + 1}`;

/** A line as sentences refer to it. */
export const lineText = ({ path, start }: Location): string => `${path}:${start.line + 1}`;

/** `2 files`, `1 file`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
