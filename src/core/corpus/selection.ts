/** Which mentions a question is about, and in what order. */
import { indicesIn, nearestFirst, pairsIn, type CorpusEntry, type Pair } from './entry.js';
import type { KnownEntity } from './known-entity.js';
import type { MentionQuery, PassageQuery } from './queries.js';

/** One mention: its document, and its index among the document's. */
export interface Selected {
  readonly entry: CorpusEntry;
  readonly index: number;
}

/** The mentions of an entity that a query asks for, in its order; reads no more documents than the query's limit needs. */
export function select(
  known: KnownEntity<CorpusEntry>,
  query: MentionQuery,
  entryOf: (document: string) => CorpusEntry | undefined,
): Selected[] {
  const { near, document, othersOnly = false, skip = 0, limit = Infinity } = query;
  const here = near && entryOf(near.document);
  const only = document === undefined ? undefined : entryOf(document);
  const entries = document === undefined ? known.documents : only ? [only] : [];
  const found: Selected[] = [];
  const add = (entry: CorpusEntry, indices: Iterable<number>): void => {
    for (const index of indices) found.push({ entry, index });
  };
  if (near && here && (document === undefined || here === only)) {
    add(here, nearestFirst(here, indicesIn(here, known), near.offset, othersOnly, skip + limit));
  }
  for (const entry of entries) {
    if (found.length >= skip + limit) break;
    if (entry !== here) add(entry, indicesIn(entry, known));
  }
  return skip > 0 || found.length > limit ? found.slice(skip, skip + limit) : found;
}

/** The mentions of a document that a query asks for, by their indices. */
export function selectIn(
  { reading, owners }: CorpusEntry,
  { entities, skip = 0, limit = Infinity }: PassageQuery,
): number[] {
  const wanted = entities && new Set(entities);
  const found: number[] = [];
  for (let i = 0, met = 0; i < reading.owners.length && found.length < limit; i++) {
    if (wanted && !wanted.has(owners[reading.owners[i]!]!.id)) continue;
    if (met++ >= skip) found.push(i);
  }
  return found;
}

/** For the sentences that mention both of two entities, at most `limit` of them, the two mentions that stand closest. */
export function together(
  first: KnownEntity<CorpusEntry>,
  second: KnownEntity<CorpusEntry>,
  limit: number,
): { readonly entry: CorpusEntry; readonly pair: Pair }[] {
  const found: { entry: CorpusEntry; pair: Pair }[] = [];
  for (const entry of first.documents) {
    if (found.length >= limit) break;
    if (entry.owners.includes(second)) found.push(...pairsIn(entry, first, second).map(pair => ({ entry, pair })));
  }
  return found.slice(0, limit);
}
