/** The table of all queries: what there is to know of each beside the types of its arguments and its answer. */
import type { Asynchronous, CorpusQueries, MentionQuery } from './queries.js';
import type { EntityId } from '../types.js';

/** Any query, by name. */
export interface QueryCall<K extends keyof CorpusQueries = keyof CorpusQueries> {
  readonly method: K;
  readonly args: readonly unknown[];
}

/** Tells the documents, by their keys, that an answer quotes from. */
export interface Quoted {
  of(id: EntityId, query?: MentionQuery): readonly string[];
  together(a: EntityId, b: EntityId, limit?: number): readonly string[];
  lookedAt(document: string, offset: number, limit: number): readonly string[];
}

interface Query<K extends keyof CorpusQueries> {
  /** Which texts have to be at hand; absent where none has. */
  quotes?(quoted: Quoted, ...args: Parameters<CorpusQueries[K]>): readonly string[];
  /** Whether the answer is a list of mentions, which crosses between threads as a block of numbers where it is long. */
  readonly packed?: true;
  /** Whether pairs have to be counted for it, which is done in steps where there is another thread to wait: see `Corpus.pairInSteps`. */
  readonly counted?: true;
}

export const QUERIES: { readonly [K in keyof CorpusQueries]: Query<K> } = {
  documents: {},
  entities: {},
  counts: {},
  rankOf: {},
  entity: {},
  confidencesOf: {},
  countsIn: {},
  documentsOf: {},
  mentionsIn: { packed: true },
  mentionAt: {},
  lookAt: { quotes: (quoted, document, offset, limit) => quoted.lookedAt(document, offset, limit) },
  mentionsOf: { packed: true },
  passagesOf: { quotes: (quoted, id, query) => quoted.of(id, query) },
  passagesIn: { quotes: (_, document) => [document] },
  textOf: { quotes: (_, document) => [document] },
  sentencesOf: {},
  standInsOf: {},
  search: {},
  companionsOf: {},
  passagesTogether: { quotes: (quoted, a, b, limit) => quoted.together(a, b, limit) },
  pairs: { counted: true },
  timelineOf: {},
  corrections: {},
  referencesTo: {},
};

const NAMES = Object.keys(QUERIES) as (keyof CorpusQueries)[];

/** Whether the answer is a list of mentions. */
export function isPacked(method: keyof CorpusQueries): boolean {
  return QUERIES[method].packed === true;
}

/** Whether pairs have to be counted for the answer. */
export function isCounted(method: keyof CorpusQueries): boolean {
  return QUERIES[method].counted === true;
}

/** The documents that the answer to a query quotes from, each at least once. */
export function quotedBy({ method, args }: QueryCall, quoted: Quoted): readonly string[] {
  const { quotes } = QUERIES[method] as Query<keyof CorpusQueries>;
  return (
    (quotes as ((quoted: Quoted, ...args: readonly unknown[]) => readonly string[]) | undefined)?.(quoted, ...args) ??
    []
  );
}

/** Asks a corpus of this thread; nothing but a query is done for a message. Throws what the corpus throws. */
export function answerOf(corpus: CorpusQueries, { method, args }: QueryCall): unknown {
  if (!Object.hasOwn(QUERIES, method)) throw new Error(`There is no query ${method}.`);
  return (corpus[method] as (...args: readonly unknown[]) => unknown).apply(corpus, [...args]);
}

/** All queries as promises; each call is handed to `answer`. */
export function asking(answer: (call: QueryCall) => Promise<unknown>): Asynchronous<CorpusQueries> {
  const queries = NAMES.map(method => [method, (...args: readonly unknown[]) => answer({ method, args })] as const);
  return Object.fromEntries(queries) as unknown as Asynchronous<CorpusQueries>;
}
