import { corsOptions } from '../../server/src/catalog/cors-options';

/** An alternation of the CORS options for the grammars, the longest first so that no name hides another. */
export const optionPattern = (): string =>
  Object.keys(corsOptions)
    .sort((a, b) => b.length - a.length || a.localeCompare(b, 'en'))
    .join('|');

/** A list of at least three `cors_*` names with `|` between them: the list of all of them, wherever it occurs. */
const alternation = /cors_[a-z_]+(?:\|cors_[a-z_]+){2,}/g;

/** The text of a grammar with every list of CORS options brought up to date. */
export const withOptionPattern = (grammar: string): string =>
  grammar.replaceAll(alternation, optionPattern());
