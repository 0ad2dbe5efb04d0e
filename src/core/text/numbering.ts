/** Distinct values in a list, each known by its number in it. */

/** Numbers the distinct values that it is given, in order of their first coming. */
export class Numbering<T> {
  private added: T[] | undefined;
  private readonly numbers = new Map<unknown, number>();

  /**
   * @param keyOf values with one key are one value; the values themselves where absent
   * @param first the values that have numbers already
   */
  constructor(
    private readonly keyOf: (value: T) => unknown = value => value,
    private readonly first: readonly T[] = [],
  ) {}

  /** The list; the very one that it began with where nothing has been added. */
  get values(): readonly T[] {
    return this.added ?? this.first;
  }

  of(value: T): number {
    const added = this.added ?? this.begin();
    const key = this.keyOf(value);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = added.push(value) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  private begin(): T[] {
    this.first.forEach((value, i) => this.numbers.set(this.keyOf(value), i));
    return (this.added = [...this.first]);
  }
}
