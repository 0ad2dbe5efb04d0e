/** A list of entities in columns, so that tens of thousands are narrowed by what a reader types within milliseconds. */
import { firstIndex } from '../../text/sorted.js';
import { atOnce, type Steps } from '../../text/steps.js';
import { KINDS, type Entity, type Kind } from '../../types.js';
import { qualityOf, type Searchable } from './search.js';

/** An entity in a list, with what it counts for there. */
export interface Listed extends Searchable {
  readonly kind: Kind;
  readonly mentions: number;
  readonly documentCount: number;
  shown(): Entity;
}

/** Some rows of a table: of all kinds, and of each, in the order of the table. */
export type Rows = Readonly<Record<Kind | 'all', readonly number[]>>;

/** Stands between the names of two entities. */
const BETWEEN_ENTITIES = '\u0001';

/** The names of so many entities are taken in one step. */
const FOLDED_AT_ONCE = 512;

export class EntityTable {
  private readonly kinds: Uint8Array;
  /** All names, folded, and where those of each entity end in it; made when a name is looked for. */
  private names: { readonly text: string; readonly ends: Uint32Array } | undefined;

  /** @param entities in the order of the list */
  constructor(private readonly entities: readonly Listed[]) {
    this.kinds = new Uint8Array(entities.length);
    entities.forEach(({ kind }, row) => (this.kinds[row] = KINDS.indexOf(kind)));
  }

  at(row: number): Entity {
    return this.entities[row]!.shown();
  }

  /** The rows of entities one of whose names contains a folded text, and that so many documents mention at least. */
  rows(wanted: string, leastDocuments: number): Rows {
    const all: number[] = [];
    const kinds: Record<Kind, number[]> = { person: [], country: [], organisation: [], place: [] };
    const add = (row: number): void => {
      if (leastDocuments > 1 && this.entities[row]!.documentCount < leastDocuments) return;
      all.push(row);
      kinds[KINDS[this.kinds[row]!]!].push(row);
    };
    if (wanted === '') for (let row = 0; row < this.entities.length; row++) add(row);
    else for (const row of this.containing(wanted)) add(row);
    return { all, ...kinds };
  }

  /** The entities whose names best answer a folded text, best first; equally good ones in the order of the table. */
  best(wanted: string, limit: number): Entity[] {
    const { text, ends } = this.folded();
    const ranks: number[][] = [[], [], [], [], []];
    for (const row of this.havingLetters(wanted)) {
      const quality = qualityOf(wanted, text.slice(row === 0 ? 0 : ends[row - 1], ends[row]! - 1));
      if (quality !== undefined) ranks[quality]!.push(row);
    }
    return ranks
      .flat()
      .slice(0, limit)
      .map(row => this.at(row));
  }

  private *containing(wanted: string): Generator<number> {
    const { text, ends } = this.folded();
    let row = 0;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, ends[row++])) {
      row = rowAt(ends, at, row);
      yield row;
    }
  }

  /** The rows whose names together have the letters of a text in its order: those of which one name has them are among them. */
  private *havingLetters(wanted: string): Generator<number> {
    const { text, ends } = this.folded();
    const letters = Array.from(wanted.replaceAll(' ', ''));
    let row = 0;
    while (row < ends.length) {
      let at = row === 0 ? -1 : ends[row - 1]! - 1;
      for (const letter of letters) {
        at = text.indexOf(letter, at + 1);
        if (at < 0) return;
        if (at >= ends[row]!) break;
      }
      if (at < ends[row]!) yield row++;
      else row = rowAt(ends, at, row + 1); // none before that has the letter
    }
  }

  /** Makes ready what names are looked for in, in steps; else that is done when the first is looked for. */
  *prepare(): Steps<void> {
    if (!this.names) yield* this.fold();
  }

  private folded(): NonNullable<EntityTable['names']> {
    return this.names ?? atOnce(this.fold());
  }

  private *fold(): Steps<NonNullable<EntityTable['names']>> {
    const { entities } = this;
    const ends = new Uint32Array(entities.length);
    const parts: string[] = [];
    let length = 0;
    for (let row = 0; row < entities.length; row++) {
      // While this rests entities may go, and the table is no longer asked then.
      const entity = entities[row]!;
      const names = entity.documentCount > 0 ? entity.searchable() : '';
      parts.push(names);
      length += names.length + 1;
      ends[row] = length;
      if (row % FOLDED_AT_ONCE === FOLDED_AT_ONCE - 1) yield;
    }
    return (this.names = { text: parts.join(BETWEEN_ENTITIES), ends });
  }
}

/** The row whose names stand at an offset, at or after a row. */
function rowAt(ends: Uint32Array, offset: number, from: number): number {
  // The next one is near where there are many, and far where there are few.
  for (const last = Math.min(from + 8, ends.length); from < last; from++) if (ends[from]! > offset) return from;
  return from + firstIndex(ends.length - from, i => ends[from + i]! <= offset);
}
