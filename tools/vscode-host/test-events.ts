/** How the tests in an extension host tell the outside what happened: one marked line of its console for each event. */

export type TestEvent =
  | { readonly type: 'pass'; readonly title: string; readonly duration: number }
  | { readonly type: 'fail'; readonly title: string; readonly error: string }
  | { readonly type: 'end'; readonly outcome: Outcome };

/** What a run of tests came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Each failure in words: the test's title, then what it threw. */
  readonly failures: readonly string[];
  /** Likewise the failures of tests that were tried again. */
  readonly retried?: readonly string[];
  /** How many passed and failed in each of the outermost groups of tests, by its title. */
  readonly groups?: Readonly<Record<string, Pick<Outcome, 'passed' | 'failed'>>>;
}

const MARK = 'concordance-test:';

/** The line that carries an event. */
export function formatEvent(event: TestEvent): string {
  return MARK + JSON.stringify(event);
}

/** The event a line carries, or undefined for any other line. */
export function parseEvent(line: string): TestEvent | undefined {
  const start = line.indexOf(MARK);
  return start < 0 ? undefined : (JSON.parse(line.slice(start + MARK.length)) as TestEvent);
}

/** An event in words for a developer; nothing for the end, whose sum is printed with those of the other suites. */
export function describeEvent(event: TestEvent): string | undefined {
  switch (event.type) {
    case 'pass':
      return `  ✓ ${event.title} (${event.duration} ms)`;
    case 'fail':
      return describeFailure(event.title, event.error);
    case 'end':
      return undefined;
  }
}

/** A failed test in words. */
export function describeFailure(title: string, error: string): string {
  return `  ✗ ${title}\n${error.replace(/^/gm, '      ')}`;
}
