import * as vscode from 'vscode';

const scheme = 'license-monitor-report';
const link = /\]\(<(command:licenseMonitor\.[A-Za-z]+\?[^>\s]*)>\)/g;

export interface Reports extends vscode.Disposable {
  /** Shows a page in a read-only document of its own name; a later page of that name takes its place. */
  readonly show: (name: string, markdown: string) => Promise<void>;
}

/** Reports are read-only Markdown documents: searchable, copyable, and readable by a screen reader. */
export function createReports(): Reports {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) =>
      pages.get(path) ?? vscode.l10n.t('This report is gone. Run it again.'),
  });
  const links = vscode.languages.registerDocumentLinkProvider(
    { scheme },
    { provideDocumentLinks: commandLinks },
  );
  return {
    async show(name, markdown) {
      const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
      pages.set(uri.path, markdown);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preview: true,
        preserveFocus: false,
      });
    },
    dispose() {
      provider.dispose();
      links.dispose();
      changed.dispose();
    },
  };
}

function commandLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(link)].flatMap((match) => {
    const target = match[1];
    if (target === undefined) return [];
    const start = match.index + match[0].indexOf(target);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + target.length));
    return [new vscode.DocumentLink(range, vscode.Uri.parse(target, true))];
  });
}
