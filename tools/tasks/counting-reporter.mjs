// A mocha reporter: the built-in one named in COUNTING_STYLE (`Dot`, `Spec`), which also writes its counts and failures to the file named in COUNTING_FILE.
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';

export default class CountingReporter extends Mocha.reporters[process.env.COUNTING_STYLE ?? 'Spec'] {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => {
      failures.push(`  ✗ ${test.fullTitle()}\n${(error.stack ?? error.message).replace(/^/gm, '      ')}`);
    });
    runner.once('end', () => {
      const { passes, failures: failed } = runner.stats;
      writeFileSync(process.env.COUNTING_FILE, JSON.stringify({ passed: passes, failed, failures }));
    });
  }
}
