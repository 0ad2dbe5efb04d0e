import type { Quotation } from './passage.js';
import type { StatementInForce } from '../correct/in-force.js';
import type { Entity, EntityId, Kind, Passage, PlacedMention, ResolvedMention, Span } from '../types.js';

/** A document of the corpus, and what there is to say about it. */
export interface DocumentSummary {
  readonly document: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly mentions: number;
  /** Why it was skipped, or read for sure names alone, in words for the reader; absent where all of it was read. */
  readonly problem?: string;
  /** BCP 47 tag of the language, where it is another than that in which names are read. */
  readonly language?: string;
}

/** Whether a document was read, if only for sure names: one that was skipped has no text. */
export function wasRead({ problem, length }: DocumentSummary): boolean {
  return problem === undefined || length > 0;
}

/** Which documents are asked for: all unless told otherwise. */
export interface DocumentQuery {
  /** Those of these that the corpus has. */
  readonly among?: readonly string[];
  /** Those alone with something amiss. */
  readonly amiss?: boolean;
  /** The first so many alone. */
  readonly limit?: number;
}

/** The orders a list of entities can have: most mentioned first, by name, or as they first appear in the corpus's documents. */
export const ORDERS = ['mentions', 'name', 'appearance'] as const;
export type Order = (typeof ORDERS)[number];

/** Which entities a reader wants to see: all unless told otherwise. */
export interface EntityFilter {
  /** Only those one of whose names contains this: any alias, no diacritics, no case. */
  readonly name?: string;
  /** Only those mentioned in documents whose keys start with this, `mentions` and `documents` counting those alone. */
  readonly folder?: string;
  /** Only those mentioned in so many documents at least. */
  readonly leastDocuments?: number;
}

/** Which entities are asked for, and in what order. */
export interface EntityQuery extends EntityFilter {
  /** Only those named in this document, `mentions` counting that document's alone. */
  readonly document?: string;
  readonly kind?: Kind;
  /** `mentions` unless told otherwise; ties by name. */
  readonly order?: Order;
  readonly skip?: number;
  /** So many alone. */
  readonly limit?: number;
}

/** Which documents of an entity are asked for: all unless told otherwise. */
export interface NamingQuery {
  /** Only those whose keys start with this. */
  readonly folder?: string;
  readonly skip?: number;
  readonly limit?: number;
}

/** Which mentions of an entity are asked for. */
export interface MentionQuery {
  /** Only those in this document. */
  readonly document?: string;
  /** Nearest first: those in this document by distance from `offset`, then the other documents in order of their keys. */
  readonly near?: { readonly document: string; readonly offset: number };
  /** Leaves out the mention at `near`. */
  readonly othersOnly?: boolean;
  readonly skip?: number;
  readonly limit?: number;
}

/** Which passages of a document are asked for: all unless told otherwise. */
export interface PassageQuery {
  /** Those alone that mention one of these entities. */
  readonly entities?: readonly EntityId[];
  readonly skip?: number;
  readonly limit?: number;
}

/** An entity that shares sentences with another. */
export interface Companion {
  readonly entity: Entity;
  /** Number of sentences that mention both. */
  readonly sentences: number;
  /** Number of documents that these sentences stand in. */
  readonly documents: number;
}

/** Two entities that share sentences. */
export interface Pairing {
  /** The more mentioned of the two. */
  readonly first: Entity;
  readonly second: Entity;
  /** Number of sentences that mention both. */
  readonly sentences: number;
  /** Number of documents that these sentences stand in. */
  readonly documents: number;
}

/** A part of all documents, in the order of their keys, where an entity is mentioned, or two are in one sentence. */
export interface Stretch {
  /** The how-manieth part it is, from 0. */
  readonly at: number;
  /** Number of documents in it that do so. */
  readonly documents: number;
  /** Number of mentions in them, or of sentences in common. */
  readonly count: number;
  /** The first of these documents, and the start of the first such mention in it, in UTF-16 code units. */
  readonly document: string;
  readonly start: number;
}

/** Where in the order of all documents an entity is mentioned, or two are in one sentence. */
export interface Timeline {
  /** Number of all documents. */
  readonly documents: number;
  /** Number of parts, of as many documents each as can be, that these are divided into. */
  readonly parts: number;
  /** Those in which something is to be found, in order. */
  readonly stretches: readonly Stretch[];
}

/** A capital or seat of government, and how often it stands for a country's government. */
export interface StandIn {
  readonly entity: Entity;
  /** Its mentions that stand for the country, not those that merely name the place. */
  readonly mentions: number;
}

