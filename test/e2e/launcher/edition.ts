import type { Edition } from '../../../scripts/vscode/from-npm';

/** The VS Code that the end-to-end tests run in: the oldest, or the newest if `VSCODE_EDITION` says so. */
export const chosenEdition = (): Edition =>
  process.env['VSCODE_EDITION'] === 'newest' ? 'newest' : 'oldest';
