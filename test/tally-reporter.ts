import Mocha from 'mocha';
import { addToTally } from './tally';

/** Mocha's short report, which also tells `npm test` how many tests passed and failed. */
export = class TallyReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      addToTally({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
};
