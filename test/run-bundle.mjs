// @ts-check
/** `node test/run-bundle.mjs <bundle> <words>`: mocha on one bundle of tests, with the reporter that lies next to it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

const require = createRequire(import.meta.url);

/**
 * Whether all tests of a bundle passed, of those alone that have the words in their titles.
 *
 * @param {string} file @param {string} grep @returns {Promise<boolean>}
 */
export function runBundle(file, grep) {
  process.setSourceMapsEnabled(true);
  const reporter = /** @type {typeof Mocha.reporters.Base} */ (require(join(dirname(file), 'reporter.cjs')));
  const mocha = new Mocha({ forbidOnly: true, timeout: 60_000, reporter });
  if (grep !== '') mocha.fgrep(grep);
  mocha.addFile(file);
  return new Promise((resolve) => {
    mocha.run((failures) => {
      resolve(failures === 0);
    });
  });
}

const [, program, file, grep = ''] = process.argv;
if (program === fileURLToPath(import.meta.url) && file !== undefined)
  process.exitCode = (await runBundle(file, grep)) ? 0 : 1;
