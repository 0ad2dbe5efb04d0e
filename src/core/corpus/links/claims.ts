/** What the entities of documents count for: their identities, as the reader has them, and the nodes of their names. */
import { IdentityRules } from '../../correct/entities/identity-rules.js';
import { identityOf, kindOf, type Identity } from '../../correct/entities/identity.js';
import type { Kind, LocalEntity } from '../../types.js';
import { NameNode } from './name-node.js';

/** What an entity of a document counts for: its identity, and the nodes of all its keys, that of the full name first. */
export interface Claim {
  /** What the document alone gives. */
  readonly own: Identity;
  /** See `signOf`: of the keys of `own`. */
  readonly sign: number;
  /** The same as the reader has it. */
  identity: Identity;
  readonly kind: Kind;
  nodes: readonly NameNode[];
  /** The nodes of first words of companies among them, each with those of its rivals. */
  heads: readonly (readonly [NameNode, readonly NameNode[]])[];
}

/** A bit for each of some keys, of a small integer's: two sets that share no bit share no key. */
function signOf(keys: Iterable<string>): number {
  let sign = 0;
  for (const key of keys) {
    const { length } = key;
    sign |= 1 << ((length + 5 * key.charCodeAt(length - 1) + 11 * key.charCodeAt(length >> 1)) % SIGN_BITS);
  }
  return sign;
}

/** Small integers of V8 have a bit more, where pointers are compressed. */
const SIGN_BITS = 30;

/** All claims, and the nodes that they are on. */
export class Claims {
  rules = new IdentityRules([]);
  private readonly nodes = new Map<string, NameNode>();
  private readonly shared = new Map<string, Claim>();
  /** The same by the entity itself, which documents share where they are remembered. */
  private readonly claimed = new WeakMap<LocalEntity, Claim>();

  /** What an entity counts for; what documents call alike is worked out once. */
  of(entity: LocalEntity): Claim {
    let claim = this.claimed.get(entity);
    if (!claim) {
      claim = this.sharedClaim(entity);
      this.claimed.set(entity, claim);
    }
    const { nodes, heads } = claim;
    if (nodes.some(node => node.dropped) || heads.some(([, rivals]) => rivals.some(node => node.dropped)))
      this.place(claim);
    return claim;
  }

  nodeAt(key: string): NameNode | undefined {
    return this.nodes.get(key);
  }

  /** Gives a node up: nothing speaks of it any more. */
  drop(node: NameNode): void {
    if (this.nodes.get(node.key) === node) this.nodes.delete(node.key);
    node.dropped = true;
  }

  /** The claims that have one of these keys. */
  about(keys: ReadonlySet<string>): ReadonlySet<Claim> {
    const found = new Set<Claim>();
    if (keys.size === 0) return found;
    // All claims of the corpus are looked through: the signs tell of most that they have none of the keys.
    const sign = signOf(keys);
    const has = (key: string): boolean => keys.has(key);
    for (const claim of this.shared.values()) {
      if ((claim.sign & sign) === 0) continue;
      const { key, others, shorts } = claim.own;
      if (has(key) || others.some(has) || shorts.some(has)) found.add(claim);
    }
    return found;
  }

  /** From now on the reader says this of entities: of those of some keys, which are on these claims, another thing than before. */
  use(rules: IdentityRules, keys: Iterable<string> = [], changed: Iterable<Claim> = []): void {
    this.rules = rules;
    for (const key of keys) {
      const node = this.nodes.get(key);
      if (node) node.pinned = rules.isRoot(key);
    }
    for (const claim of changed) {
      claim.identity = rules.applied(claim.own);
      this.place(claim);
    }
  }

  private sharedClaim(entity: LocalEntity): Claim {
    const { kind, name, names, country = '', known = '', given = '' } = entity;
    const key = [kind, country, known, given, name, ...names].join('\0');
    let claim = this.shared.get(key);
    if (!claim) {
      const own = identityOf(entity);
      const identity = this.rules.isEmpty ? own : this.rules.applied(own);
      claim = { own, sign: signOf([own.key, ...own.others, ...own.shorts]), identity, kind, nodes: [], heads: [] };
      this.place(claim);
      this.shared.set(key, claim);
    }
    return claim;
  }

  /** Finds the nodes of a claim. */
  private place(claim: Claim): void {
    const { kind, identity } = claim;
    const { key, others, shorts, heads } = identity;
    claim.nodes = [key, ...others, ...shorts].map(one => this.node(one, kind));
    claim.heads = heads.map(head => [
      this.node(head.key, kind),
      head.rivals.map(rival => this.node(rival, kindOf(rival))),
    ]);
  }

  private node(key: string, kind: Kind): NameNode {
    let node = this.nodes.get(key);
    if (!node) {
      node = new NameNode(key, kind);
      node.pinned = this.rules.isRoot(key);
      this.nodes.set(key, node);
    }
    return node;
  }
}

/** The keys of which another thing is said than before. */
export function changedKeys(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, said] of before) if (now.get(key) !== said) changed.add(key);
  for (const [key, said] of now) if (before.get(key) !== said) changed.add(key);
  return changed;
}
