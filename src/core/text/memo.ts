/** Results kept because the same names come again and again. */
import { ownCopy } from './own-copy.js';

/** Most results kept of one function; then it starts afresh, so that a long session keeps nothing of old texts for ever. */
const MOST = 20_000;

/** A pure function of a text that keeps its results. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let result = known.get(text);
    if (result === undefined) {
      const own = ownCopy(text);
      result = compute(own);
      if (known.size >= MOST) known.clear();
      known.set(own, result);
    }
    return result;
  };
}
