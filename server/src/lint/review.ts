import type { TomlDocument } from '../toml/tree/nodes';
import { lineStarts } from '../text/line-index';
import { type IgnoreDirective, readIgnoreDirectives } from './directives';

/** What the rules about ignore comments know about all other rules. */
export interface Review {
  /** The ids of all rules. */
  readonly ids: readonly string[];
  /** The ignore comments of the document. */
  readonly directives: readonly IgnoreDirective[];
  /**
   * Whether a comment silences a diagnostic of that rule, or of any rule. A rule that is off counts as silenced.
   */
  readonly silences: (directive: IgnoreDirective, rule?: string) => boolean;
}

interface Reviewed {
  readonly ids: readonly string[];
  readonly isOff: (rule: string) => boolean;
  /** The places where other rules report something, silenced or not. */
  readonly findings: (review: Review) => Iterable<{ readonly rule: string; readonly offset: number }>;
}

/** Computes nothing until asked, since most files have no ignore comments. */
export function review(document: TomlDocument, { ids, isOff, findings }: Reviewed): Review {
  let directives: readonly IgnoreDirective[] | undefined;
  let found: Found | undefined;
  const self: Review = {
    ids,
    get directives() {
      return (directives ??= readIgnoreDirectives(document));
    },
    silences: ({ line }, rule) => {
      if (rule !== undefined && isOff(rule)) return true;
      found ??= byPlace(document.text, findings(self));
      const rules = line === undefined ? found.anywhere : found.onLine.get(line.start);
      return rules !== undefined && (rule === undefined ? rules.size > 0 : rules.has(rule));
    },
  };
  return self;
}

interface Found {
  readonly anywhere: ReadonlySet<string>;
  /** By the start offset of the line. */
  readonly onLine: ReadonlyMap<number, ReadonlySet<string>>;
}

function byPlace(text: string, findings: ReturnType<Reviewed['findings']>): Found {
  const lineStart = lineStarts(text);
  const anywhere = new Set<string>();
  const onLine = new Map<number, Set<string>>();
  for (const { rule, offset } of findings) {
    anywhere.add(rule);
    const line = lineStart(offset);
    onLine.set(line, (onLine.get(line) ?? new Set<string>()).add(rule));
  }
  return { anywhere, onLine };
}
