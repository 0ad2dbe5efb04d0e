/** The index: the questions that every view asks, answered from the documents of the corpus. */
import { mentionIndexAt } from '../reading/reading.js';
import { lastNotAfter } from '../text/sorted.js';
import { atOnce, type Steps } from '../text/steps.js';
import type { Entity, EntityId, Kind, Passage, PlacedMention, ResolvedMention, Span } from '../types.js';
import { CorrectedDocuments } from './corrected-documents.js';
import { languageNote } from './describe.js';
import { allNames, nameCounts, placedMention, quoted, resolved, sharingSentences, surest } from './entry.js';
import { kindCounts, Listing } from './listing.js';
import { quotedBy, type QueryCall, type Quoted } from './query-table.js';
import { sentenceAround } from './passage.js';
import type {
  Companion,
  CorpusQueries,
  DocumentQuery,
  DocumentSummary,
  EntityQuery,
  Look,
  MentionQuery,
  NameCounts,
  NamingQuery,
  Pairing,
  PassageQuery,
  StandIn,
  Timeline,
} from './queries.js';
import { byName } from './names/name-order.js';
import { Pairs } from './pairs.js';
import { select, selectIn, together, type Selected } from './selection.js';
import { timelineIn } from './timeline.js';

const byKey = (a: string, b: string): number => (a < b ? -1 : 1);

/** All documents and what they speak of. */
export class Corpus extends CorrectedDocuments implements CorpusQueries {
  private readonly listing = new Listing(this.registry, this.ordered);
  private readonly pairing = new Pairs();
  /** The state of the registry that the pairs were counted in. */
  private paired: number | undefined;
  /** How many entities there were when lists were made ready. */
  private prepared = 0;

  documents({ among, amiss = false, limit = Infinity }: DocumentQuery = {}): readonly DocumentSummary[] {
    const amissKeys = amiss ? [...this.problems.keys(), ...this.foreign] : undefined;
    const keys = among ?? amissKeys ?? this.keys();
    const found: DocumentSummary[] = [];
    for (const document of among || amiss ? [...keys].sort(byKey) : keys) {
      if (found.length >= limit) break;
      const reading = this.entries.get(document)?.reading;
      const skipped = this.problems.get(document);
      const language = skipped === undefined && reading && this.foreign.has(document) ? reading.language : undefined;
      const problem = skipped ?? (language === undefined ? undefined : languageNote(language));
      if ((!reading && problem === undefined) || (amiss && problem === undefined)) continue;
      const summary = { document, length: reading?.length ?? 0, mentions: reading?.starts.length ?? 0 };
      found.push({
        ...summary,
        ...(problem !== undefined && { problem }),
        ...(language !== undefined && { language }),
      });
    }
    return found;
  }

  private keys(): readonly string[] {
    const read = this.ordered.map(({ key }) => key);
    const skipped = [...this.problems.keys()].filter(document => !this.entries.has(document));
    return skipped.length === 0 ? read : [...read, ...skipped].sort(byKey);
  }

  /** Whether the next list would be long in coming: see `settleInSteps`. */
  get isUnsettled(): boolean {
    return this.registry.isFarBehind || this.registry.size > 2 * this.prepared;
  }

  /** Makes ready what lists are made of, and narrowed by. It changes no answer. */
  *settleInSteps(): Steps<void> {
    yield* this.registry.settle();
    this.prepared = this.registry.size;
    yield* this.listing.prepare();
  }

  entities(query: EntityQuery = {}): readonly Entity[] {
    return this.listing.of(query).page(query);
  }

  counts(query: EntityQuery = {}): Readonly<Record<Kind, number>> {
    return kindCounts(kind => this.listing.of({ ...query, kind }).length);
  }

  rankOf(id: EntityId, query: EntityQuery = {}): number {
    return this.listing.of(query).rankOf(id);
  }

  entity(id: EntityId): Entity | undefined {
    return this.registry.get(id)?.shown();
  }

  confidencesOf(ids: readonly EntityId[], enough: number): readonly number[] {
    return ids.map(id => surest(this.registry.get(id), enough));
  }

  countsIn(document?: string): NameCounts {
    return document === undefined ? allNames(this.registry.ranked()) : nameCounts(this.entries.get(document));
  }

  documentsOf(id: EntityId, query: NamingQuery = {}): ReturnType<CorpusQueries['documentsOf']> {
    const known = this.registry.get(id);
    return known ? page(this.listing.documentsOf(known, query.folder), query) : [];
  }

  mentionsIn(document: string, within?: Span): readonly ResolvedMention[] {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const { starts, ends } = entry.reading;
    const found: ResolvedMention[] = [];
    const first = within ? Math.max(0, lastNotAfter(starts, within.start) - 8) : 0;
    for (let i = first; i < starts.length; i++) {
      if (within && starts[i]! >= within.end) break;
      if (!within || ends[i]! > within.start) found.push(resolved(entry, i));
    }
    return found;
  }

  mentionAt(document: string, offset: number): PlacedMention | undefined {
    const entry = this.entries.get(document);
    const index = entry ? mentionIndexAt(entry.reading, offset) : -1;
    return entry && index >= 0 ? placedMention(entry, index) : undefined;
  }

