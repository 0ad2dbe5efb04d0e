/** From the entities of single documents to those of the corpus. */
import type { EntityId, Kind, LocalEntity } from '../types.js';
import { governmentId, identityOf, type Identity } from './identity.js';
import { Counts } from './counts.js';
import { NameNode, type LinkedDocument } from './name-node.js';

/** How an entity of one document is tied to one of the corpus. */
export interface Link {
  readonly id: EntityId;
  /** True where the document gives only a part of the name, and other documents leave one candidate for it. */
  readonly inferred: boolean;
  /** For an inferred link, the full name that the part was completed to. */
  readonly of?: string;
}

/** What the names alone tell of an entity of the corpus. */
export interface LinkedEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The fullest form in the corpus, in mixed case where there is one. */
  readonly name: string;
  /** Its other names in the corpus, most frequent first; demonyms included. */
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
  /** The country that it is, or the one country whose office the documents give the person. */
  readonly country?: string;
  /** The entity whose government it can stand for. */
  readonly standsFor?: EntityId;
}

/** What an entity is called, and what else its names tell of it. */
export type NamedEntity = Omit<LinkedEntity, 'mentions' | 'documents'>;

/** What a change of one document changed. */
export interface LinkChanges {
  /** Entities that came, went, or have other names, mentions or documents than before. */
  readonly entities: ReadonlySet<EntityId>;
  /** Other documents with an entity that is linked otherwise than before. */
  readonly documents: ReadonlySet<string>;
}

/** A change of many documents, bit by bit. */
export interface LinkBatch {
  /** Adds a document; its links hold once the batch is settled. */
  add(document: string, entities: readonly LocalEntity[]): void;
  /** Ends the batch. The answer leaves out `own` documents, of which nobody has asked yet. */
  settle(own: Iterable<string>): LinkChanges;
}

/** What an entity of a document counts for: its identity, and the nodes of all its keys, that of the full name first. */
interface Claim {
  readonly identity: Identity;
  nodes: readonly NameNode[];
}

/**
 * Ties the entities of all documents together. What it answers depends on the documents it holds alone, never on the order
 * in which they came; a change costs what the changed document's entities and those that share a name with them cost.
 *
 * The entities of one name ("vladimir-putin") are a node. A node stands for itself, unless documents tie its name to one
 * fuller name ("Brock Holt" to "Brock Wyatt Holt"), or it is a mere part of a name and one node alone has that part.
 */
export class Linker {
  readonly #entries = new Map<string, LinkedDocument>();
  readonly #nodes = new Map<string, NameNode>();
  readonly #claims = new Map<string, Claim>();
  /** The same by the entity itself, which documents share where they are remembered. */
  readonly #claimed = new WeakMap<LocalEntity, Claim>();
  /** Nodes by their ids: those that stand for themselves. */
  readonly #roots = new Map<EntityId, NameNode>();

  /** Adds a document, or replaces what was known of it. */
  set(document: string, entities: readonly LocalEntity[]): LinkChanges {
    return this.setAll([[document, entities]]);
  }

  /** Adds or replaces several documents at once: what they have in common is settled once. */
  setAll(documents: readonly (readonly [string, readonly LocalEntity[]])[]): LinkChanges {
    return this.#change(documents);
  }

  /** Forgets a document; nothing happens if it is not known. */
  remove(document: string): LinkChanges {
    return this.#change([[document, undefined]]);
  }

  /** The link of an entity of a document. Throws a RangeError for a document or an entity that is not known. */
  linkOf(document: string, local: number): Link {
    const node = this.#entries.get(document)?.nodes[local];
    if (!node) throw new RangeError(`no entity ${local} in ${document}`);
    const of = completionOf(node);
    return of === undefined ? { id: node.root.id, inferred: false } : { id: node.root.id, inferred: true, of };
  }

