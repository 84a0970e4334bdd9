import type { CodeAction } from 'vscode-languageserver-types';

/** Merges equal actions: one that fixes several diagnostics lists all of them. */
export function mergedActions(actions: readonly CodeAction[]): CodeAction[] {
  const merged = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.kind, action.title, action.edit, action.command]);
    const same = merged.get(key);
    merged.set(
      key,
      same === undefined
        ? action
        : {
            ...same,
            diagnostics: [...(same.diagnostics ?? []), ...(action.diagnostics ?? [])],
            ...((same.isPreferred ?? action.isPreferred) !== undefined && {
              isPreferred: same.isPreferred === true || action.isPreferred === true,
            }),
          },
    );
  }
  return [...merged.values()];
}
