import type { Block } from './block';
import type { ProblemFix, Span, SyntaxProblem, TomlDocument } from '../tree/nodes';

/** What begins a block at the start of a line, what ends it, and what is wrong with it. */
interface Mark {
  readonly kind: string;
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly message: string;
  /** Whether what is between the markers is TOML, whose own mistakes are worth reporting. */
  readonly holdsToml: boolean;
}

const template: Mark = {
  kind: 'template-block',
  opens: /^(?:\{\{-? *#?|\{%-? *|<%-? *)(?:if|for|range|with|unless|each|define|block)\b/u,
  closes: /^(?:\{\{-? *\/?|\{%-? *|<%-? *)\/?(?:end\w*|if|each|unless|with)\b/u,
  message:
    'This block is a template, and TOML fills in nothing. Render the template first, or remove its lines.',
  holdsToml: true,
};

const marks: readonly Mark[] = [
  template,
  {
    kind: 'merge-conflict',
    opens: /^<{7}(?: |$)/u,
    closes: /^>{7}(?: |$)/u,
    message: 'This is an unresolved merge conflict. Keep the lines that are right, and remove the markers.',
    holdsToml: false,
  },
  {
    kind: 'code-fence',
    opens: /^```+\w*$/u,
    closes: /^```+$/u,
    message: 'These backticks are Markdown around the file. Remove both lines of them.',
    holdsToml: true,
  },
  {
    kind: 'block-comment',
    opens: /^(?:\/\*|<!--)(?!.*(?:\*\/|-->))/u,
    closes: /(?:\*\/|-->)$/u,
    message: 'TOML has no comments over several lines. Start each of these lines with `#`.',
    holdsToml: false,
  },
];

interface Line {
  readonly text: string;
  readonly start: number;
}

const alternative = /^(?:\{\{-? *|\{%-? *|<%-? *)\}?(?:else|elif|elsif)\b/u;

/** The blocks between two markers on lines of their own. Those inside a block of anything but TOML are part of it. */
export function markedBlocks({ text }: TomlDocument, problems: readonly SyntaxProblem[]): readonly Block[] {
  const found: Block[] = [];
  const open = new Map<Mark, Line[]>();
  const opened = (mark: Mark): Line[] => {
    const lines = open.get(mark) ?? [];
    open.set(mark, lines);
    return lines;
  };
  for (const line of linesWithProblems(text, problems)) {
    const closed = marks.find((mark) => opened(mark).length > 0 && mark.closes.test(line.text));
    const opener = closed && opened(closed).pop();
    const mark = marks.find(({ opens }) => opens.test(line.text));
    if (closed !== undefined && opener !== undefined) add(found, blockOf(closed, opener, line, text));
    else if (mark !== undefined) opened(mark).push(line);
    else if (alternative.test(line.text) && opened(template).length > 0)
      found.push({ covers: [spanOf(line)] });
  }
  return found;
}

const spanOf = ({ start, text }: Line): Span => ({ start, end: start + text.length });

/** A block of anything but TOML replaces those that it holds. */
function add(found: Block[], block: Block): void {
  const isWhole = block.covers.length === 1;
  while (isWhole && (found.at(-1)?.covers[0]?.start ?? -1) >= (block.covers[0]?.start ?? 0)) found.pop();
  found.push(block);
}

function blockOf({ kind, message, holdsToml }: Mark, opener: Line, closer: Line, text: string): Block {
  const span = { start: opener.start, end: spanOf(closer).end };
  if (!holdsToml) {
    const fix = kind === 'block-comment' ? commentedOut(text, span) : undefined;
    return { problem: { kind, span, message, ...(fix && { fix }) }, covers: [span] };
  }
  const fix = kind === 'code-fence' ? withoutLines(text, [opener, closer]) : undefined;
  return {
    problem: { kind, span: spanOf(opener), message, ...(fix && { fix }) },
    covers: [spanOf(opener), spanOf(closer)],
  };
}

const withoutLines = (text: string, lines: readonly Line[]): ProblemFix => ({
  title: 'Remove the backticks',
  edits: lines.map(({ start }) => {
    const end = text.indexOf('\n', start) + 1;
    return { span: { start, end: end === 0 ? text.length : end }, newText: '' };
  }),
});

const commentedOut = (text: string, { start, end }: Span): ProblemFix => ({
  title: 'Start each line with `#`',
  edits: [...text.slice(start, end).matchAll(/^|(?<=\n)/gu)].map(({ index }) => ({
    span: { start: start + index, end: start + index },
    newText: '# ',
  })),
});

/** The lines on which problems begin, trimmed: only they can hold a marker. */
function linesWithProblems(text: string, problems: readonly SyntaxProblem[]): readonly Line[] {
  const lines: Line[] = [];
  let last = -1;
  for (const { span } of problems) {
    if (span.start <= last) continue;
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    const end = text.indexOf('\n', span.start);
    last = end === -1 ? text.length : end;
    const whole = text.slice(start, last);
    const trimmed = whole.trimStart();
    lines.push({ text: trimmed.trimEnd(), start: start + whole.length - trimmed.length });
  }
  return lines;
}
