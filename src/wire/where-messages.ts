/** What the view "Where in the text" (a page of its own) and the extension say to each other. Plain data, types alone. */
import type { Stretch, Timeline } from '../core/corpus/queries.js';
import type { EntityId, Kind, Passage } from '../core/types.js';

/** The two faces of the view. */
export type Tab = 'where' | 'together';

/** What the page wants to show. The page keeps it, also while it is hidden or the window is closed. */
export interface Wish {
  readonly tab: Tab;
  /** The entity chosen; without one, the most mentioned of the document in sight, or those of most documents, or those who appear together. */
  readonly entity?: EntityId;
  /** How many strips at most. */
  readonly strips: number;
  /** Whether the entity under the cursor is to become the one chosen. */
  readonly follow: boolean;
}

/** An entity as the page shows it. */
export interface Subject {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly name: string;
  readonly mentions: number;
}

/** The mentions of one entity in one document, on a line from the document's start to its end. */
export interface Strip {
  readonly document: string;
  readonly subject: Subject;
  /** What the strip is called: the document where an entity is chosen, else the entity. */
  readonly title: string;
  /** The document's path within the workspace. */
  readonly path: string;
  /** Of the document, in UTF-16 code units. */
  readonly length: number;
  /** Start of each mention, ascending, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** Line of each mention, from 1. */
  readonly lines: readonly number[];
}

/** A passage with its document's path within the workspace. */
export interface Quotation {
  readonly passage: Passage;
  readonly path: string;
}

/** Someone or something that shares sentences with the chosen entity; where none is chosen, with `of`. */
export interface Company {
  readonly of?: Subject;
  readonly subject: Subject;
  readonly sentences: number;
  readonly documents: number;
}

/** A stretch of a time line, with its first document's path within the workspace. */
export interface PlacedStretch extends Stretch {
  readonly path: string;
}

/** Where in the order of all documents two stand in one sentence. */
export interface SharedTimeline extends Timeline {
  readonly stretches: readonly PlacedStretch[];
}

/** An entity with the number of documents that mention it. */
export interface Reach {
  readonly subject: Subject;
  readonly documents: number;
}

/** The part of a document that an editor shows, in UTF-16 code units. */
export interface Viewport {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'choose'; readonly entity: EntityId; readonly tab?: Tab }
  | { readonly type: 'reading'; readonly read: number; readonly total: number; readonly done: boolean }
  /**
   * `choices`: what can be chosen; `more`: how many strips were left out; `isRead`: whether all documents had been read when this was asked:
   * where they had not, it says nothing that there is nothing.
   */
  | {
      readonly type: 'strips';
      readonly choices: readonly Subject[];
      readonly subject?: Subject;
      readonly strips: readonly Strip[];
      readonly more: number;
      readonly isRead: boolean;
    }
  /** In place of strips where no document is in sight; `documents`: how many there are. */
  | {
      readonly type: 'corpus';
      readonly choices: readonly Subject[];
      readonly reaches: readonly Reach[];
      readonly documents: number;
    }
  | {
      readonly type: 'company';
      readonly choices: readonly Subject[];
      readonly subject?: Subject;
      readonly company: readonly Company[];
      readonly isRead: boolean;
    }
  | {
      readonly type: 'shared';
      readonly entity: EntityId;
      readonly other: EntityId;
      readonly quotations: readonly Quotation[];
      readonly timeline: SharedTimeline;
    }
  | { readonly type: 'quotation'; readonly entity: EntityId; readonly quotation: Quotation }
  | { readonly type: 'viewports'; readonly viewports: readonly Viewport[] };

/** What the page asks of the extension. */
export type FromPage =
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'quote'; readonly entity: EntityId; readonly document: string; readonly start: number }
  | { readonly type: 'share'; readonly entity: EntityId; readonly other: EntityId; readonly limit: number }
  | { readonly type: 'jump'; readonly entity: EntityId; readonly document: string; readonly start: number };
