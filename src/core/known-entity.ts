/** What the corpus knows of one entity, kept up to date as documents come and go. */
import { foldDiacritics } from './names.js';
import type { Entity, EntityId, Kind, LocalEntity } from './types.js';

/** A count that forgets what falls to nothing. */
export class Tally<T> {
  private readonly counts = new Map<T, number>();

  get size(): number {
    return this.counts.size;
  }

  add(value: T, by: number): void {
    const count = (this.counts.get(value) ?? 0) + by;
    if (count === 0) this.counts.delete(value);
    else this.counts.set(value, count);
  }

  [Symbol.iterator](): IterableIterator<[T, number]> {
    return this.counts.entries();
  }
}

/** A document that mentions entities; its key decides its place among others. */
export interface Keyed {
  readonly key: string;
}

/** Puts an item where its key belongs in a list sorted by key. */
export function insertSorted<T extends Keyed>(list: T[], item: T): void {
  list.splice(placeOf(list, item.key), 0, item);
}

/** Takes the item with this key out of a sorted list, where it is there. */
export function removeSorted(list: Keyed[], key: string): void {
  const at = placeOf(list, key);
  if (list[at]?.key === key) list.splice(at, 1);
}

function placeOf(list: readonly Keyed[], key: string): number {
  let low = 0;
  let high = list.length;
  if (high > 0 && list[high - 1]!.key < key) return high; // documents mostly come in order
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters and digits of a name as one searches for them: no diacritics, no case, no punctuation. */
export function folded(name: string): string {
  return foldDiacritics(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One entity of the corpus with its counts. `D` is what the corpus keeps of a document. */
export class KnownEntity<D extends Keyed> {
  mentions = 0;
  /** Those that mention it, in order of their keys. */
  readonly documents: D[] = [];
  /** How often each name stands in the corpus, descriptions left out. */
  private readonly names = new Tally<string>();
  /** The fullest form in each document. */
  private readonly titles = new Tally<string>();
  private readonly countries = new Tally<string>();
  private entity: Entity | undefined;
  private search: readonly string[] | undefined;

  constructor(
    readonly id: EntityId,
    readonly kind: Kind,
  ) {}

  /** Counts a document's entity in (`sign` 1) or out (-1). */
  count(local: LocalEntity, mentions: number, sign: 1 | -1): void {
    this.entity = undefined;
    this.mentions += sign * mentions;
    this.titles.add(local.name, sign);
    if (local.country !== undefined) this.countries.add(local.country, sign);
  }

  /** Counts a name of it in or out. */
  countName(name: string, by: number): void {
    this.names.add(name, by);
    this.entity = undefined;
    this.search = undefined;
  }

  /** The entity as it is shown. */
  shown(): Entity {
    return (this.entity ??= this.describe());
  }

  /** Its names, folded for searching; the display name first. */
  searchable(): readonly string[] {
    const { name, aliases } = this.shown();
    return (this.search ??= [...new Set([name, ...aliases].map(folded))].filter(text => text !== ''));
  }

  private describe(): Entity {
    const name = mostFrequent(this.titles) ?? '';
    const aliases = [...this.names]
      .filter(([alias]) => alias !== name)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([alias]) => alias.replace(/\s+/g, ' '));
    const country = mostFrequent(this.countries);
    return {
      id: this.id,
      kind: this.kind,
      name,
      aliases: [...new Set(aliases)],
      mentions: this.mentions,
      documents: this.documents.length,
      ...(country !== undefined && { country }),
    };
  }
}

/** The most frequent value; of equally frequent ones the longest, then the first in order. */
function mostFrequent(tally: Tally<string>): string | undefined {
  let best: [string, number] | undefined;
  for (const [value, count] of tally) {
    if (
      !best ||
      count > best[1] ||
      (count === best[1] && (value.length > best[0].length || (value.length === best[0].length && value < best[0])))
    ) {
      best = [value, count];
    }
  }
  return best?.[0];
}
