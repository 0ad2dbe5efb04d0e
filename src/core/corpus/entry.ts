/** One document within the corpus: its reading, tied to the corpus's entities. */
import type { KnownEntity, Keyed } from './known-entity.js';
import { CONTEXT, pointAt, quote } from './passage.js';
import { firstIndex, lastNotAfter } from '../text/sorted.js';
import { governmentId } from '../correct/entities/identity.js';
import { confidenceIn, formIn, kindIn, type Reading } from '../reading/reading.js';
import type { Kind, Passage, PlacedMention, Reason, ResolvedMention, Rule, Writable } from '../types.js';
import type { NameCounts } from './queries.js';

/** What the corpus holds of one document. */
export interface CorpusEntry extends Keyed {
  /** As the text alone gives it. */
  readonly raw: Reading;
  /** The same with the names that the English documents lend it; the very same where they lend none. */
  lent: Reading;
  /** That as the reader corrected it: what all answers are made of. */
  reading: Reading;
  /** How many mentions each of the reader's statements decides, by the key of its rule. */
  hits: ReadonlyMap<string, number>;
  /** Absent where only the reading is at hand (remembered from an earlier session). */
  text: string | undefined;
  /** The corpus's entity for each local one; parallel to `reading.entities`. */
  owners: readonly KnownEntity<CorpusEntry>[];
  /** The local entities that are named in part, and that other documents complete to a full name: their owner's, whatever it comes to be. */
  completed: ReadonlySet<number>;
  /** The local entities that the reader made one with an entity of another name. */
  merged: ReadonlySet<number>;
}

/** What is quoted beyond the farther of two names at least, in UTF-16 code units: a word or two. */
const MARGIN = 30;

/** Rules that read a link off the text or the world tables; all others conclude it. */
const READ_RULES: ReadonlySet<Rule> = new Set<Rule>([
  'exact-name',
  'country-name',
  'demonym',
  'known-name',
  'correction',
]);

const SAID: Reason = { rule: 'correction' };

/** The mentions of an entity in a document, in order. */
export function indicesIn({ reading, owners }: CorpusEntry, known: KnownEntity<CorpusEntry>): number[] {
  const found: number[] = [];
  for (let i = 0; i < reading.owners.length; i++) if (owners[reading.owners[i]!] === known) found.push(i);
  return found;
}

/** The corpus's entities that a document mentions. */
export function ownersIn({ reading, owners }: CorpusEntry): ReadonlySet<KnownEntity<CorpusEntry>> {
  const found = new Set<KnownEntity<CorpusEntry>>();
  for (const local of reading.owners) found.add(owners[local]!);
  return found;
}

export function countIn({ reading, owners }: CorpusEntry, known: KnownEntity<CorpusEntry>): number {
  let count = 0;
  // Most entities of the corpus are one of a document's.
  for (let own = owners.indexOf(known); own >= 0; own = owners.indexOf(known, own + 1))
    for (const local of reading.owners) if (local === own) count++;
  return count;
}

/** The confidence of the surest mention of an entity, or of the first that is sure enough; 0 where there is none. */
export function surest(known: KnownEntity<CorpusEntry> | undefined, enough: number): number {
  let most = 0;
  for (const { reading, owners } of known?.documents ?? []) {
    for (let i = 0; i < reading.owners.length && most < enough; i++)
      if (owners[reading.owners[i]!] === known) most = Math.max(most, confidenceIn(reading.confidences[i]!));
    if (most >= enough) break;
  }
  return most;
}

/** The first `most` of some mentions, the nearest to an offset first; `othersOnly` leaves out what stands at the offset. */
export function nearestFirst(
  { reading }: CorpusEntry,
  indices: readonly number[],
  offset: number,
  othersOnly: boolean,
  most: number,
): number[] {
  const { starts, ends } = reading;
  const distance = (i: number): number => Math.abs(starts[i]! - offset);
  // Indices are in order of `start`: those on either side of the offset come nearest first by themselves.
  let after = firstIndex(indices.length, i => starts[indices[i]!]! <= offset);
  let before = after - 1;
  const found: number[] = [];
  while (found.length < most && (before >= 0 || after < indices.length)) {
    const [left, right] = [indices[before], indices[after]];
    const isLeft = right === undefined || (left !== undefined && distance(left) <= distance(right));
    const next = isLeft ? left! : right;
    if (isLeft) before--;
    else after++;
    if (!othersOnly || offset < starts[next]! || offset > ends[next]!) found.push(next);
  }
  return found;
}

/** For each sentence of a document that mentions an entity, all entities mentioned in it. */
function* sentencesWith(
  { reading, owners }: CorpusEntry,
  known: KnownEntity<CorpusEntry>,
): Generator<ReadonlySet<KnownEntity<CorpusEntry>>> {
  const { starts, sentences } = reading;
  for (let i = 0; i < starts.length; i++) {
    if (owners[reading.owners[i]!] !== known) continue;
    const sentence = lastNotAfter(sentences, starts[i]!) >> 1;
    const from = sentences[2 * sentence] ?? 0;
    const to = sentences[2 * sentence + 2] ?? Infinity;
    const found = new Set([known]);
    for (let before = i - 1; before >= 0 && starts[before]! >= from; before--)
      found.add(owners[reading.owners[before]!]!);
    while (i + 1 < starts.length && starts[i + 1]! < to) found.add(owners[reading.owners[++i]!]!);
    yield found;
  }
}