/** All there is to show of a name in a text. */
export interface Look {
  readonly mention: PlacedMention;
  readonly entity: Entity;
  /** The country that the mention stands for, where it does. */
  readonly standsFor?: Entity;
  /** Its other mentions, nearest first. */
  readonly passages: readonly Passage[];
  /** What stands for its government. */
  readonly standIns: readonly StandIn[];
}

/** What more statements of the reader would change. */
export interface Preview {
  readonly mentions: number;
  readonly documents: number;
  /** The first of the mentions, with their quotations as they are before the change; in the asked document first. */
  readonly passages: readonly Quotation[];
  /** Documents into whose text one would have to look to know. */
  readonly unlooked: number;
}

/** How much a document names, or the whole corpus. */
export interface NameCounts {
  /** Number of entities of each kind. */
  readonly entities: Readonly<Record<Kind, number>>;
  readonly mentions: number;
}

/**
 * The questions that every view of the corpus asks: tree, hover, marks, symbols, references, exports. All answers are plain
 * data. The corpus answers them directly; where it lives in a worker, a client gives the same methods as promises
 * (`Asynchronous<CorpusQueries>`).
 */
export interface CorpusQueries {
  /** Documents in the order of their keys, those that were skipped among them. */
  documents(query?: DocumentQuery): readonly DocumentSummary[];
  /** Entities, most mentioned first unless another order is asked for. */
  entities(query?: EntityQuery): readonly Entity[];
  /** How many entities of each kind a query would list; its `kind` and its page count for nothing. */
  counts(query?: EntityQuery): Readonly<Record<Kind, number>>;
  /** The place of an entity among those that a query lists, from 0, its page counting for nothing; -1 where it is none of them. */
  rankOf(id: EntityId, query?: EntityQuery): number;
  entity(id: EntityId): Entity | undefined;
  /** The confidence of the surest mention of each of these entities, or of one that is sure enough; 0 for an entity that is not there. */
  confidencesOf(ids: readonly EntityId[], enough: number): readonly number[];
  /** How much a document names, nothing where it is not in the corpus; or how much all documents name together. */
  countsIn(document?: string): NameCounts;
  /** The documents that mention an entity, with the number of mentions in each, most first. */
  documentsOf(id: EntityId, query?: NamingQuery): readonly { readonly document: string; readonly mentions: number }[];
  /** The mentions in a document, or those that touch a part of it, in order of `start`; empty for a document that is not in the corpus. */
  mentionsIn(document: string, within?: Span): readonly ResolvedMention[];
  /** The innermost mention at an offset (its end included), or undefined. */
  mentionAt(document: string, offset: number): PlacedMention | undefined;
  /** The innermost mention at an offset (its end included) with all there is to show of it, and at most so many other mentions; or undefined. */
  lookAt(document: string, offset: number, limit: number): Look | undefined;
  mentionsOf(id: EntityId, query?: MentionQuery): readonly PlacedMention[];
  /** The same as `mentionsOf`, each with its verbatim quotation. */
  passagesOf(id: EntityId, query?: MentionQuery): readonly Passage[];
  /** The mentions in a document with their quotations, in order of `start`; empty for a document that is not in the corpus. */
  passagesIn(document: string, query?: PassageQuery): readonly Passage[];
  /** The whole text of a document; undefined for one that is not in the corpus. */
  textOf(document: string): string | undefined;
  /** The sentences of a document that mention an entity, whole, in order, none twice. */
  sentencesOf(id: EntityId, document: string): readonly Span[];
  /** The entities that stand for this country's government somewhere in the corpus, most often first. */
  standInsOf(id: EntityId): readonly StandIn[];
  /** Entities one of whose names matches what was typed, best first: any alias, no diacritics, letters in order. */
  search(typed: string, limit?: number): readonly Entity[];
  /** Who shares sentences with an entity, most first; in one document alone, or in all. */
  companionsOf(id: EntityId, limit?: number, document?: string): readonly Companion[];
  /** A passage for each sentence that mentions both entities: its mention is of the first, and its quotation holds one of the second. */
  passagesTogether(a: EntityId, b: EntityId, limit?: number): readonly Passage[];
  /** Those of all entities that share sentences in most documents, most first; ties by the number of sentences. */
  pairs(limit?: number): readonly Pairing[];
  /** Where in the order of all documents an entity is mentioned, or it and another in one sentence; in so many parts at most. */
  timelineOf(id: EntityId, parts: number, other?: EntityId): Timeline;
  /** What each statement of the reader does now, in their order. */
  corrections(): readonly StatementInForce[];
  /** The names of an entity by which a statement of the reader can mean it, the best first. */
  referencesTo(id: EntityId): readonly string[];
}

/** The same methods, answering later. */
export type Asynchronous<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};
