/** The full names that the English documents of the corpus give, and what they name there. */
import { KINDS, type Kind, type LocalEntity } from '../../types.js';

const COUNTRY = KINDS.indexOf('country');

/** Counts documents' entities by their full names: those of two words or more, of all kinds but countries. */
export class FullNames {
  /** How many entities of documents have a name, for each of `KINDS`. */
  private readonly counts = new Map<string, number[]>();

  /** What most documents that have a name call so; the first of `KINDS` where it is as many. Undefined where none has it. */
  kindOf(name: string): Kind | undefined {
    const counts = this.counts.get(name);
    return counts && KINDS[counts.indexOf(Math.max(...counts))];
  }

  /** Counts a document's entities in (`by` 1) or out (-1); tells the names that name another thing now. */
  count(entities: readonly LocalEntity[], by: 1 | -1, tell: (name: string) => void): void {
    for (const { kind, name, names, partial } of entities) {
      const sort = KINDS.indexOf(kind);
      if (sort === COUNTRY || partial) continue;
      for (const one of names.includes(name) ? names : [name, ...names]) {
        if (!one.includes(' ')) continue;
        const before = this.kindOf(one);
        this.add(one, sort, by);
        if (this.kindOf(one) !== before) tell(one);
      }
    }
  }

  private add(name: string, sort: number, by: 1 | -1): void {
    const counts = this.counts.get(name) ?? KINDS.map(() => 0);
    counts[sort]! += by;
    if (counts.some(count => count > 0)) this.counts.set(name, counts);
    else this.counts.delete(name);
  }
}
