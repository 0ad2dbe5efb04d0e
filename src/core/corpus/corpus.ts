/** The index: documents in, answers out. Counts are maintained as documents come and go, so that no answer reads the whole corpus. */
import { countIn, indicesIn, placed, quoted, resolved, sentencesWith, ownersIn, type Entry } from './entry.js';
import { insertSorted, removeSorted, type KnownEntity } from './known-entity.js';
import { mentionIndexAt, pack, type Reading } from '../reading/reading.js';
import { sentenceAround } from './passage.js';
import type {
  Companion,
  CorpusQueries,
  DocumentQuery,
  DocumentSummary,
  EntityQuery,
  MentionQuery,
  StandIn,
  NameCounts,
} from './queries.js';
import { lastNotAfter } from '../text/read.js';
import { Linker, type LinkChanges } from './linker.js';
import { byName, Roll } from './registry.js';
import { bestMatches } from './search.js';
import { select, together, type Selected } from './selection.js';
import type { Steps } from '../text/steps.js';
import type {
  DocumentAnalysis,
  Entity,
  EntityId,
  Kind,
  Passage,
  PlacedMention,
  ResolvedMention,
  Span,
} from '../types.js';

/** A document with its packed analysis; without `text`, it can be quoted once the corpus has been supplied with it. */
export interface ReadDocument {
  readonly document: string;
  readonly reading: Reading;
  readonly text?: string | undefined;
}

const byKey = (a: string, b: string): number => (a < b ? -1 : 1);
const NONE: ReadonlySet<string> = new Set();

/** All documents and what they speak of. */
export class Corpus implements CorpusQueries {
  private readonly entries = new Map<string, Entry>();
  private readonly ordered: Entry[] = [];
  private readonly problems = new Map<string, string>();
  /** Documents that the linker knows, to be counted by `addInSteps`. */
  private readonly coming = new Map<string, ReadDocument>();
  private readonly linker = new Linker();
  private readonly roll = new Roll(this.linker);

  /** Adds a document, or replaces what was known of it. Returns the other documents that have other answers now. */
  set(document: string, text: string, analysis: DocumentAnalysis): ReadonlySet<string> {
    return this.put(document, pack(text, analysis), text);
  }

  /** The same with a packed analysis; without `text`, the document can be quoted once `supply` has given it. */
  put(document: string, reading: Reading, text?: string): ReadonlySet<string> {
    return this.putAll([{ document, reading, text }]);
  }

  /** The same for several documents, at less cost than one by one. */
  putAll(documents: readonly ReadDocument[]): ReadonlySet<string> {
    for (const { document } of documents) this.takeOut(document);
    const changes = this.linker.setAll(documents.map(({ document, reading }) => [document, reading.entities] as const));
    for (const one of documents) this.enter(one);
    return this.follow(changes);
  }

  /**
   * The same for very many, in steps; a document that is there already stays as it is. They begin to count in the last steps. Other
   * documents may come and go between the steps, and so may these: what comes later wins.
   */
  *addInSteps(documents: readonly ReadDocument[]): Steps<ReadonlySet<string>> {
    const batch = this.linker.begin();
    for (const one of documents) if (!this.entries.has(one.document)) this.coming.set(one.document, one);
    for (const one of documents) {
      if (this.coming.get(one.document) !== one) continue;
      batch.add(one.document, one.reading.entities);
      yield;
    }
    const others = this.follow(batch.settle(this.coming.keys()));
    yield;
    for (const one of documents) {
      if (this.coming.get(one.document) !== one) continue;
      this.coming.delete(one.document);
      this.enter(one);
      yield;
    }
    return others;
  }

  /** Gives the text that a reading was made from. */
  supply(document: string, text: string): void {
    const entry = this.entries.get(document);
    if (entry) entry.text = text;
  }

  /** Forgets a document. Returns as `set` does. */
  remove(document: string): ReadonlySet<string> {
    const isComing = this.coming.has(document);
    return this.takeOut(document) || isComing ? this.follow(this.linker.remove(document)) : NONE;
  }

