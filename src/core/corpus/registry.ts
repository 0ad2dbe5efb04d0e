/** The roll of the corpus's entities: which there are, which documents mention them, and how often. */
import type { CorpusEntry } from './entry.js';
import { insertSorted, KnownEntity, removeSorted } from './known-entity.js';
import type { Reading } from '../reading/reading.js';
import type { Steps } from '../text/steps.js';
import { NameOrder } from './names/name-order.js';
import type { Linker, NamedEntity } from './links/linker.js';
import { governmentId } from '../correct/entities/identity.js';
import type { EntityId } from '../types.js';

/** Entities in order of their names, the most mentioned first; those that nothing mentions are left out. */
export function mostMentionedFirst<T extends { readonly mentions: number }>(named: readonly T[]): T[] {
  const byCount = new Map<number, T[]>();
  for (const one of named) {
    const same = byCount.get(one.mentions);
    if (same) same.push(one);
    else byCount.set(one.mentions, [one]);
  }
  byCount.delete(0);
  return [...byCount].sort(([a], [b]) => b - a).flatMap(([, same]) => same);
}

/** So many entities are described in one step. */
const DESCRIBED_AT_ONCE = 64;

const NO_LOCALS: ReadonlySet<number> = new Set();

/** Keeps the counts as documents come and go. */
export class Registry {
  private readonly known = new Map<EntityId, KnownEntity<CorpusEntry>>();
  /** How often each entity stands for the government of a country. */
  private readonly standing = new Map<EntityId, Map<EntityId, number>>();
  private readonly describe = (id: EntityId): NamedEntity => this.linker.named(id)!;
  private readonly names = new NameOrder<KnownEntity<CorpusEntry>>();
  /** What `ranked` gives; absent where something has changed. */
  private ranking: readonly KnownEntity<CorpusEntry>[] | undefined;
  /** How often anything has changed: where it is as before, so is all that was made of documents and entities. */
  changes = 0;

  /** @param linker ties the entities of documents together; it has to know a document before that is counted */
  constructor(private readonly linker: Linker) {}

  get(id: EntityId): KnownEntity<CorpusEntry> | undefined {
    return this.known.get(id);
  }

  /** How many entities there are. */
  get size(): number {
    return this.known.size;
  }

  /** All entities, most mentioned first. */
  ranked(): readonly KnownEntity<CorpusEntry>[] {
    return (this.ranking ??= mostMentionedFirst(this.named()));
  }

  /** All entities in order of their names. */
  named(): readonly KnownEntity<CorpusEntry>[] {
    return this.names.all();
  }

  /** Whether so many entities have changed that they are better described and put in order in steps, before someone asks for them. */
  get isFarBehind(): boolean {
    return this.names.isFarBehind;
  }

  /** Does so. Documents may come and go between the steps. */
  *settle(): Steps<void> {
    let described = 0;
    for (const known of this.known.values()) {
      known.searchable();
      if (++described % DESCRIBED_AT_ONCE === 0) yield;
    }
    yield* this.names.settle();
  }

  /** The entities that stand for a country's government, and how often. */
  standInsOf(country: EntityId): Iterable<[EntityId, number]> {
    return this.standing.get(country) ?? [];
  }

  /** Ties a new document's entities to those of the corpus, and counts it in. */
  count(entry: CorpusEntry): void {
    this.link(entry);
    this.tally(entry, 1);
  }

  /** Counts a document out. */
  discount(entry: CorpusEntry): void {
    this.tally(entry, -1);
  }

  /** A document has another reading now, most of which is as before; the linker knows it. */
  exchange(entry: CorpusEntry, reading: Reading): void {
    const { reading: old, owners: before } = entry;
    entry.reading = reading;
    this.link(entry);
    const { owners: after } = entry;
    const counts = new Map<KnownEntity<CorpusEntry>, number>();
    const count = (local: number, owners: CorpusEntry['owners'], by: 1 | -1): void => {
      const owner = owners[local]!;
      counts.set(owner, (counts.get(owner) ?? 0) + by);
    };
    for (const local of old.owners) count(local, before, -1);
    for (const local of reading.owners) count(local, after, 1);
    for (const [owner, by] of counts) {
      if (by === 0) continue;
      owner.mentions += by;
      this.outdate(owner);
    }
    for (let i = 0; i < old.starts.length; i++) if (old.standsForOf[i]) this.tallyStanding(old, before, i, -1);
    for (let i = 0; i < reading.starts.length; i++)
      if (reading.standsForOf[i]) this.tallyStanding(reading, after, i, 1);
    this.move(entry, before, after);
  }

