import * as vscode from 'vscode';
import type { CommandLink, Page, PageLink } from '../../../../server/src/protocol';
import { createLinkFiles } from './link-files';
import { openPlace } from '../open-place';
import { pageBytes, pageStat, registerPageFiles } from './page-files';
import { reportScheme, showRendered } from './preview';
import { tabsOf } from './shown-tabs';

export interface Reports extends vscode.Disposable {
  /** Shows a page, which replaces an earlier one of the same name. */
  readonly show: (name: string, page: Page) => Promise<void>;
}

const memoryName = 'licenseMonitor.reports';

/** Reports are read-only Markdown files, shown rendered: searchable, copyable, and readable by a screen reader. */
export function createReports(memory: vscode.Memento): Reports {
  // Stored, so a restored tab still has its report after a reload.
  const pages = new Map(Object.entries(memory.get<Record<string, Page>>(memoryName, {})));
  const links = createLinkFiles(reportScheme, ({ authority, path }) => {
    const link = pages.get(authority)?.links[Number(path.slice('/goto/'.length))];
    if (link !== undefined) void follow(link);
  });
  const files = registerPageFiles(reportScheme, {
    stat: (uri) => (links.includes(uri) ? links.stat(uri) : pageStat()),
    readFile: (uri) =>
      links.includes(uri) ? links.readFile(uri) : pageBytes(textOf(pages.get(uri.authority))),
  });
  return {
    async show(name, page) {
      const path = `/${name}.md`;
      // Each report has its own address; otherwise the preview keeps the scroll position of the last one.
      const authority = `${name.replaceAll(/\W/gu, '-')}.${Date.now()}`.toLowerCase();
      for (const key of pages.keys()) if (nameIn(key) === nameIn(authority)) pages.delete(key);
      pages.set(authority, { markdown: page.markdown, links: page.links });
      await memory.update(memoryName, Object.fromEntries(pages));
      await showRendered(vscode.Uri.from({ scheme: reportScheme, authority, path }), false);
      const isOld = (uri: vscode.Uri): boolean =>
        uri.scheme === reportScheme && uri.path === path && uri.authority !== authority;
      await vscode.window.tabGroups.close(tabsOf(isOld), true);
    },
    dispose() {
      files.dispose();
      links.dispose();
    },
  };
}

/** The part of a page's authority before the time. */
const nameIn = (authority: string): string => authority.replace(/\.\d+$/u, '');

const textOf = (page: Page | undefined): string =>
  page?.markdown ?? vscode.l10n.t('This report is no longer available. Run it again.');

const commands: Readonly<Record<CommandLink['action'], string>> = {
  'run-again': 'licenseMonitor.runLastPreflightAgain',
  'set-api-key': 'licenseMonitor.setApiKey',
};

/** Everything that a link of a report can do. */
async function follow(link: PageLink): Promise<void> {
  if (link.action === 'show' || link.action === 'fix') await openPlace(link);
  else await vscode.commands.executeCommand(commands[link.action]);
}
