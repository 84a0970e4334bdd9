import type { Config, ListItem } from '../config/config';
import type { Location, Position } from './location';

type Span = ListItem['span'];

/** The file that the expectations come from. */
export interface SourceText {
  readonly path: string;
  readonly config: Config;
}

export function locate({ path, config }: SourceText, { start, end }: Span): Location {
  const { text } = config.document;
  return { path, start: position(text, start), end: position(text, end) };
}

/** The line and character of an offset. */
export function position(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.match(/\r\n|\n|\r/gu)?.length ?? 0;
  return { line, character: offset - lineStart };
}
