/** Results kept because the same words come again and again. */
import { ownCopy } from './own-copy.js';

/** Most results kept of one function. */
const MOST = 20_000;

/** A map with a bound: once it is full, what has not been asked for lately is forgotten. A long session keeps nothing of old texts for ever. */
export class RecentMap<K, V> {
  private recent = new Map<K, V>();
  private older = new Map<K, V>();

  /** @param most so many entries are kept at most; Infinity for all */
  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const older = this.older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: V): void {
    if (this.recent.size >= this.most / 2) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }
}

/**
 * A pure function of a text that keeps its results.
 * @param most so many are kept at most
 */
export function remembering<T>(compute: (text: string) => T, most = MOST): (text: string) => T {
  const known = new RecentMap<string, { readonly result: T }>(most);
  return text => {
    let found = known.get(text);
    if (!found) {
      const own = ownCopy(text);
      known.set(own, (found = { result: compute(own) }));
    }
    return found.result;
  };
}
