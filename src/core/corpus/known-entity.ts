/** What the corpus knows of one entity, kept up to date as documents come and go. */
import { firstIndex } from '../text/sorted.js';
import type { NamedEntity } from './links/linker.js';
import { kindOf } from '../correct/entities/identity.js';
import type { Named } from './names/name-order.js';
import { foldedNames, type Searchable } from './names/search.js';
import type { Entity, EntityId, Kind } from '../types.js';

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

/** What the corpus knows of one entity. `D` is what it keeps of a document. */
export class KnownEntity<D extends Keyed> implements Searchable, Named {
  readonly kind: Kind;
  mentions = 0;
  placedAs: string | undefined;
  /** Those that mention it, in order of their keys. */
  readonly documents: D[] = [];
  private entity: Entity | undefined;
  /** What its names were when they were folded last, and what they are then. */
  private namesFolded: Pick<Entity, 'name' | 'aliases'> | undefined;
  private search = '';

  /** @param describe gives what its names tell, as they are now */
  constructor(
    readonly id: EntityId,
    private readonly describe: (id: EntityId) => NamedEntity,
  ) {
    this.kind = kindOf(id);
  }

  /** The entity as it is shown. */
  shown(): Entity {
    return (this.entity ??= { ...this.describe(this.id), mentions: this.mentions, documents: this.documents.length });
  }

  get documentCount(): number {
    return this.documents.length;
  }

  /** See `Searchable`. */
  searchable(): string {
    const entity = this.shown();
    if (this.namesFolded !== entity) {
      if (!this.namesFolded || !sameNames(this.namesFolded, entity)) this.search = foldedNames(entity);
      this.namesFolded = entity;
    }
    return this.search;
  }

  /** To be called when its counts or names may have changed. */
  outdated(): void {
    this.entity = undefined;
  }
}

function sameNames(a: Pick<Entity, 'name' | 'aliases'>, b: Pick<Entity, 'name' | 'aliases'>): boolean {
  return (
    a.name === b.name && a.aliases.length === b.aliases.length && a.aliases.every((alias, i) => alias === b.aliases[i])
  );
}
