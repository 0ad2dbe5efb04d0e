/** The mentions of a reading while it is corrected, side by side. */

/** As many numbers of each sort as there are mentions. */
export class Columns {
  /**
   * @param count how many mentions there are, or will be at most
   * @param from index of each in the reading; of one that was put in, -1 less its index among those
   * @param said 1 where the reader said whose mention it is
   */
  constructor(
    readonly count: number,
    readonly from = new Int32Array(count),
    readonly starts = new Uint32Array(count),
    readonly ends = new Uint32Array(count),
    readonly sorts = new Uint8Array(count),
    readonly owners = new Uint32Array(count),
    readonly standsForOf = new Uint16Array(count),
    readonly said = new Uint8Array(count),
  ) {}

  /** The first of them, in memory of their own. */
  first(count: number): Columns {
    if (count === this.count) return this;
    const { from, starts, ends, sorts, owners, standsForOf, said } = this;
    return new Columns(
      count,
      from.slice(0, count),
      starts.slice(0, count),
      ends.slice(0, count),
      sorts.slice(0, count),
      owners.slice(0, count),
      standsForOf.slice(0, count),
      said.slice(0, count),
    );
  }
}