  /** Tells the link of each entity of a document; throws as `linkOf` does. */
  links(document: string, tell: (local: number, id: EntityId, of: string | undefined) => void): void {
    const nodes = this.#entries.get(document)?.nodes;
    if (!nodes) throw new RangeError(`no document ${document}`);
    for (let local = 0; local < nodes.length; local++) {
      const node = nodes[local]!;
      tell(local, node.root.id, completionOf(node));
    }
  }

  /** The id of an entity of a document: that of its link. */
  idOf(document: string, local: number): EntityId {
    return this.linkOf(document, local).id;
  }

  /** All ids, in no order. */
  ids(): IterableIterator<EntityId> {
    return this.#roots.keys();
  }

  /** The documents that mention an entity, each with the indices of its local entities. */
  membersOf(id: EntityId): Map<string, number[]> {
    const members = new Map<string, number[]>();
    for (const node of this.#roots.get(id)?.group ?? [])
      for (const { key, nodes } of node.members)
        members.set(
          key,
          nodes.flatMap(({ root }, local) => (root.id === id ? [local] : [])),
        );
    return members;
  }

  /** What the names tell of an entity; undefined for an id that no document has. */
  entity(id: EntityId): LinkedEntity | undefined {
    const root = this.#roots.get(id);
    if (!root) return undefined;
    let mentions = 0;
    const documents = new Set<string>();
    for (const node of root.group) {
      for (const [, count] of node.forms) mentions += count;
      for (const { key } of node.members) documents.add(key);
    }
    return { ...this.#describe(root), mentions, documents: documents.size };
  }

  /** The same without counts, at a cost that does not grow with the number of documents. */
  named(id: EntityId): NamedEntity | undefined {
    const root = this.#roots.get(id);
    return root && this.#describe(root);
  }

  #describe(root: NameNode): NamedEntity {
    const forms = new Counts<string>();
    const countries = new Set<string>();
    let seat: string | undefined;
    for (const node of root.group) {
      for (const [form, count] of node.forms) forms.add(form, count);
      for (const country of node.countries.keys()) countries.add(country);
      for (const code of node.seats.keys()) seat = seat === undefined || code < seat ? code : seat;
    }
    const name = root.displayName();
    const aliases = [...forms]
      .filter(([form]) => form !== name)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([form]) => form);
    const [country] = countries;
    return {
      id: root.id,
      kind: root.kind,
      name,
      aliases,
      ...(countries.size === 1 && { country: country! }),
      ...(seat !== undefined && { standsFor: governmentId(seat) }),
    };
  }

  /** Begins to add many documents, what they have in common to be settled once. Other changes may come in between. */
  begin(): LinkBatch {
    const changes = new Changes(this.#roots);
    return {
      add: (document, entities) => this.#replace(document, entities, changes),
      settle: own => this.#settle(changes, own),
    };
  }

  #change(documents: readonly (readonly [string, readonly LocalEntity[] | undefined])[]): LinkChanges {
    const changes = new Changes(this.#roots);
    for (const [key, entities] of documents) this.#replace(key, entities, changes);
    return this.#settle(
      changes,
      documents.map(([key]) => key),
    );
  }

