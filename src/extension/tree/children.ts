/** The children of each node, asked of the index only when a node is opened. */
import { problemWords } from '../common/problems.js';
import type { EntityIndex } from '../common/entity-index.js';
import { closedAtFirst } from './long-list.js';
import { Pages } from './pages.js';
import type { EntityFilter, EntityQuery, Order } from '../../core/corpus/queries.js';
import { KINDS, type Entity, type EntityId, type Kind } from '../../core/types.js';
import {
  type DocumentNode,
  type EntityNode,
  type GroupNode,
  type MoreNode,
  type Node,
  type PinnedNode,
  type UnreadGroupNode,
} from './nodes.js';

/** What the tree is of. */
export interface Outlook extends EntityFilter {
  /** Only this document's mentions. */
  readonly document?: string;
  readonly order: Order;
  /** Only these kinds. */
  readonly kinds?: readonly Kind[];
  /** Names of less confidence are told to be doubtful. */
  readonly sureFrom?: number;
}

/** Builds the tree from the index's answers. */
export class Children {
  private readonly pages = new Pages();
  /** The kinds that a long list opens closed. */
  private closed: readonly Kind[] = [];

  constructor(
    private readonly queries: EntityIndex['queries'],
    private readonly outlook: () => Outlook,
  ) {}

  /** The kinds that are there at all, in their fixed order. */
  async groups(): Promise<GroupNode[]> {
    const { kinds, query } = this.asked();
    const counts = await this.queries.counts(query);
    // Who looks for a name wants to see what was found.
    this.closed = query.name ? [] : closedAtFirst(kinds.map(kind => ({ kind, count: counts[kind] })));
    return kinds.map(kind => this.group(kind, counts[kind])).filter(({ count }) => count > 0);
  }

  /** What could not be read, or not to its end; undefined where all was. */
  async unread(): Promise<UnreadGroupNode | undefined> {
    const documents = await this.queries.documents({ amiss: true });
    return documents.length > 0 ? { type: 'unreadGroup', documents } : undefined;
  }

  async of(node: Node): Promise<Node[]> {
    switch (node.type) {
      case 'group':
        return this.entities(node);
      case 'pinned':
        return this.entityRows(node, node.entities, 0, { pinned: true });
      case 'entity': {
        const document = node.pinned ? undefined : this.outlook().document;
        return document === undefined ? this.documents(node) : this.mentions(node, document, node.entity.mentions);
      }
      case 'document':
        return this.mentions(node, node.document, node.mentions);
      case 'unreadGroup':
        return this.pages.rows(node, node.documents, 0, one => ({
          type: 'unread',
          document: one.document,
          problem: problemWords(one),
        }));
      case 'corrections':
        return this.pages.rows(node, node.corrections, 0, correction => ({ type: 'correction', correction }));
      case 'mention':
      case 'unread':
      case 'correction':
      case 'more':
        return [];
    }
  }

  /** Where a node hangs: a node that the tree knows by its id, whatever else of it has changed. */
  parentOf(node: Node): Node | undefined {
    const pinned = 'pinned' in node && node.pinned ? ({ pinned: true } as const) : {};
    switch (node.type) {
      case 'group':
      case 'pinned':
      case 'unreadGroup':
      case 'corrections':
        return undefined;
      case 'correction':
        return { type: 'corrections', corrections: [] };
      case 'unread':
        return { type: 'unreadGroup', documents: [] };
      case 'entity':
        if (node.pinned) return { type: 'pinned', entities: [] };
        return this.group(node.entity.kind);
      case 'document':
        return { type: 'entity', entity: node.entity, ...pinned };
      case 'mention': {
        const { document } = node.passage;
        const isOfOne = this.outlook().document !== undefined && !node.pinned;
        if (isOfOne) return { type: 'entity', entity: node.entity };
        return { type: 'document', entity: node.entity, document, mentions: 0, ...pinned };
      }
      case 'more':
        return node.parent;
    }
  }

  /** The node of an entity, its list opened as far as needed; undefined where the tree has none. */
  async nodeOf(id: EntityId): Promise<EntityNode | undefined> {
    const { kinds, query } = this.asked();
    const kind = (await this.queries.entity(id))?.kind;
    if (kind === undefined || !kinds.includes(kind)) return undefined;
    const rank = await this.queries.rankOf(id, { ...query, kind });
    const [entity] = rank < 0 ? [] : await this.queries.entities({ ...query, kind, skip: rank, limit: 1 });
    if (!entity) return undefined;
    this.pages.openTo(this.group(kind), rank);
    return { type: 'entity', entity, ...(await this.doubtsOf([entity]))[0] };
  }

