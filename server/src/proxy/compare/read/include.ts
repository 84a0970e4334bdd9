import { type NginxDirective, type NginxFile, type NginxProblem, type NginxSpan, parseNginx } from './parse';

/** An included file that could be read. */
export interface IncludedFile {
  /** Its name in links and messages: relative to the folder of the main file, with `/`. */
  readonly name: string;
  readonly text: string;
}

/**
 * The files that match the pattern of an `include`, ordered by name; empty if a mask matches none; undefined if they
 * may not or cannot be read. `from` is the line of the main file that leads there.
 */
export type ReadInclude = (pattern: string, from: NginxSpan) => readonly IncludedFile[] | undefined;

/** Deeper than real configurations; stops a file that includes itself. */
const deepest = 10;
const mostFiles = 200;

/** Reads the file and replaces each `include` by the directives of its files; one that can't be read stays. Total. */
export function readNginx(text: string, readInclude: ReadInclude = () => undefined): NginxFile {
  const problems: NginxProblem[] = [];
  let files = 0;
  const parseOne = (
    content: string,
    name: string | undefined,
    depth: number,
    from?: NginxSpan,
  ): readonly NginxDirective[] => {
    const parsed = parseNginx(content, name);
    problems.push(...parsed.problems);
    return followed(parsed.directives, depth, from);
  };
  const followed = (
    directives: readonly NginxDirective[],
    depth: number,
    from?: NginxSpan,
  ): readonly NginxDirective[] =>
    directives.flatMap((directive) => {
      const { name, words, block, head } = directive;
      if (name !== 'include')
        return [block === undefined ? directive : { ...directive, block: followed(block, depth, from) }];
      const found = depth < deepest ? readInclude(words[0]?.text ?? '', from ?? head) : undefined;
      if (found === undefined || (files += found.length) > mostFiles) return [directive];
      return found.flatMap((one) => parseOne(one.text, one.name, depth + 1, from ?? head));
    });
  return { directives: parseOne(text, undefined, 0), problems };
}

/** Lists of media types and parameters that come with nginx; they set no header that browsers see. */
export const isHarmlessInclude = ({ words: [pattern] }: NginxDirective): boolean =>
  /(?:^|\/)(?:mime\.types|(?:proxy|fastcgi|uwsgi|scgi)_params|fastcgi\.conf|options-ssl-nginx\.conf)$/u.test(
    pattern?.text ?? '',
  ) || /modules-enabled\/|\/modules\/[^/]*\.conf$/u.test(pattern?.text ?? '');
