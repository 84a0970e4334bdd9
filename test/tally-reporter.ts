import Mocha from 'mocha';
import { addToTally } from './tally';

/** Says how many tests passed and what failed, at the end alone, and tells `npm test` the numbers. */
export = class TallyReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      this.epilogue();
      addToTally({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
};
