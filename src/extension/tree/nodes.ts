/** What the tree shows: kinds, their entities, the documents that speak of them, and the mentions there. */
import type { DocumentSummary } from '../../core/corpus/queries.js';
import type { ShownCorrection } from '../corrections/shown.js';
import type { Entity, Kind, Passage } from '../../core/types.js';

export interface GroupNode {
  readonly type: 'group';
  readonly kind: Kind;
  readonly entities: readonly Entity[];
}

export interface EntityNode {
  readonly type: 'entity';
  readonly entity: Entity;
}

export interface DocumentNode {
  readonly type: 'document';
  readonly entity: Entity;
  readonly document: string;
  readonly mentions: number;
}

export interface MentionNode {
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
  readonly parent: GroupNode | EntityNode | DocumentNode | UnreadGroupNode | CorrectionsNode;
  readonly rest: number;
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
  switch (node.type) {
    case 'group':
      return `group ${node.kind}`;
    case 'entity':
      return `entity ${node.entity.id}`;
    case 'document':
      return `document ${node.entity.id} ${node.document}`;
    case 'mention':
      return `mention ${node.entity.id} ${node.passage.document} ${node.ordinal}`;
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
