/** Tells of each test as it ends, from an extension host of any kind. */
import type { Runner, Test } from 'mocha';
import { describeFailure, formatEvent, type TestEvent } from '../../tools/vscode-host/test-events.js';

const say = (event: TestEvent) => console.log(formatEvent(event));

/** Says what a run of mocha does, from its first test to its sum. */
export function report(runner: Runner): void {
  let passed = 0;
  const failures: string[] = [];
  const retried: string[] = [];
  runner.on('pass', test => {
    passed++;
    say({ type: 'pass', title: test.fullTitle(), duration: test.duration ?? 0 });
  });
  runner.on('fail', (test: Test, error: Error) => {
    const event = { title: test.fullTitle(), error: error.stack ?? error.message };
    failures.push(describeFailure(event.title, event.error));
    say({ type: 'fail', ...event });
  });
  runner.on('retry', (test: Test, error: Error) => {
    retried.push(describeFailure(test.fullTitle(), error.stack ?? error.message));
  });
  runner.on('end', () => say({ type: 'end', outcome: { passed, failed: failures.length, failures, retried } }));
}
