/** What an export is made from, and what of it is wanted. */
import type { Asynchronous, CorpusQueries } from '../../corpus/queries.js';
import type { EntityId, Kind, Span } from '../../types.js';

/** The corpus, and how its documents are called outside. */
export interface ExportSource {
  readonly queries: Asynchronous<CorpusQueries>;
  /** A document's path, as a reader knows it. */
  pathOf(document: string): string;
  /** A document's address: an absolute IRI. */
  iriOf(document: string): string;
  /** The characters of a document's mentions, where its text is not at hand. */
  wordsIn?(document: string): Promise<(mention: Span) => string>;
}

/** What is exported: everything, or what meets all that is given here. */
export interface Scope {
  readonly entities?: readonly EntityId[];
  readonly kind?: Kind;
  /** One document's mentions alone. */
  readonly document?: string;
}

/** How an export is watched and ended. An `AbortSignal` is such a signal. */
export interface Control {
  readonly signal?: { readonly aborted: boolean };
  /** Told again and again how many documents, or entities, are done, and of how many where that is known. */
  progress?(done: number, total?: number): void;
}

/** The error of an export that its signal has ended. */
export class ExportEnded extends Error {
  override readonly name = 'ExportEnded';

  constructor() {
    super('The export was ended before it was complete.');
  }
}
