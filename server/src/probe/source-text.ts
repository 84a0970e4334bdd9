import type { Config } from '../config/config';
import { lineIndex } from '../text/line-index';
import type { Location } from '../text/location';
import type { Span } from '../text/span';

/** The file that the expectations come from. */
export interface SourceText {
  readonly path: string;
  readonly config: Config;
}

export const locate = ({ path, config }: SourceText, span: Span): Location => ({
  path,
  ...lineIndex(config.document.text).range(span),
});
