/** What the tree shows: kinds, their entities, the documents that speak of them, and the mentions there. */
import type { DocumentSummary } from '../../core/corpus/queries.js';
import type { ShownCorrection } from '../corrections/shown.js';
import type { Entity, Kind, Passage } from '../../core/types.js';

export interface GroupNode {
  readonly type: 'group';
  readonly kind: Kind;
  /** How many entities there are of it. */
  readonly count: number;
  /** Whether it is closed until the reader opens it, because the list is long. */
  readonly closed?: true;
}

/** What the reader wants to have at hand, in the order in which it was pinned. */
export interface PinnedNode {
  readonly type: 'pinned';
  readonly entities: readonly Entity[];
}

/** Whether a row stands below the pinned entities: it is of all documents then, and no other row than that of the list. */
interface Pinnable {
  readonly pinned?: boolean;
}

/** A row of a name of which Concordance may not be sure. */
interface Doubtable {
  /** How sure it is, 0 to 1, where that is little: of an entity, as of its surest mention. */
  readonly doubt?: number;
}

export interface EntityNode extends Pinnable, Doubtable {
  readonly type: 'entity';
  readonly entity: Entity;
}

export interface DocumentNode extends Pinnable {
  readonly type: 'document';
  readonly entity: Entity;
  readonly document: string;
  readonly mentions: number;
}

export interface MentionNode extends Pinnable, Doubtable {
  readonly type: 'mention';
  readonly entity: Entity;
  readonly passage: Passage;
  /** The how-manieth mention of its entity in its document, from 0. */
  readonly ordinal: number;
}

/** The end of a long list, where the rest can be asked for. */
export interface MoreNode {
  readonly type: 'more';
  /** The node whose children these are. */
  readonly parent: GroupNode | PinnedNode | EntityNode | DocumentNode | UnreadGroupNode | CorrectionsNode;
  /** How many are not shown, and how many of them the next page has. */
  readonly rest: number;
  readonly next: number;
}

/** The documents that could not be read, or not to their end. */
export interface UnreadGroupNode {
  readonly type: 'unreadGroup';
  readonly documents: readonly DocumentSummary[];
}

export interface UnreadNode {
  readonly type: 'unread';
  /** Of a folder with a slash at its end. */
  readonly document: string;
  /** Why, in words for the reader. */
  readonly problem: string;
}

/** What the reader has corrected, the newest first. */
export interface CorrectionsNode {
  readonly type: 'corrections';
  readonly corrections: readonly ShownCorrection[];
}

export interface CorrectionNode {
  readonly type: 'correction';
  readonly correction: ShownCorrection;
}

export type Node =
  | PinnedNode
  | GroupNode
  | EntityNode
  | DocumentNode
  | MentionNode
  | MoreNode
  | UnreadGroupNode
  | UnreadNode
  | CorrectionsNode
  | CorrectionNode;

/** An id that stays a node's own while the corpus changes, so that the tree keeps what is open and what is selected. */
export function idOf(node: Node): string {
  const of = 'pinned' in node && node.pinned ? 'pinned ' : '';
  switch (node.type) {
    case 'pinned':
      return 'pinned';
    case 'group':
      // A row keeps what it was first: one that is to be closed from now on is another.
      return `group ${node.kind}${node.closed ? ' of many' : ''}`;
    case 'entity':
      return `${of}entity ${node.entity.id}`;
    case 'document':
      return `${of}document ${node.entity.id} ${node.document}`;
    case 'mention':
      return `${of}mention ${node.entity.id} ${node.passage.document} ${node.ordinal}`;
    case 'unreadGroup':
      return 'unread';
    case 'unread':
      return `unread ${node.document}`;
    case 'corrections':
      return 'corrections';
    case 'correction':
      return `correction ${node.correction.key}`;
    case 'more':
      return `more ${idOf(node.parent)}`;
  }
}
