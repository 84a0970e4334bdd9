import type { Config } from '../config/config';
import type { Span, TextEdit } from '../toml/nodes';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * `safe`: the file names the same origins, methods, headers and numbers as before, only in the spelling that
 * browsers compare; applied in bulk. `suggestion`: it may change who gets access or what the person meant.
 */
export type Safety = 'safe' | 'suggestion';

export interface Fix {
  /** Imperative, without a full stop: "Remove the final slash". */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly TextEdit[];
  /** Set on the one unambiguous fix of a finding. */
  readonly preferred?: boolean;
  /** The offset after the edits where the caret belongs, when something remains to be typed there. */
  readonly caret?: 'inside-last-edit';
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Finding {
  readonly span: Span;
  /** Whole sentences: what is wrong, why it matters, what to do. */
  readonly message: string;
  /** Where the table of rules gives another severity for this case. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** The option has no effect. */
  readonly unnecessary?: boolean;
}

export type Example =
  | string
  | { readonly toml: string; readonly environment?: 'development' | 'production'; readonly file?: string };

export interface BadExample {
  readonly toml: string;
  /** The text after the first fix; absent where no fix is right. */
  readonly fixed?: string;
  readonly environment?: 'development' | 'production';
}

export interface Rule {
  /** The file name, the diagnostic code, the setting and the heading in the docs. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Markdown: why it matters, with the source named. */
  readonly why: string;
  /** The page or clause that `why` rests on. */
  readonly source: string;
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly BadExample[] };
  readonly check: (config: Config) => Iterable<Finding>;
}

export const defineRule = (rule: Rule): Rule => rule;
