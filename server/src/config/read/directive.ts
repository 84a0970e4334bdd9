import type { CommentNode, TomlDocument } from '../../toml/tree/nodes';

/** A comment such as `# license-monitor: config` or `# license-monitor: environment=development`. */
export interface Directive {
  readonly comment: CommentNode;
  readonly name: 'config' | 'environment';
  /** In lower case; empty if none is given. */
  readonly value: string;
}

const words = /^license-monitor:\s*(.*)$/i;
const word = /^(config|environment)(?:\s*=\s*(\S+))?$/i;

/** Every directive in the document, in order. One comment may have several, separated by commas. */
export function readDirectives({ comments }: TomlDocument): readonly Directive[] {
  const isDirective = ({ text }: CommentNode): boolean => words.test(text);
  return comments.some(isDirective) ? comments.filter(isDirective).flatMap(directivesIn) : none;
}

const none: readonly Directive[] = [];

const directivesIn = (comment: CommentNode): readonly Directive[] =>
  comment.text
    .replace(words, '$1')
    .split(',')
    .flatMap((part): readonly Directive[] => {
      const match = word.exec(part.trim());
      if (match === null) return [];
      const name = match[1]?.toLowerCase() === 'config' ? 'config' : 'environment';
      return [{ comment, name, value: match[2]?.toLowerCase() ?? '' }];
    });
