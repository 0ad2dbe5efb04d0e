/** From the entities of single documents to those of the corpus. */
import type { EntityId, Kind, LocalEntity } from '../types.js';
import { governmentId, identityOf, type Identity } from './identity.js';
import { Counts } from './counts.js';
import { NameNode, type LinkedDocument } from './name-node.js';
import { Changes, type LinkChanges } from './settling.js';

/** What the names alone tell of an entity of the corpus. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The fullest form in the corpus, in mixed case where there is one. */
  readonly name: string;
  /** Its other names in the corpus, most frequent first; demonyms included. */
  readonly aliases: readonly string[];
  /** The country that it is, or the one country whose office the documents give the person. */
  readonly country?: string;
  /** The entity whose government it can stand for. */
  readonly standsFor?: EntityId;
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

  /** Adds or replaces several documents at once: what they have in common is settled once. */
  setAll(documents: readonly (readonly [string, readonly LocalEntity[]])[]): LinkChanges {
    return this.#change(documents);
  }

  /** Forgets a document; nothing happens if it is not known. */
  remove(document: string): LinkChanges {
    return this.#change([[document, undefined]]);
  }

  /**
   * Tells the link of each entity of a document: the id of the corpus's entity, and the full name where the document gives only a
   * part of it, and other documents leave one candidate. Throws a RangeError for a document that is not known.
   */
  links(document: string, tell: (local: number, id: EntityId, of: string | undefined) => void): void {
    const nodes = this.#entries.get(document)?.nodes;
    if (!nodes) throw new RangeError(`no document ${document}`);
    for (let local = 0; local < nodes.length; local++) {
      const node = nodes[local]!;
      tell(local, node.root.id, completionOf(node));
    }
  }

  /** What the names tell of an entity, at a cost that does not grow with the number of documents; undefined for an id that no document has. */
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