  /** Forgets what was known of a document, and keeps it in the list with the reason why it was not read. */
  skip(document: string, problem: string): ReadonlySet<string> {
    const others = this.remove(document);
    this.problems.set(document, problem);
    return others;
  }

  /** Says what is amiss with a document that was read nevertheless. */
  note(document: string, problem: string): void {
    this.problems.set(document, problem);
  }

  has(document: string): boolean {
    return this.entries.has(document);
  }

  readingOf(document: string): Reading | undefined {
    return this.entries.get(document)?.reading;
  }

  textOf(document: string): string | undefined {
    return this.entries.get(document)?.text;
  }

  documents({ among, amiss = false, limit = Infinity }: DocumentQuery = {}): readonly DocumentSummary[] {
    const keys = among ?? (amiss ? [...this.problems.keys()] : this.keys());
    const found: DocumentSummary[] = [];
    for (const document of among || amiss ? [...keys].sort(byKey) : keys) {
      if (found.length >= limit) break;
      const reading = this.entries.get(document)?.reading;
      const problem = this.problems.get(document);
      if ((!reading && problem === undefined) || (amiss && problem === undefined)) continue;
      const summary = { document, length: reading?.length ?? 0, mentions: reading?.starts.length ?? 0 };
      found.push(problem === undefined ? summary : { ...summary, problem });
    }
    return found;
  }

  private keys(): readonly string[] {
    const read = this.ordered.map(({ key }) => key);
    const skipped = [...this.problems.keys()].filter(document => !this.entries.has(document));
    return skipped.length === 0 ? read : [...read, ...skipped].sort(byKey);
  }

  entities(query: EntityQuery = {}): readonly Entity[] {
    const { document, kind, order = 'mentions', limit } = query;
    let found = document === undefined ? this.roll.ranked().map(known => known.shown()) : this.namedIn(document);
    if (kind !== undefined) found = found.filter(entity => entity.kind === kind);
    if (order === 'name') found.sort(byName);
    else if (order === 'appearance') this.sortByAppearance(found, document);
    else if (document !== undefined) found.sort(byMentions);
    return limit === undefined ? found : found.slice(0, limit);
  }

  entity(id: EntityId): Entity | undefined {
    return this.roll.get(id)?.shown();
  }

  countsIn(document: string): NameCounts {
    const entry = this.entries.get(document);
    const entities: Record<Kind, number> = { person: 0, country: 0, organisation: 0, place: 0 };
    if (!entry) return { entities, mentions: 0 };
    for (const known of ownersIn(entry)) entities[known.shown().kind]++;
    return { entities, mentions: entry.reading.starts.length };
  }

  documentsOf(id: EntityId): readonly { readonly document: string; readonly mentions: number }[] {
    const known = this.roll.get(id);
    if (!known) return [];
    return known.documents
      .map(entry => ({ document: entry.key, mentions: countIn(entry, known) }))
      .sort((a, b) => b.mentions - a.mentions || (a.document < b.document ? -1 : 1));
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
    return entry && index >= 0 ? placed(entry, index) : undefined;
  }

  mentionsOf(id: EntityId, query: MentionQuery = {}): readonly PlacedMention[] {
    return this.select(id, query).map(({ entry, index }) => placed(entry, index));
  }

  passagesOf(id: EntityId, query: MentionQuery = {}): readonly Passage[] {
    return this.select(id, query).map(({ entry, index }) => quoted(entry, index));
  }

  /** Those of the documents that `passagesOf` would quote whose text is not at hand: see `supply`. */
  textsNeededFor(id: EntityId, query: MentionQuery = {}): readonly string[] {
    const documents = new Set<string>();
    for (const { entry } of this.select(id, query)) if (entry.text === undefined) documents.add(entry.key);
    return [...documents];
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
    return [...this.roll.standInsOf(id)]
      .map(([other, mentions]) => ({ entity: this.entity(other)!, mentions }))
      .sort((a, b) => b.mentions - a.mentions || byName(a.entity, b.entity));
  }

