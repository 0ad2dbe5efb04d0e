/** What a change of documents does to the entities of the corpus: which names stand for themselves now, and for which not. */
import type { EntityId } from '../../types.js';
import type { NameNode } from './name-node.js';

/** What a change of one document changed. */
export interface LinkChanges {
  /** Entities that came, went, or have other names, mentions or documents than before. */
  readonly entities: ReadonlySet<EntityId>;
  /** Other documents with an entity that is linked otherwise than before. */
  readonly documents: ReadonlySet<string>;
}

/** Collects what a change touches, and settles what every touched node stands for. */
export class Changes implements LinkChanges {
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

  /** The same, with the first words of companies that are theirs as long as nothing else is called so. */
  touchWithWatchers(node: NameNode): void {
    this.touch(node);
    if (node.watchers.size > 0) for (const watcher of node.watchers.keys()) this.touch(watcher);
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
