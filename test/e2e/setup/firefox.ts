import { findProgram } from '../../../scripts/find-program';
import { ensureSystemPackage } from './system-package';

/**
 * The absolute path of a Firefox, installed from Debian's archive when there is none and this is allowed.
 *
 * @throws Error whose message says what to do when there is none.
 */
export const ensureFirefox = (): string =>
  ensureSystemPackage({
    name: 'firefox-esr',
    purpose: 'to compare the evaluator with Firefox',
    find: () => findProgram(['firefox-esr', 'firefox']),
  });