/** How much a document names; nothing where there is none. */
export function nameCounts(entry: CorpusEntry | undefined): NameCounts {
  const entities: Record<Kind, number> = { person: 0, country: 0, organisation: 0, place: 0 };
  if (!entry) return { entities, mentions: 0 };
  for (const known of ownersIn(entry)) entities[known.shown().kind]++;
  return { entities, mentions: entry.reading.starts.length };
}

/** How much all documents name. */
export function allNames(ranked: readonly KnownEntity<CorpusEntry>[]): NameCounts {
  const entities: Record<Kind, number> = { person: 0, country: 0, organisation: 0, place: 0 };
  let mentions = 0;
  for (const known of ranked) {
    entities[known.shown().kind]++;
    mentions += known.mentions;
  }
  return { entities, mentions };
}

/** How often two entities stand in one sentence, and in how many documents. */
interface Shared {
  readonly sentences: number;
  readonly documents: number;
}

/** Who shares sentences with an entity in some documents, and how many. */
export function sharingSentences(
  entries: readonly CorpusEntry[],
  known: KnownEntity<CorpusEntry>,
): ReadonlyMap<KnownEntity<CorpusEntry>, Shared> {
  const shared = new Map<KnownEntity<CorpusEntry>, Writable<Shared> & { last: CorpusEntry }>();
  for (const entry of entries) {
    for (const owners of sentencesWith(entry, known)) {
      for (const other of owners) {
        if (other === known) continue;
        const counted = shared.get(other);
        if (!counted) shared.set(other, { sentences: 1, documents: 1, last: entry });
        else {
          counted.sentences++;
          if (counted.last !== entry) counted.documents++;
          counted.last = entry;
        }
      }
    }
  }
  return shared;
}

/** A mention of a document. Lists have hundreds of thousands: they are built field by field. */
export function resolved({ reading, owners, completed, merged }: CorpusEntry, i: number): ResolvedMention {
  const local = reading.owners[i]!;
  const sort = reading.sorts[i]!;
  const isCompleted = completed.size > 0 && completed.has(local);
  let reason: Reason = isCompleted
    ? { rule: 'other-document', of: owners[local]!.shown().name }
    : reading.reasons[reading.reasonOf[i]!]!;
  if (merged.size > 0 && reason.rule === 'exact-name' && merged.has(local)) reason = SAID;
  const mention: Writable<ResolvedMention> = {
    start: reading.starts[i]!,
    end: reading.ends[i]!,
    kind: kindIn(sort),
    form: formIn(sort),
    confidence: confidenceIn(reading.confidences[i]!),
    reason,
    entity: owners[local]!.id,
    inferred: isCompleted || !READ_RULES.has(reason.rule),
  };
  const government = reading.standsForOf[i]!;
  if (government > 0) mention.standsFor = governmentId(reading.governments[government - 1]!);
  return mention;
}

export function placedMention(entry: CorpusEntry, i: number): PlacedMention {
  const mention = resolved(entry, i) as Writable<PlacedMention>;
  const { lines } = entry.reading;
  mention.document = entry.key;
  mention.from = pointAt(lines, mention.start);
  const { line, character } = mention.from;
  const length = mention.end - mention.start;
  mention.to =
    mention.end < (lines[line + 1] ?? Infinity) ? { line, character: character + length } : pointAt(lines, mention.end);
  return mention;
}

/** Two mentions in one sentence, by their indices. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** For each sentence that mentions both entities, the two mentions of them that stand closest. */
export function pairsIn(
  { reading, owners }: CorpusEntry,
  first: KnownEntity<CorpusEntry>,
  second: KnownEntity<CorpusEntry>,
): Pair[] {
  const { starts, ends, sentences } = reading;
  const closest = new Map<number, Pair>();
  const last = new Map<KnownEntity<CorpusEntry>, number>();
  let current = -2;
  for (let i = 0; i < starts.length; i++) {
    const owner = owners[reading.owners[i]!];
    if (owner !== first && owner !== second) continue;
    const sentence = lastNotAfter(sentences, starts[i]!) >> 1;
    if (sentence !== current) last.clear();
    current = sentence;
    last.set(owner, i);
    const [a, b] = [last.get(first), last.get(second)];
    if (a === undefined || b === undefined) continue;
    const known = closest.get(sentence);
    const apart = ({ first, second }: Pair): number =>
      starts[Math.max(first, second)]! - ends[Math.min(first, second)]!;
    const pair = { first: a, second: b };
    if (!known || apart(pair) < apart(known)) closest.set(sentence, pair);
  }
  return [...closest.values()];
}

/** A mention's quotation; with `along`, wide enough to hold that mention of the same sentence too. */
export function quoted(entry: CorpusEntry, i: number, along = i): Passage {
  if (entry.text === undefined) throw new Error(`The text of ${entry.key} is not at hand.`);
  const { starts, ends } = entry.reading;
  const apart = Math.max(ends[along]! - ends[i]!, starts[i]! - starts[along]!, 0);
  const context = apart > 0 ? Math.max(CONTEXT, apart + MARGIN) : CONTEXT;
  return quote(entry.text, entry.reading, placedMention(entry, i), context);
}
