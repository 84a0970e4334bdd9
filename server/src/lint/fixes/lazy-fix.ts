import type { TextEdit } from '../../toml/tree/nodes';
import type { Fix } from '../rule';

/** A fix whose edits are computed on request, since most diagnostics are never fixed. */
export const lazyFix = (head: Omit<Fix, 'edits'>, edits: () => readonly TextEdit[]): Fix => ({
  ...head,
  get edits() {
    return edits();
  },
});

/** The same fix, marked as the one unambiguous fix of its diagnostic. */
export const preferred = (fix: Fix): Fix => {
  const { title, safety, caret } = fix;
  return lazyFix({ title, safety, ...(caret && { caret }), preferred: true }, () => fix.edits);
};
