/** Runs the tests of a bundle with mocha, in whichever extension host has loaded it. */
import { report } from './report.js';

/**
 * Calls `load`, which declares the tests, and runs them. Rejects when one has failed or there were none: that is how an extension
 * host learns that it shall end with an error.
 */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  // The browser build of mocha needs neither Node nor a page, so the same one serves all hosts.
  await import('mocha/mocha.js');
  // The machine may be slow for a moment: what passes when it is tried again is told of at the end of all tests.
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 120_000, retries: 1 });
  await load();
  const total = mocha.suite.total();
  if (total === 0) throw new Error('The bundle declares no tests.');
  await new Promise<void>((resolve, reject) => {
    // The browser build's own `run` first reads the address of a page, which there is none of.
    const runner = Mocha.prototype.run.call(mocha, failures => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} of ${total} tests failed.`));
    });
    report(runner);
  });
}
