/** What the corpus knows of one entity, kept up to date as documents come and go. */
import { firstIndex } from '../text/sorted.js';
import { foldDiacritics } from '../world/names.js';
import type { NamedEntity } from './links/linker.js';
import type { Entity, EntityId } from '../types.js';

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
  const { length } = list;
  if (length > 0 && list[length - 1]!.key < key) return length; // documents mostly come in order
  return firstIndex(length, i => list[i]!.key < key);
}

/** Letters and digits of a name as one searches for them: no diacritics, no case, no punctuation. */
export function folded(name: string): string {
  return foldDiacritics(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What the corpus knows of one entity. `D` is what it keeps of a document. */
export class KnownEntity<D extends Keyed> {
  mentions = 0;
  /** Those that mention it, in order of their keys. */
  readonly documents: D[] = [];
  private entity: Entity | undefined;
  private search: readonly string[] | undefined;

  /** @param describe gives what its names tell, as they are now */
  constructor(
    readonly id: EntityId,
    private readonly describe: (id: EntityId) => NamedEntity,
  ) {}

  /** The entity as it is shown. */
  shown(): Entity {
    return (this.entity ??= { ...this.describe(this.id), mentions: this.mentions, documents: this.documents.length });
  }

  /** Its names, folded for searching; the display name first. */
  searchable(): readonly string[] {
    const { name, aliases } = this.shown();
    return (this.search ??= [...new Set([name, ...aliases].map(folded))].filter(text => text !== ''));
  }

  /** To be called when its counts or names have changed. */
  outdated(): void {
    this.entity = undefined;
    this.search = undefined;
  }
}
