/** What kinds of text cost, as a table, and what they may cost. */

/** In UTF-16 code units. */
export const SIZES = [10_000, 100_000, 1_000_000] as const;
/** The most that a text may take, in times of prose of the same size. */
export const MOST_OF_PROSE = 4;
/** The most that a text may take, in times of one of a tenth its size. */
export const MOST_GROWTH = 11;

/** What one kind of text costs at each of the sizes; shorter where a larger one was not tried. */
export interface Cost {
  readonly name: string;
  /** In milliseconds. */
  readonly times: readonly number[];
  readonly timesProse: readonly number[];
}

const growthOf = ({ times }: Cost): number[] => times.slice(1).map((time, i) => time / times[i]!);

/** Whether a kind keeps the bounds at every size. */
export function isWithin(cost: Cost): boolean {
  return (
    cost.times.length === SIZES.length &&
    cost.timesProse.every(times => times <= MOST_OF_PROSE) &&
    growthOf(cost).every(growth => growth <= MOST_GROWTH)
  );
}

/** The costs as a table of Markdown, the dearest first. */
export function tableOf(costs: readonly Cost[]): string {
  const dearest = (cost: Cost): number => (cost.times.length < SIZES.length ? Infinity : Math.max(...cost.timesProse));
  const head = ['kind of text', 'ms', 'times prose', 'growth', 'within'];
  const rows = [...costs]
    .sort((a, b) => dearest(b) - dearest(a))
    .map(cost => [
      cost.name,
      cost.times.map(time => time.toFixed(time < 10 ? 1 : 0)).join(' · '),
      cost.timesProse.map(times => times.toFixed(1)).join(' · '),
      growthOf(cost)
        .map(growth => growth.toFixed(1))
        .join(' · '),
      isWithin(cost) ? 'yes' : 'no',
    ]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