  search(typed: string, limit = 50): readonly Entity[] {
    return bestMatches(typed, this.roll.ranked(), limit).map(known => known.shown());
  }

  companionsOf(id: EntityId, limit = 50): readonly Companion[] {
    const shared = new Map<KnownEntity<Entry>, number>();
    const known = this.roll.get(id);
    if (!known) return [];
    for (const entry of known.documents) {
      for (const [, owners] of sentencesWith(entry, known)) {
        for (const other of owners) if (other !== known) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared]
      .map(([other, sentences]) => ({ entity: other.shown(), sentences }))
      .sort((a, b) => b.sentences - a.sentences || byName(a.entity, b.entity))
      .slice(0, limit);
  }

  passagesTogether(a: EntityId, b: EntityId, limit = 50): readonly Passage[] {
    return this.together(a, b, limit).map(({ entry, pair }) => quoted(entry, pair.first, pair.second));
  }

  /** As `textsNeededFor`, for `passagesTogether`. */
  textsNeededTogether(a: EntityId, b: EntityId, limit = 50): readonly string[] {
    const documents = this.together(a, b, limit).flatMap(({ entry }) => (entry.text === undefined ? [entry.key] : []));
    return [...new Set(documents)];
  }

  /** Counts a document that the linker knows. */
  private enter({ document, reading, text }: ReadDocument): void {
    const entry: Entry = { key: document, reading, text, owners: [], completed: new Map() };
    this.entries.set(document, entry);
    insertSorted(this.ordered, entry);
    this.roll.count(entry);
  }

  /** Takes a document out of everything but the linker; false where it was not there. */
  private takeOut(document: string): boolean {
    this.problems.delete(document);
    this.coming.delete(document);
    const entry = this.entries.get(document);
    if (!entry) return false;
    this.roll.discount(entry);
    this.entries.delete(document);
    removeSorted(this.ordered, document);
    return true;
  }

  /** Brings up to date what a change of one document changed elsewhere. */
  private follow({ documents, entities }: LinkChanges): ReadonlySet<string> {
    for (const document of documents) {
      const entry = this.entries.get(document);
      if (entry) this.roll.recount(entry);
    }
    this.roll.describeAgain(entities);
    return documents;
  }

  private namedIn(document: string): Entity[] {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const counts = new Map<KnownEntity<Entry>, number>();
    for (const local of entry.reading.owners) {
      const owner = entry.owners[local]!;
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...counts].map(([known, mentions]) => ({ ...known.shown(), mentions, documents: 1 }));
  }

  private sortByAppearance(entities: Entity[], document?: string): void {
    const first = new Map(entities.map(({ id }) => [id, this.appearance(id, document)] as const));
    entities.sort((a, b) => {
      const [x, y] = [first.get(a.id)!, first.get(b.id)!];
      return x.document === y.document ? x.start - y.start : x.document < y.document ? -1 : 1;
    });
  }

  /** Where an entity is first mentioned. */
  private appearance(id: EntityId, document?: string): { readonly document: string; readonly start: number } {
    const known = this.roll.get(id)!;
    const entry = document === undefined ? known.documents[0]! : this.entries.get(document)!;
    const [index = 0] = indicesIn(entry, known);
    return { document: entry.key, start: entry.reading.starts[index]! };
  }

  private select(id: EntityId, query: MentionQuery): readonly Selected[] {
    const known = this.roll.get(id);
    return known ? select(known, query, document => this.entries.get(document)) : [];
  }

  private together(a: EntityId, b: EntityId, limit: number): ReturnType<typeof together> {
    const [first, second] = [this.roll.get(a), this.roll.get(b)];
    return first && second ? together(first, second, limit) : [];
  }
}

const byMentions = (a: Entity, b: Entity): number => b.mentions - a.mentions || byName(a, b);
