import { editDistance } from '../../catalog/nearest-option';
import type { Span, TomlDocument } from '../../toml/tree/nodes';

/** A comment meant to set the environment that doesn't. */
export interface MisreadDirective {
  /** From the product name to the end of the value. */
  readonly span: Span;
  /** Undefined if the value is neither, such as `staging`. */
  readonly meant: 'development' | 'production' | undefined;
}

const shape =
  /licen[sc]e[-_ ]?monitor(?<=^#[ \t]*licen[sc]e[-_ ]?monitor)[ \t]*[:-]?[ \t]*(?:(?<name>[a-z]{3,16})[ \t]*[:=][ \t]*)?["'`]?(?<value>[a-z]{3,16})["'`]?(?=[ \t]*$|[ \t]*,)/iu;

const exact = /^license-monitor:\s*(?:.*,\s*)?environment\s*=\s*(?:development|production)\s*(?:,|$)/iu;

/** Comments that resemble `# license-monitor: environment=development` but aren't directives. */
export function misreadDirectives({ text, comments }: TomlDocument): readonly MisreadDirective[] {
  return comments.flatMap((comment) => {
    if (!/monitor/iu.test(comment.text) || exact.test(comment.text)) return [];
    const written = text.slice(comment.span.start, comment.span.end);
    const found = shape.exec(written);
    const { name, value = '' } = found?.groups ?? {};
    const meant = environmentIn(value);
    if (found === null) return [];
    // `# License Monitor: production` may be the title of the file.
    const isAlone = name === undefined && meant !== undefined && found[0].startsWith('license-monitor:');
    if (!isAlone && (name === undefined || !isEnvironment(name))) return [];
    const start = comment.span.start + found.index;
    return [{ span: { start, end: start + found[0].length }, meant }];
  });
}

const isEnvironment = (name: string): boolean =>
  ['env', 'mode', 'stage', 'profile'].includes(name.toLowerCase()) ||
  editDistance(name.toLowerCase(), 'environment') <= 3;

function environmentIn(value: string): MisreadDirective['meant'] {
  const word = value.toLowerCase();
  if (/^(?:dev|local$)/u.test(word) || editDistance(word, 'development') <= 2) return 'development';
  return /^prod/u.test(word) || editDistance(word, 'production') <= 2 ? 'production' : undefined;
}
