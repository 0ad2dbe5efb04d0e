/** Counts of things, small where few things are counted: most names have one form, and hundreds of thousands are kept. */

/** How often each of some things was counted; what comes to 0 is taken out. */
export class Counts<T> {
  /** The thing and its count where there is but one. */
  #one: T | undefined;
  #count = 0;
  #more: Map<T, number> | undefined;

  get size(): number {
    return this.#more?.size ?? (this.#count === 0 ? 0 : 1);
  }

  /** Changes a count by a number. */
  add(of: T, by: number): void {
    if (by === 0) return;
    if (!this.#more) {
      if (this.#count === 0 || this.#one === of) {
        this.#count += by;
        this.#one = this.#count === 0 ? undefined : of;
        return;
      }
      this.#more = new Map([[this.#one!, this.#count]]);
    }
    const count = (this.#more.get(of) ?? 0) + by;
    if (count === 0) this.#more.delete(of);
    else this.#more.set(of, count);
  }

  get(of: T): number {
    return this.#more ? (this.#more.get(of) ?? 0) : this.#one === of ? this.#count : 0;
  }

  *keys(): Generator<T> {
    if (this.#more) yield* this.#more.keys();
    else if (this.#count !== 0) yield this.#one!;
  }

  *[Symbol.iterator](): Generator<[T, number]> {
    if (this.#more) yield* this.#more;
    else if (this.#count !== 0) yield [this.#one!, this.#count];
  }
}
