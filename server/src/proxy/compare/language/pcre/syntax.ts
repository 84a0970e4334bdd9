import type { Bytes } from '../bytes';

/** The meaning of an expression, apart from how PCRE searches. */
export type Syntax =
  | { readonly type: 'bytes'; readonly bytes: Bytes }
  | { readonly type: 'assertion'; readonly kind: AssertionKind }
  | { readonly type: 'sequence'; readonly parts: readonly Syntax[] }
  | { readonly type: 'choice'; readonly branches: readonly Syntax[] }
  | Repeat
  | { readonly type: 'group'; readonly index: number; readonly of: Syntax }
  /** `back` is how many bytes before the place the inner expression starts: 0 for a lookahead. */
  | { readonly type: 'look'; readonly negative: boolean; readonly back: number; readonly of: Syntax }
  | { readonly type: 'atomic'; readonly of: Syntax };

export interface Repeat {
  readonly type: 'repeat';
  readonly of: Syntax;
  readonly min: number;
  readonly max: number;
  readonly lazy: boolean;
}

/** `line-start` and `line-end` are `^` and `$` under `(?m)`; `last-line-end` is `$` and `\Z`. */
export type AssertionKind =
  'start' | 'end' | 'last-line-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** How many bytes it matches; undefined if that varies. */
export function widthOf(syntax: Syntax): number | undefined {
  switch (syntax.type) {
    case 'bytes':
      return 1;
    case 'assertion':
    case 'look':
      return 0;
    case 'sequence':
      return syntax.parts
        .map(widthOf)
        .reduce((sum, width) => (sum === undefined || width === undefined ? undefined : sum + width), 0);
    case 'choice': {
      const [first, ...others] = syntax.branches.map(widthOf);
      return others.every((width) => width === first) ? first : undefined;
    }
    case 'repeat': {
      const width = widthOf(syntax.of);
      return syntax.min === syntax.max && width !== undefined ? width * syntax.min : undefined;
    }
    case 'group':
    case 'atomic':
      return widthOf(syntax.of);
  }
}
