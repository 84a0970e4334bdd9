import type { PageLink } from '../../protocol';

export interface PageLinks {
  readonly links: readonly PageLink[];
  /** The target for a link in the text. */
  readonly targetOf: (link: PageLink) => string;
}

/**
 * The links of one page. The text has numbers only, so text from a file can at most name a link that the page has
 * anyway. A target has no scheme: the preview of VS Code follows no others.
 */
export function createPageLinks(): PageLinks {
  const links: PageLink[] = [];
  return {
    links,
    targetOf: (link) => `goto/${links.push(link) - 1}`,
  };
}