  #replace(key: string, entities: readonly LocalEntity[] | undefined, changes: Changes): void {
    const document = this.#entries.get(key) ?? { key, entities: [], nodes: [] };
    const { entities: before, nodes } = document;
    const now = entities ?? [];
    // An edit leaves most entities of a document the very same objects: nothing changes for them.
    const stays = (local: number): boolean => local < before.length && before[local] === now[local];
    before.forEach((entity, local) => {
      if (!stays(local)) this.#count(document, entity, -1, changes);
    });
    document.nodes = now.map((entity, local) =>
      stays(local) ? nodes[local]! : this.#count(document, entity, 1, changes),
    );
    document.entities = now;
    if (entities) this.#entries.set(key, document);
    else this.#entries.delete(key);
  }

  #settle(changes: Changes, own: Iterable<string>): LinkChanges {
    changes.settle();
    for (const node of changes.touched) {
      if (!node.isUnused()) continue;
      if (this.#nodes.get(node.key) === node) this.#nodes.delete(node.key);
      node.dropped = true;
    }
    for (const document of own) changes.documents.delete(document);
    return changes;
  }

  /** What an entity counts for; what documents call alike is worked out once. */
  #claimOf(entity: LocalEntity): Claim {
    let claim = this.#claimed.get(entity);
    if (!claim) {
      claim = this.#sharedClaim(entity);
      this.#claimed.set(entity, claim);
    }
    if (claim.nodes.some(node => node.dropped)) claim.nodes = this.#nodesOf(claim.identity, entity.kind);
    return claim;
  }

  #sharedClaim(entity: LocalEntity): Claim {
    const { kind, name, names, country = '', known = '' } = entity;
    const key = [kind, country, known, name, ...names].join('\0');
    let claim = this.#claims.get(key);
    if (!claim) {
      const identity = identityOf(entity);
      claim = { identity, nodes: this.#nodesOf(identity, kind) };
      this.#claims.set(key, claim);
    }
    return claim;
  }

  #nodesOf({ key, others, shorts }: Identity, kind: Kind): NameNode[] {
    return [key, ...others, ...shorts].map(one => this.#node(one, kind));
  }

  #node(key: string, kind: Kind): NameNode {
    let node = this.#nodes.get(key);
    if (!node) {
      node = new NameNode(key, kind);
      this.#nodes.set(key, node);
    }
    return node;
  }

  /** Adds (`by` 1) or takes away (`by` -1) an entity of a document. */
  #count(document: LinkedDocument, entity: LocalEntity, by: 1 | -1, changes: Changes): NameNode {
    const { identity, nodes } = this.#claimOf(entity);
    const node = nodes[0]!;
    const fullNames = 1 + identity.others.length;
    for (const one of nodes) changes.touch(one);
    node.count(document, identity, entity, by);
    for (let i = 1; i < nodes.length; i++) {
      const other = nodes[i]!;
      (i < fullNames ? other.fuller : other.completions).add(node, by);
      (i < fullNames ? node.lesser : node.parts).add(other, by);
    }
    return node;
  }
}

/** The full name that a part of a name is completed to; undefined where it stands for itself. */
function completionOf(node: NameNode): string | undefined {
  const { root } = node;
  return node.open && root !== node ? root.displayName() : undefined;
}

/** Collects what a change touches, and settles what every touched node stands for. */
class Changes implements LinkChanges {
  readonly entities = new Set<EntityId>();
  readonly documents = new Set<string>();
  readonly touched = new Set<NameNode>();
  readonly #roots: Map<EntityId, NameNode>;

  constructor(roots: Map<EntityId, NameNode>) {
    this.#roots = roots;
  }

  /** To be called before a node changes. */
  touch(node: NameNode): void {
    if (this.touched.has(node)) return;
    this.touched.add(node);
    if (node.members.length > 0) this.entities.add(node.root.id);
  }

  /** Brings ids and roots up to date. */
  settle(): void {
    for (const node of this.touched) if (node.rename()) this.#moved(node.group);

    const pending = [...this.touched];
    const queued = new Set(pending);
    for (let node = pending.pop(); node; node = pending.pop()) {
      queued.delete(node);
      const root = node.findRoot();
      if (root === node.root) continue;
      this.touch(node);
      this.#moved([node]);
      node.root.group.delete(node);
      node.root = root;
      root.group.add(node);
      // Links lead from part to whole and from name to fuller name: there is no way round in a circle.
      for (const next of [...node.lesser.keys(), ...node.parts.keys()]) {
        if (queued.has(next)) continue;
        queued.add(next);
        pending.push(next);
      }
    }

    for (const id of this.entities) {
      const root = this.#roots.get(id);
      if (root && (root.id !== id || root.root !== root || !root.isNamed())) this.#roots.delete(id);
    }
    for (const { root } of this.touched) {
      if (!root.isNamed()) continue;
      this.#roots.set(root.id, root);
      this.entities.add(root.id);
    }
  }

  #moved(nodes: Iterable<NameNode>): void {
    for (const node of nodes) for (const { key } of node.members) this.documents.add(key);
  }
}
