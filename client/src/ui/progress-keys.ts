import * as vscode from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

const done = (step: 'hasHovered' | 'hasFixed'): void => {
  void vscode.commands.executeCommand('setContext', `licenseMonitor.${step}`, true);
};

/** Completes the walkthrough step about reading findings. */
export const hoverMiddleware: HoverMiddleware = {
  provideHover: async (document, position, token, next) => {
    const found = await next(document, position, token);
    if (found) done('hasHovered');
    return found;
  },
};

/** Completes the step about fixing as soon as a file has fewer of our findings than before. */
export function followFixes(): vscode.Disposable {
  const before = new Map<string, number>();
  return vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const ours = vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === 'license-monitor').length;
      const isOpen = vscode.window.visibleTextEditors.some(
        ({ document }) => document.uri.toString() === uri.toString() && document.isDirty,
      );
      if (isOpen && ours < (before.get(uri.toString()) ?? 0)) done('hasFixed');
      before.set(uri.toString(), ours);
    }
  });
}
