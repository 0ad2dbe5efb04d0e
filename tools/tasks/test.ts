/**
 * Runs the tests: `npm test` all of them, `npm test -- unit web` some, `npm test -- all` those and the static checks. The last
 * line is their sum, `N passed, N failed`; the exit code is 1 unless all that was asked for ran and passed.
 */
import type { Outcome } from '../vscode-host/test-events.js';
import { build } from './build.js';
import { SUITES, type Suite } from './suites.js';

async function main(args: readonly string[]): Promise<void> {
  const known = SUITES.map(suite => suite.name);
  const unknown = args.filter(name => name !== 'all' && !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There are no tests called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  const wanted = SUITES.filter(({ name }) =>
    args.length === 0 ? name !== 'check' : args.includes('all') || args.includes(name),
  );

  // What is built and installed by several is there before they begin.
  const built = wanted.some(({ bundled }) => bundled) ? build() : undefined;
  const results = new Map<Suite, Result>();
  const runAll = async (suites: Suite[]): Promise<void> => {
    for (let suite = suites.shift(); suite; suite = suites.shift()) results.set(suite, await resultOf(suite, built));
  };
  // Two at a time, as long as there are some that may: whichever ends first takes the next.
  const together = wanted.filter(({ besideOthers }) => besideOthers);
  await Promise.all([runAll(together), runAll(together)]);
  await runAll(wanted.filter(({ besideOthers }) => !besideOthers));

  const lines: string[] = [];
  const failures: string[] = [];
  const retried: string[] = [];
  const sum = { passed: 0, failed: 0 };
  for (const suite of wanted) {
    const { outcome, seconds } = results.get(suite)!;
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    const told = (failure: string): string => `── ${suite.title}\n${failure}\n`;
    failures.push(...outcome.failures.map(told));
    retried.push(...(outcome.retried ?? []).map(told));
    lines.push(`${suite.title}: ${describe(outcome)} (${seconds} s)`);
  }
  // Once more at the end, where they are found in a long log.
  if (retried.length > 0) console.log(`\nFailures of tests that were tried again:\n\n${retried.join('\n')}`);
  if (failures.length > 0) console.log(`\nFailures:\n\n${failures.join('\n')}`);
  console.log(`\n${lines.join('\n')}\n\n${describe(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

const describe = ({ passed, failed }: Pick<Outcome, 'passed' | 'failed'>) => `${passed} passed, ${failed} failed`;

/** What a suite counted, and how long it took. */
interface Result {
  readonly outcome: Outcome;
  readonly seconds: number;
}

async function resultOf(suite: Suite, built: Promise<void> | undefined): Promise<Result> {
  if (suite.bundled) await built?.catch(() => undefined); // the suite says that it failed
  console.log(`\n── ${suite.title}`);
  const started = Date.now();
  const outcome = await outcomeOf(suite, suite.bundled ? built : undefined);
  return { outcome, seconds: Math.round((Date.now() - started) / 1000) };
}

/** What a suite counted; one that broke, or ran nothing, counts as a failure. */
async function outcomeOf(suite: Suite, built: Promise<void> | undefined): Promise<Outcome> {
  try {
    await built;
    const outcome = await suite.run();
    if (outcome.passed + outcome.failed === 0) throw new Error('No tests were run.');
    return outcome;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { passed: 0, failed: 1, failures: [`  ✗ ${message}`] };
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
