import { compileExpression } from './expression';
import { kindsOfOrigins } from './kinds-of-origins';
import type { Reachable } from './reachable-kinds';

/** The first rule that matches decides; if none does, the origin is refused. */
export interface FirstMatchRule {
  readonly when: { readonly pattern: string; readonly ignoreCase: boolean } | { readonly exact: string };
  readonly letsIn: boolean;
}

/**
 * Origins that a list of rules lets in although they are not listed, the most readable first. If `open` is empty,
 * `origins` is empty only if no such origin exists.
 */
export function originsBeyond(rules: readonly FirstMatchRule[], listed: readonly string[]): Reachable {
  const tests = rules.map(({ when }) =>
    'exact' in when
      ? { exact: when.exact, ignoreCase: true }
      : { expression: compileExpression(when.pattern, when.ignoreCase) },
  );
  const { kinds, open } = kindsOfOrigins(tests, listed);
  const origins = kinds.flatMap(({ matched, origins: ofKind }) => {
    // A test with an unknown result may decide before the one that matches.
    const decides = matched.findIndex((one) => one !== false);
    return matched[decides] === true && rules[decides]?.letsIn === true ? ofKind : [];
  });
  return { origins, open };
}
