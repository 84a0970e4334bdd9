import type { TextEdit } from '../../toml/tree/nodes';
import type { Fix } from '../rule';

/** A fix whose edits are computed only on request: most findings are shown and never fixed. */
export const lazyFix = (head: Omit<Fix, 'edits'>, edits: () => readonly TextEdit[]): Fix => ({
  ...head,
  get edits() {
    return edits();
  },
});

/** The same fix as the one unambiguous fix of its finding. */
export const preferred = (fix: Fix): Fix => {
  const { title, safety, caret } = fix;
  return lazyFix({ title, safety, ...(caret && { caret }), preferred: true }, () => fix.edits);
};
