/** The children of each node, asked of the index only when a node is opened. */
import type { EntityIndex } from '../common/entity-index.js';
import type { Order } from '../../core/corpus/queries.js';
import { KINDS, type EntityId } from '../../core/types.js';
import {
  idOf,
  type DocumentNode,
  type EntityNode,
  type GroupNode,
  type MoreNode,
  type Node,
  type UnreadGroupNode,
} from './nodes.js';

/** How many children a list shows before it asks. */
const PAGE = 500;

/** What the tree is of. */
export interface Outlook {
  /** Only this document's mentions. */
  readonly document?: string;
  readonly order: Order;
}

/** Builds the tree from the index's answers. */
export class Children {
  /** How many pages are open in long lists, by the id of their parent. */
  private readonly pages = new Map<string, number>();

  constructor(
    private readonly queries: EntityIndex['queries'],
    private readonly outlook: () => Outlook,
  ) {}

  /** The kinds that are there at all, in their fixed order. */
  async groups(): Promise<GroupNode[]> {
    const entities = await this.queries.entities(this.outlook());
    return KINDS.map(kind => ({
      type: 'group' as const,
      kind,
      entities: entities.filter(entity => entity.kind === kind),
    })).filter(group => group.entities.length > 0);
  }

  /** What could not be read, or not to its end; undefined where all was. */
  async unread(): Promise<UnreadGroupNode | undefined> {
    const documents = await this.queries.documents({ amiss: true });
    return documents.length > 0 ? { type: 'unreadGroup', documents } : undefined;
  }

  async of(node: Node): Promise<Node[]> {
    switch (node.type) {
      case 'group':
        return this.paged(node, node.entities, 0, entity => ({ type: 'entity', entity }));
      case 'entity': {
        const { document } = this.outlook();
        return document === undefined ? this.documents(node) : this.mentions(node, document, node.entity.mentions);
      }
      case 'document':
        return this.mentions(node, node.document, node.mentions);
      case 'unreadGroup':
        return this.paged(node, node.documents, 0, ({ document, problem = '' }) => ({
          type: 'unread',
          document,
          problem,
        }));
      case 'corrections':
        return this.paged(node, node.corrections, 0, correction => ({ type: 'correction', correction }));
      case 'mention':
      case 'unread':
      case 'correction':
      case 'more':
        return [];
    }
  }

  /** Where a node hangs: a node that the tree knows by its id, whatever else of it has changed. */
  parentOf(node: Node): Node | undefined {
    switch (node.type) {
      case 'group':
      case 'unreadGroup':
      case 'corrections':
        return undefined;
      case 'correction':
        return { type: 'corrections', corrections: [] };
      case 'unread':
        return { type: 'unreadGroup', documents: [] };
      case 'entity':
        return { type: 'group', kind: node.entity.kind, entities: [] };
      case 'document':
        return { type: 'entity', entity: node.entity };
      case 'mention': {
        const { document } = node.passage;
        if (this.outlook().document !== undefined) return { type: 'entity', entity: node.entity };
        return { type: 'document', entity: node.entity, document, mentions: 0 };
      }
      case 'more':
        return node.parent;
    }
  }

  /** The node of an entity, its list opened as far as needed; undefined where the tree has none. */
  async nodeOf(id: EntityId): Promise<EntityNode | undefined> {
    const groups = await this.groups();
    for (const group of groups) {
      const index = group.entities.findIndex(entity => entity.id === id);
      if (index < 0) continue;
      this.pages.set(idOf(group), Math.max(this.pages.get(idOf(group)) ?? 1, Math.floor(index / PAGE) + 1));
      return { type: 'entity', entity: group.entities[index]! };
    }
    return undefined;
  }

  /** Opens one more page of a long list. */
  showMore(parent: MoreNode['parent']): void {
    const id = idOf(parent);
    this.pages.set(id, (this.pages.get(id) ?? 1) + 1);
  }

  private async documents(node: EntityNode): Promise<Node[]> {
    const documents = await this.queries.documentsOf(node.entity.id);
    return this.paged(node, documents, 0, ({ document, mentions }) => ({
      type: 'document',
      entity: node.entity,
      document,
      mentions,
    }));
  }

  private async mentions(node: EntityNode | DocumentNode, document: string, total: number): Promise<Node[]> {
    const { entity } = node;
    const limit = this.room(node);
    const passages = await this.queries.passagesOf(entity.id, { document, limit });
    const beyond = passages.length < limit ? 0 : total - passages.length;
    return this.paged(node, passages, beyond, (passage, ordinal) => ({ type: 'mention', entity, passage, ordinal }));
  }

  private room(node: Node): number {
    return (this.pages.get(idOf(node)) ?? 1) * PAGE;
  }

  private paged<T>(
    parent: MoreNode['parent'],
    all: readonly T[],
    beyond: number,
    build: (value: T, index: number) => Node,
  ): Node[] {
    const nodes = all.slice(0, this.room(parent)).map(build);
    const rest = all.length - nodes.length + beyond;
    return rest > 0 ? [...nodes, { type: 'more', parent, rest }] : nodes;
  }
}
