/** A linker with the documents it was given, and what its answers say of them. */
import { Linker, type NamedEntity } from '../../../src/core/corpus/links/linker.js';
import type { LinkChanges } from '../../../src/core/corpus/links/settling.js';
import type { EntityId, LocalEntity } from '../../../src/core/types.js';

/** How an entity of a document is tied: `of` is the full name that a part of a name was completed to. */
export interface Link {
  readonly id: EntityId;
  readonly of?: string;
}

/** An entity with what its documents count for it. */
export type CountedEntity = NamedEntity & { readonly mentions: number; readonly documents: number };

export class LinkedDocuments {
  private readonly linker = new Linker();
  private readonly documents = new Map<string, readonly LocalEntity[]>();

  set(document: string, entities: readonly LocalEntity[]): LinkChanges {
    this.documents.set(document, entities);
    return this.linker.setAll([[document, entities]]);
  }

  remove(document: string): LinkChanges {
    this.documents.delete(document);
    return this.linker.remove(document);
  }

  /** The links of a document's entities; throws a RangeError for one that the linker does not know. */
  linksOf(document: string): Link[] {
    const links: Link[] = [];
    this.linker.links(document, (_, id, isCompleted) =>
      links.push(isCompleted ? { id, of: this.linker.named(id)!.name } : { id }),
    );
    return links;
  }

  linkOf(document: string, local: number): Link {
    return this.linksOf(document)[local]!;
  }

  idOf(document: string, local: number): EntityId {
    return this.linkOf(document, local).id;
  }

  ids(): Set<EntityId> {
    return new Set([...this.documents.keys()].flatMap(document => this.linksOf(document).map(({ id }) => id)));
  }

  /** The documents that mention an entity, each with the indices of its local entities. */
  membersOf(id: EntityId): Map<string, number[]> {
    const members = new Map<string, number[]>();
    for (const document of this.documents.keys()) {
      const locals = this.linksOf(document).flatMap((link, local) => (link.id === id ? [local] : []));
      if (locals.length > 0) members.set(document, locals);
    }
    return members;
  }

  entity(id: EntityId): CountedEntity | undefined {
    const named = this.linker.named(id);
    if (!named) return undefined;
    const members = this.membersOf(id);
    let mentions = 0;
    for (const [document, locals] of members)
      for (const local of locals) {
        const { counts, demonyms = [] } = this.documents.get(document)![local]!;
        mentions += [...counts, ...demonyms.map(([, count]) => count)].reduce((sum, count) => sum + count, 0);
      }
    return { ...named, mentions, documents: members.size };
  }
}
