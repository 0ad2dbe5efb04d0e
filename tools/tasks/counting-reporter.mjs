// A mocha reporter: the built-in one named in COUNTING_STYLE (`Dot`, `Spec`), which also writes its counts and failures to the file named in COUNTING_FILE,
// with what a test failed that was tried again, and how many passed and failed in each of the outermost groups of tests.
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';

export default class CountingReporter extends Mocha.reporters[process.env.COUNTING_STYLE ?? 'Spec'] {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    const retried = [];
    const told = (test, error) => `  ✗ ${test.fullTitle()}\n${(error.stack ?? error.message).replace(/^/gm, '      ')}`;
    const groups = {};
    const groupOf = test => (groups[test.titlePath()[0]] ??= { passed: 0, failed: 0 });
    runner.on('pass', test => groupOf(test).passed++);
    runner.on('fail', (test, error) => {
      groupOf(test).failed++;
      failures.push(told(test, error));
    });
    runner.on('retry', (test, error) => retried.push(told(test, error)));
    runner.once('end', () => {
      const { passes, failures: failed } = runner.stats;
      writeFileSync(process.env.COUNTING_FILE, JSON.stringify({ passed: passes, failed, failures, retried, groups }));
    });
  }
}
