/** Finding entities by what a reader types: any of their names, no diacritics, letters in order. */
import { folded } from './known-entity.js';

/** Something that can be found by names. */
export interface Searchable {
  /** Its names, folded (see `folded`). */
  searchable(): readonly string[];
}

/** How well a name answers what was typed; lower is better, undefined where it does not. Both are folded. */
export function matchQuality(typed: string, name: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const at = name.indexOf(typed);
  if (at > 0) return name[at - 1] === ' ' ? 2 : 3;
  return lettersInOrder(typed, name) ? 4 : undefined;
}

function lettersInOrder(typed: string, name: string): boolean {
  let from = 0;
  for (const letter of typed) {
    if (letter === ' ') continue;
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** The best matches, best first; equally good ones stay in the order in which they were given. */
export function bestMatches<T extends Searchable>(typed: string, among: readonly T[], limit: number): readonly T[] {
  const wanted = folded(typed);
  if (wanted === '') return among.slice(0, limit);
  const ranks: T[][] = [[], [], [], [], []];
  for (const item of among) {
    let best: number | undefined;
    for (const name of item.searchable()) {
      const quality = matchQuality(wanted, name);
      if (quality !== undefined && (best === undefined || quality < best)) best = quality;
    }
    if (best !== undefined) ranks[best]!.push(item);
  }
  return ranks.flat().slice(0, limit);
}
