import * as vscode from 'vscode';
import { columnOf } from './column-of';
import type { PlaceToOpen } from './open-place';

const scheme = 'license-monitor-report';
const link = /\]\(<(show|fix|other):(\d+):(\d+)-(\d+):(\d+)(?::([^<>\s]+))?>\)/g;

interface ReportPage {
  readonly markdown: string;
  /** The file that the links of the page lead into. */
  readonly uri: string | undefined;
  /** The second file, into which links may lead, too. */
  readonly otherUri?: string;
}

export interface Reports extends vscode.Disposable {
  /** Shows a page in a read-only document of its own name; a later page of that name takes its place. */
  readonly show: (name: string, page: ReportPage) => Promise<void>;
}

/** Reports are read-only Markdown documents: searchable, copyable, and readable by a screen reader. */
export function createReports(): Reports {
  const pages = new Map<string, ReportPage>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) =>
      pages.get(path)?.markdown ?? vscode.l10n.t('This report is no longer available. Run it again.'),
  });
  const links = vscode.languages.registerDocumentLinkProvider(
    { scheme },
    {
      provideDocumentLinks: (document) => placeLinks(document, pages.get(document.uri.path)),
    },
  );
  return {
    async show(name, page) {
      const uri = vscode.Uri.from({ scheme, path: `/${name}.md` });
      pages.set(uri.path, page);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await vscode.window.showTextDocument(document, {
        viewColumn: reportColumn(),
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

/** Where a report is open already, else beside the file that is being edited; never a third column. */
function reportColumn(): vscode.ViewColumn {
  const open = columnOf((uri) => uri.scheme === scheme);
  if (open !== undefined) return open;
  const { activeTabGroup } = vscode.window.tabGroups;
  return activeTabGroup.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}

/** The file itself, or one that is named from its folder. */
const besideOf = (uri: string, name: string | undefined): string =>
  name === undefined
    ? uri
    : vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..', decodeURIComponent(name)).toString();

function placeLinks(document: vscode.TextDocument, page: ReportPage | undefined): vscode.DocumentLink[] {
  const file = page?.uri;
  if (file === undefined) return [];
  return [...document.getText().matchAll(link)].map((match) => {
    const [whole, action = 'show', ...rest] = match;
    const numbers = rest.slice(0, 4);
    const [startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0] = numbers.map(
      (text) => Number(text) - 1,
    );
    const place: PlaceToOpen = {
      uri: action === 'other' ? besideOf(page?.otherUri ?? file, rest[4]) : file,
      action: action === 'fix' ? 'fix' : 'show',
      range: {
        start: { line: startLine, character: startCharacter },
        end: { line: endLine, character: endCharacter },
      },
    };
    const end = match.index + whole.length;
    const start = match.index + whole.indexOf('<') + 1;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end - 2));
    const target = `command:licenseMonitor.openPlace?${encodeURIComponent(JSON.stringify([place]))}`;
    const told = new vscode.DocumentLink(range, vscode.Uri.parse(target, true));
    told.tooltip =
      action === 'fix' ? vscode.l10n.t('Open the quick fixes there') : vscode.l10n.t('Open the line');
    return told;
  });
}
