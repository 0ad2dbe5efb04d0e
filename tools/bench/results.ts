/** What a benchmark found, as a table and as JSON. */

/** One figure. */
export interface Figure {
  readonly what: string;
  /** Number of documents, or what else the corpus was. */
  readonly corpus: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'ms/MB' | 'k/s' | '×';
  /** The highest value that the project allows itself; undefined where there is none. */
  readonly target?: number;
  /** Times what wink's own tokenising and tagging of the same text takes in the same process. */
  readonly timesReference?: number;
  /** Times the value for the next smaller corpus. */
  readonly step?: number;
}

/** The figures under each other. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, corpus, value, unit, target, timesReference, step }) => [
    what,
    corpus,
    `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`,
    target === undefined ? '' : `${value <= target ? 'within' : 'over'} ${Number(target.toPrecision(4))} ${unit}`,
    timesReference === undefined ? '' : `${timesReference.toFixed(2)} ×`,
    step === undefined ? '' : `${step.toFixed(2)} ×`,
  ]);
  const head = ['', 'corpus', 'measured', 'target', 'of wink alone', 'of the step before'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return [line(head), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
