/** From the entities of single documents to those of the corpus. */
import type { EntityId, Kind, LocalEntity } from '../../types.js';
import type { IdentityRules } from '../../correct/entities/identity-rules.js';
import { governmentId } from '../../correct/entities/identity.js';
import { changedKeys, Claims } from './claims.js';
import { Counts } from './counts.js';
import type { NameNode, LinkedDocument } from './name-node.js';
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

/**
 * Ties the entities of all documents together. What it answers depends on the documents it holds alone, never on the order
 * in which they came; a change costs what the changed document's entities and those that share a name with them cost.
 *
 * The entities of one name ("vladimir-putin") are a node. A node stands for itself, unless documents tie its name to one
 * fuller name ("Brock Holt" to "Brock Wyatt Holt"), or it is a mere part of a name and one node alone has that part.
 */
export class Linker {
  readonly #entries = new Map<string, LinkedDocument>();
  readonly #claims = new Claims();
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
   * Tells the link of each entity of a document: the id of the corpus's entity, and whether the document gives only a part of its
   * name, and other documents leave one candidate. Throws a RangeError for a document that is not known.
   */
  links(document: string, tell: (local: number, id: EntityId, isCompleted: boolean, isMerged: boolean) => void): void {
    const entry = this.#entries.get(document);
    if (!entry) throw new RangeError(`no document ${document}`);
    const { nodes, entities } = entry;
    for (let local = 0; local < nodes.length; local++) {
      const node = nodes[local]!;
      const isMerged = node.pinned && this.#claims.of(entities[local]!).own.key !== node.key;
      tell(local, node.root.id, node.open && node.root !== node, isMerged);
    }
  }

  /** The id of the entity that a name of this key is of; undefined where no document has it. */
  standingAt(key: string): EntityId | undefined {
    const node = this.#claims.nodeAt(this.#claims.rules.rootOf(key));
    return node?.root.isNamed() === true ? node.root.id : undefined;
  }

  /** The documents that call entities by names of these keys, or by fuller ones. */
  documentsOf(keys: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const key of keys) {
      const node = this.#claims.nodeAt(key);
      if (node)
        for (const one of [node, ...node.fuller.keys()]) for (const member of one.members) found.add(member.key);
    }
    return found;
  }

  /** From now on the reader says this of entities. */
  correct(rules: IdentityRules): LinkChanges {
    const changes = new Changes(this.#roots);
    const changed = changedKeys(this.#claims.rules.said, rules.said);
    if (changed.size === 0) {
      this.#claims.use(rules);
      return changes;
    }
    const claims = this.#claims.about(changed);
    const members = new Set([...claims].flatMap(({ nodes: [node] }) => node!.members));
    const recount = (by: 1 | -1): void => {
      for (const document of members) {
        const changed: NameNode[] = [];
        document.nodes = document.entities.map((entity, local) => {
          if (!claims.has(this.#claims.of(entity))) return document.nodes[local]!;
          const node = this.#count(document, entity, by, changes);
          changed.push(node);
          return node;
        });
        touchParts(document.nodes, changed, changes);
      }
    };
    recount(-1);
    this.#claims.use(rules, changed, claims);
    for (const key of changed) this.#shownAnew(key, changes);
    recount(1);
    const { documents } = this.#settle(changes, []);
    return { entities: changes.entities, documents: new Set([...documents, ...[...members].map(({ key }) => key)]) };
  }

  /** The entity of a key may be shown otherwise now. */
  #shownAnew(key: string, changes: Changes): void {
    const node = this.#claims.nodeAt(key);
    if (!node) return;
    changes.touch(node);
    for (const one of node.root.group) {
      changes.touch(one);
      for (const member of one.members) changes.documents.add(member.key);
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
    const name = this.#nameOf(root);
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
    // An edit, or a correction, leaves most entities of a document the very same objects: nothing changes for them.
    const kept = new Map<LocalEntity, { readonly node: NameNode; times: number }>();
    before.forEach((entity, local) => {
      const there = kept.get(entity);
      if (there) there.times++;
      else kept.set(entity, { node: nodes[local]!, times: 1 });
    });
    const found = now.map(entity => {
      const there = kept.get(entity);
      return there && there.times-- > 0 ? there.node : undefined;
    });
    const changed: NameNode[] = [];
    const count = (entity: LocalEntity, by: 1 | -1): NameNode => {
      const node = this.#count(document, entity, by, changes);
      changed.push(node);
      return node;
    };
    for (const [entity, { times }] of kept) for (let i = 0; i < times; i++) count(entity, -1);
    document.nodes = now.map((entity, local) => found[local] ?? count(entity, 1));
    document.entities = now;
    touchParts(found, changed, changes);
    if (entities) this.#entries.set(key, document);
    else this.#entries.delete(key);
  }

  #settle(changes: Changes, own: Iterable<string>): LinkChanges {
    changes.settle();
    for (const node of changes.touched) {
      if (!node.isUnused()) continue;
      this.#claims.drop(node);
    }
    for (const document of own) changes.documents.delete(document);
    return changes;
  }

  /** Adds (`by` 1) or takes away (`by` -1) an entity of a document. */
  #count(document: LinkedDocument, entity: LocalEntity, by: 1 | -1, changes: Changes): NameNode {
    const { identity, nodes, heads } = this.#claims.of(entity);
    const node = nodes[0]!;
    const fullNames = 1 + identity.others.length;
    for (const one of nodes) changes.touchWithWatchers(one);
    node.count(document, identity, entity, by);
    for (let i = 1; i < nodes.length; i++) {
      const other = nodes[i]!;
      (i < fullNames ? other.fuller : other.completions).add(node, by);
      (i < fullNames ? node.lesser : node.parts).add(other, by);
    }
    for (const [head, rivals] of heads) head.countCompany(node, rivals, by, changes.touched);
    return node;
  }

  /** How an entity is shown: as the reader has it, else by the fullest of its names. */
  #nameOf(root: NameNode): string {
    const { rules } = this.#claims;
    if (rules.isEmpty) return root.displayName();
    const own = rules.shownAs(root.key);
    if (own !== undefined || root.group.size === 1) return own ?? root.displayName();
    const keys = [...root.group].map(({ key }) => key).filter(key => rules.shownAs(key) !== undefined);
    return keys.length === 0 ? root.displayName() : rules.shownAs(keys.sort()[0]!)!;
  }
}

/** Names that stay in a document as they are may be of other entities once fuller names beside them come or go. */
function touchParts(staying: readonly (NameNode | undefined)[], changed: readonly NameNode[], changes: Changes): void {
  if (changed.length === 0) return;
  const open = new Set(staying.filter(node => node?.open));
  if (open.size === 0) return;
  for (const node of changed) for (const part of node.parts.keys()) if (open.has(part)) changes.touch(part);
}
