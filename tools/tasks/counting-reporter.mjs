// A mocha reporter: the built-in one named in COUNTING_STYLE (`Dot`, `Spec`), which also writes its counts to the file named in COUNTING_FILE.
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';

export default class CountingReporter extends Mocha.reporters[process.env.COUNTING_STYLE ?? 'Spec'] {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      writeFileSync(process.env.COUNTING_FILE, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
