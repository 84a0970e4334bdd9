import type { Config } from '../config/config';
import type { Review } from './review';
import type { RelatedPlace, Span, TextEdit } from '../toml/tree/nodes';
import type { Facts } from './facts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * `safe`: the entry names the same origin, method, header or number as before, spelled as browsers compare it, or
 * the removed text can never match and has no effect in any browser (an empty string, an exact duplicate, a path, a
 * default port). Applied in bulk. `suggestion`: changes who gets access, or guesses what was intended (a missing
 * scheme, http for https, a wildcard, credentials).
 */
export type Safety = 'safe' | 'suggestion';

export interface Fix {
  /** Imperative, without a full stop: "Remove the trailing slash". */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly TextEdit[];
  /** Set on the one unambiguous fix of a diagnostic. */
  readonly preferred?: boolean;
  /**
   * Set if something remains to be typed in the new text of the last edit: over the last occurrence of `selected`,
   * otherwise before the last quote, or at the end if there is no quote.
   */
  readonly caret?: 'inside-last-edit' | { readonly selected: string };
}

export interface Finding {
  readonly span: Span;
  /** Complete sentences: what is wrong, why it matters, what to do. */
  readonly message: string;
  /** Set if the table of rules gives this case a different severity. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The option has no effect. */
  readonly unnecessary?: boolean;
}

export type Example =
  | string
  | { readonly toml: string; readonly environment?: 'development' | 'production'; readonly file?: string };

export interface BadExample {
  readonly toml: string;
  /** The text after the first fix; absent if no fix is right. */
  readonly fixed?: string;
  readonly environment?: 'development' | 'production';
}

export interface Rule {
  /** The file name, the diagnostic code, the name in the settings and the heading in the docs. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Markdown: why it matters, with the source named. */
  readonly why: string;
  /** The page or clause that `why` rests on. */
  readonly source: string;
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly BadExample[] };
  /** `review` is for the rules about ignore comments, which run after all others. */
  readonly check: (config: Config, facts: Facts, review: Review) => Iterable<Finding>;
}

export const defineRule = (rule: Rule): Rule => rule;
