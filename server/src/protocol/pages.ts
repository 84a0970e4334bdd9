import type { Range } from '../text/location';

/** A report that our client shows rendered. A link of its text is `goto/<n>` and does what `links[n]` says. */
export interface Page {
  readonly markdown: string;
  readonly links: readonly PageLink[];
}

/** What a link does: nothing that a file or a server wrote can add to these. */
export type PageLink = PlaceLink | CommandLink;

/** Shows a place in a file, or opens the quick fixes there. */
export interface PlaceLink {
  readonly action: 'show' | 'fix';
  readonly uri: string;
  readonly range: Range;
}

/** Runs one fixed command of the client, which asks for what it needs. */
export interface CommandLink {
  readonly action: 'run-again' | 'set-api-key';
}