  mentionsOf(id: EntityId, query: MentionQuery = {}): readonly PlacedMention[] {
    return this.select(id, query).map(({ entry, index }) => placedMention(entry, index));
  }

  passagesOf(id: EntityId, query: MentionQuery = {}): readonly Passage[] {
    return this.select(id, query).map(({ entry, index }) => quoted(entry, index));
  }

  passagesIn(document: string, query: PassageQuery = {}): readonly Passage[] {
    const entry = this.entries.get(document);
    return entry ? selectIn(entry, query).map(index => quoted(entry, index)) : [];
  }

  lookAt(document: string, offset: number, limit: number): Look | undefined {
    const mention = this.mentionAt(document, offset);
    const entity = mention && this.entity(mention.entity);
    if (!entity) return undefined;
    const passages = this.passagesOf(entity.id, others(mention, limit));
    const standIns = this.standInsOf(entity.id);
    const standsFor = mention.standsFor === undefined ? undefined : this.entity(mention.standsFor);
    return { mention, entity, passages, standIns, ...(standsFor && { standsFor }) };
  }

  /** The documents whose text is not at hand, though the answer to a query quotes from it: see `supply`. */
  textsNeeded(call: QueryCall): readonly string[] {
    const entries = quotedBy(call, this.quoted).map(document => this.entries.get(document));
    return [...new Set(entries.flatMap(entry => (entry?.text === undefined && entry ? [entry.key] : [])))];
  }

  sentencesOf(id: EntityId, document: string): readonly Span[] {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const { sentences, starts, ends } = entry.reading;
    const spans = this.select(id, { document }).map(({ index }) =>
      sentenceAround(sentences, { start: starts[index]!, end: ends[index]! }),
    );
    return spans.filter((span, i) => span.start !== spans[i - 1]?.start);
  }

  standInsOf(id: EntityId): readonly StandIn[] {
    return [...this.registry.standInsOf(id)]
      .map(([other, mentions]) => ({ entity: this.entity(other)!, mentions }))
      .sort((a, b) => b.mentions - a.mentions || byName(a.entity, b.entity));
  }

  search(typed: string, limit = 50): readonly Entity[] {
    return this.listing.search(typed, limit);
  }

  companionsOf(id: EntityId, limit = 50, document?: string): readonly Companion[] {
    const known = this.registry.get(id);
    if (!known) return [];
    const only = document === undefined ? undefined : this.entries.get(document);
    const entries = document === undefined ? known.documents : only ? [only] : [];
    return [...sharingSentences(entries, known)]
      .map(([other, { sentences, documents }]) => ({ entity: other.shown(), sentences, documents }))
      .sort((a, b) => b.sentences - a.sentences || byName(a.entity, b.entity))
      .slice(0, limit);
  }

  pairs(limit = 50): readonly Pairing[] {
    atOnce(this.pairInSteps());
    return this.pairing.most(limit);
  }

  /** Counts the pairs, or what has changed of them, in steps, before someone asks for them. It changes no answer. */
  *pairInSteps(): Steps<void> {
    const { changes } = this.registry;
    if (this.paired === changes) return;
    yield* this.pairing.follow(this.ordered, this.registry.size, key => this.entries.get(key));
    this.paired = changes;
  }

  /** Whether pairs were asked for once, and are not those of the documents as they are: see `pairInSteps`. */
  get arePairsBehind(): boolean {
    return this.pairing.isKept && this.paired !== this.registry.changes;
  }

  timelineOf(id: EntityId, parts: number, other?: EntityId): Timeline {
    const [known, second] = [id, other ?? ''].map(one => this.registry.get(one));
    if (!known || (other !== undefined && !second)) return { documents: this.ordered.length, parts: 0, stretches: [] };
    return timelineIn(this.ordered, known, second, parts);
  }

  passagesTogether(a: EntityId, b: EntityId, limit = 50): readonly Passage[] {
    return this.together(a, b, limit).map(({ entry, pair }) => quoted(entry, pair.first, pair.second));
  }

  private readonly quoted: Quoted = {
    of: (id, query) => this.select(id, query).map(({ entry }) => entry.key),
    together: (a, b, limit) => this.together(a, b, limit).map(({ entry }) => entry.key),
    lookedAt: (document, offset, limit) => {
      const mention = this.mentionAt(document, offset);
      return mention ? this.quoted.of(mention.entity, others(mention, limit)) : [];
    },
  };

  private select(id: EntityId, query: MentionQuery = {}): readonly Selected[] {
    const known = this.registry.get(id);
    return known ? select(known, query, document => this.entries.get(document)) : [];
  }

  private together(a: EntityId, b: EntityId, limit = 50): ReturnType<typeof together> {
    const [first, second] = [this.registry.get(a), this.registry.get(b)];
    return first && second ? together(first, second, limit) : [];
  }
}

/** A page of a list; the list itself where all of it is wanted. */
function page<T>(list: readonly T[], { skip = 0, limit = Infinity }: NamingQuery): readonly T[] {
  return skip === 0 && limit >= list.length ? list : list.slice(skip, skip + limit);
}

/** The mentions nearest to one, but for itself. */
function others({ document, start }: PlacedMention, limit: number): MentionQuery {
  return { near: { document, offset: start }, othersOnly: true, limit };
}