  /** The node of one of an entity's mentions, the lists above it opened as far as needed; undefined where the tree has none. */
  async mentionOf(node: EntityNode, document: string, start: number): Promise<Node | undefined> {
    const { entity } = node;
    const mentions = await this.queries.mentionsOf(entity.id, { document });
    const ordinal = mentions.findIndex(mention => mention.start === start);
    const [passage] =
      ordinal < 0 ? [] : await this.queries.passagesOf(entity.id, { document, skip: ordinal, limit: 1 });
    if (!passage) return undefined;
    const outlook = this.outlook();
    if (outlook.document !== undefined) this.pages.openTo(node, ordinal);
    else {
      const documents = await this.queries.documentsOf(entity.id, inFolder(outlook));
      const rank = documents.findIndex(other => other.document === document);
      this.pages.openTo(node, rank);
      this.pages.openTo({ type: 'document', entity, document, mentions: 0 }, ordinal);
    }
    return { type: 'mention', entity, passage, ordinal };
  }

  /** Opens one more page of a long list. Gives the first child of that page: where the reader goes on. */
  async showMore(parent: MoreNode['parent']): Promise<Node | undefined> {
    const shown = this.pages.room(parent);
    this.pages.openNext(parent);
    return (await this.of(parent))[shown];
  }

  /** Shows the first pages alone again: the lists are others now. */
  startOver(): void {
    this.pages.startOver();
  }

  private group(kind: Kind, count = 0): GroupNode {
    return { type: 'group', kind, count, ...(this.closed.includes(kind) && { closed: true }) };
  }

  /** What the tree asks of the index for every kind. */
  private asked(): { readonly kinds: readonly Kind[]; readonly query: EntityQuery } {
    const { kinds = KINDS, sureFrom: _, ...query } = this.outlook();
    return { kinds: KINDS.filter(kind => kinds.includes(kind)), query };
  }

  private async entities(node: GroupNode): Promise<Node[]> {
    const { kind } = node;
    const limit = this.pages.room(node);
    const entities: readonly Entity[] = await this.queries.entities({ ...this.asked().query, kind, limit });
    return this.entityRows(node, entities, beyond(entities, limit, node.count), {});
  }

  private async entityRows(
    node: GroupNode | PinnedNode,
    entities: readonly Entity[],
    beyond: number,
    pinned: Pick<EntityNode, 'pinned'>,
  ): Promise<Node[]> {
    const doubts = await this.doubtsOf(entities.slice(0, this.pages.room(node)));
    return this.pages.rows(node, entities, beyond, (entity, i) => ({
      type: 'entity',
      entity,
      ...doubts[i],
      ...pinned,
    }));
  }

  /** How sure the names of entities are, of those alone of which that is little. */
  private async doubtsOf(entities: readonly Entity[]): Promise<Pick<EntityNode, 'doubt'>[]> {
    const { sureFrom = 0 } = this.outlook();
    if (sureFrom === 0 || entities.length === 0) return [];
    const found = await this.queries.confidencesOf(
      entities.map(({ id }) => id),
      sureFrom,
    );
    return found.map(confidence => (confidence < sureFrom ? { doubt: confidence } : {}));
  }

  private async documents(node: EntityNode): Promise<Node[]> {
    const { entity, pinned } = node;
    const limit = this.pages.room(node);
    const folder = pinned ? {} : inFolder(this.outlook());
    const documents = await this.queries.documentsOf(entity.id, { ...folder, limit });
    return this.pages.rows(node, documents, beyond(documents, limit, entity.documents), ({ document, mentions }) => ({
      type: 'document',
      entity,
      document,
      mentions,
      ...(pinned && { pinned }),
    }));
  }

  private async mentions(node: EntityNode | DocumentNode, document: string, total: number): Promise<Node[]> {
    const { entity, pinned } = node;
    const limit = this.pages.room(node);
    const { sureFrom = 0 } = this.outlook();
    const passages = await this.queries.passagesOf(entity.id, { document, limit });
    return this.pages.rows(node, passages, beyond(passages, limit, total), (passage, ordinal) => ({
      type: 'mention',
      entity,
      passage,
      ordinal,
      ...(passage.confidence < sureFrom && { doubt: passage.confidence }),
      ...(pinned && { pinned }),
    }));
  }
}

/** How many things there are beyond those that were asked for. */
function beyond(found: readonly unknown[], limit: number, total: number): number {
  return found.length < limit ? 0 : total - found.length;
}

function inFolder({ folder }: Outlook): { folder?: string } {
  return folder === undefined ? {} : { folder };
}
