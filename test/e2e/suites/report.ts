import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { addToTally } from '../../tally';

/**
 * Runs the tests that `load` defines inside the extension host. What mocha reports goes to the file that
 * `E2E_REPORT` names, since VS Code mixes its own complaints into the console.
 *
 * @throws Error when a test fails, which is how VS Code learns of it.
 */
export async function runSuite(load: () => void): Promise<void> {
  const report = process.env['E2E_REPORT'];
  if (report !== undefined)
    Mocha.reporters.Base.consoleLog = (...line: readonly unknown[]) => {
      appendFileSync(report, `${format(...line)}\n`);
    };
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
  });
  if (stats === undefined) throw new Error('Mocha kept no count of its tests.');
  addToTally({ passed: stats.passes, failed: stats.failures });
  if (stats.failures > 0 || stats.tests === 0)
    throw new Error(`${stats.failures} of ${stats.tests} tests failed in VS Code.`);
}