  /** Lists a document with those that it mentions now, and with no others. */
  private move(entry: CorpusEntry, before: CorpusEntry['owners'], after: CorpusEntry['owners']): void {
    const [old, now] = [new Set(before), new Set(after)];
    for (const owner of old) if (!now.has(owner)) this.leave(entry, owner);
    for (const owner of now) if (!old.has(owner)) insertSorted(owner.documents, entry);
    for (const owner of old) if (!now.has(owner)) this.outdate(owner);
    for (const owner of now) if (!old.has(owner)) this.outdate(owner);
    this.change(); // lists in order of appearance may be others, though all counts are the same
  }

  /** To be called for entities whose names may have changed. */
  describeAgain(ids: Iterable<EntityId>): void {
    for (const id of ids) {
      const known = this.known.get(id);
      if (known) this.outdate(known);
    }
  }

  /** Ties anew those of a document's entities that are linked otherwise now, and counts them where they belong. */
  recount(entry: CorpusEntry): void {
    const { reading, owners: before } = entry;
    this.link(entry);
    const { owners: after } = entry;
    if (after.every((owner, local) => owner === before[local])) return;
    for (let i = 0; i < reading.owners.length; i++) {
      const local = reading.owners[i]!;
      if (after[local] === before[local]) continue;
      before[local]!.mentions--;
      after[local]!.mentions++;
      if (!reading.standsForOf[i]) continue;
      this.tallyStanding(reading, before, i, -1);
      this.tallyStanding(reading, after, i, 1);
    }
    this.move(entry, before, after);
    for (const owner of new Set([...before, ...after])) this.outdate(owner);
  }

  /** Ties a document's entities to those of the corpus. */
  private link(entry: CorpusEntry): void {
    const owners = new Array<KnownEntity<CorpusEntry>>(entry.reading.entities.length);
    const before = entry.owners;
    let next = 0; // most entities of a document are in the order they were in: few are looked up
    let completed: Set<number> | undefined;
    let merged: Set<number> | undefined;
    this.linker.links(entry.key, (local, id, isCompleted, isMerged) => {
      while (next < before.length && before[next]!.id !== id && before[next + 1]?.id === id) next++;
      owners[local] = before[next]?.id === id ? before[next]! : this.know(id);
      next++;
      if (isCompleted) (completed ??= new Set()).add(local);
      if (isMerged) (merged ??= new Set()).add(local);
    });
    entry.owners = owners;
    entry.completed = completed ?? NO_LOCALS;
    entry.merged = merged ?? NO_LOCALS;
  }

  private leave({ key }: CorpusEntry, owner: KnownEntity<CorpusEntry>): void {
    removeSorted(owner.documents, key);
    if (owner.documents.length === 0) this.known.delete(owner.id);
  }

  private know(id: EntityId): KnownEntity<CorpusEntry> {
    let known = this.known.get(id);
    if (!known) {
      known = new KnownEntity<CorpusEntry>(id, this.describe);
      this.known.set(id, known);
    }
    return known;
  }

  /** Counts a document in (`sign` 1) or out (-1). */
  private tally(entry: CorpusEntry, sign: 1 | -1): void {
    const { reading, owners } = entry;
    for (const local of reading.owners) owners[local]!.mentions += sign;
    for (let i = 0; i < reading.starts.length; i++) {
      if (reading.standsForOf[i]! > 0) this.tallyStanding(reading, owners, i, sign);
    }
    for (const owner of new Set(owners)) {
      this.outdate(owner);
      if (sign > 0) insertSorted(owner.documents, entry);
      else this.leave(entry, owner);
    }
  }

  /** An entity's counts or names may be others now. */
  private outdate(known: KnownEntity<CorpusEntry>): void {
    known.outdated();
    this.names.outdate(known);
    this.change();
  }

  private change(): void {
    this.ranking = undefined;
    this.changes++;
  }

  private tallyStanding(reading: Reading, owners: CorpusEntry['owners'], i: number, sign: 1 | -1): void {
    const country = governmentId(reading.governments[reading.standsForOf[i]! - 1]!);
    const counts = this.standing.get(country) ?? new Map<EntityId, number>();
    const { id } = owners[reading.owners[i]!]!;
    const count = (counts.get(id) ?? 0) + sign;
    if (count > 0) counts.set(id, count);
    else counts.delete(id);
    if (counts.size > 0) this.standing.set(country, counts);
    else this.standing.delete(country);
  }
}
