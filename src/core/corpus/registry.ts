/** The roll of the corpus's entities: which there are, which documents mention them, and how often. */
import type { CorpusEntry } from './entry.js';
import { insertSorted, KnownEntity, removeSorted } from './known-entity.js';
import type { Reading } from '../reading/reading.js';
import type { Linker, NamedEntity } from './links/linker.js';
import { governmentId } from '../correct/entities/identity.js';
import type { Entity, EntityId } from '../types.js';

/** Orders entities by name, those of one name by id. */
export const byName = (a: Entity, b: Entity): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;

const NONE: ReadonlyMap<number, string> = new Map();
const NO_LOCALS: ReadonlySet<number> = new Set();

/** Keeps the counts as documents come and go. */
export class Registry {
  private readonly known = new Map<EntityId, KnownEntity<CorpusEntry>>();
  /** How often each entity stands for the government of a country. */
  private readonly standing = new Map<EntityId, Map<EntityId, number>>();
  private readonly describe = (id: EntityId): NamedEntity => this.linker.named(id)!;
  private ranking: readonly KnownEntity<CorpusEntry>[] | undefined;

  /** @param linker ties the entities of documents together; it has to know a document before that is counted */
  constructor(private readonly linker: Linker) {}

  get(id: EntityId): KnownEntity<CorpusEntry> | undefined {
    return this.known.get(id);
  }

  /** All entities, most mentioned first. */
  ranked(): readonly KnownEntity<CorpusEntry>[] {
    return (this.ranking ??= [...this.known.values()]
      .filter(known => known.mentions > 0)
      .sort((a, b) => b.mentions - a.mentions || byName(a.shown(), b.shown())));
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
      owner.outdated();
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
    for (const owner of old) if (!now.has(owner)) owner.outdated();
    for (const owner of now) if (!old.has(owner)) owner.outdated();
    this.ranking = undefined;
  }

  /** To be called for entities whose names may have changed. */
  describeAgain(ids: Iterable<EntityId>): void {
    for (const id of ids) {
      this.known.get(id)?.outdated();
      this.ranking = undefined;
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
    for (const owner of [...before, ...after]) owner.outdated();
  }

  /** Ties a document's entities to those of the corpus. */
  private link(entry: CorpusEntry): void {
    const owners = new Array<KnownEntity<CorpusEntry>>(entry.reading.entities.length);
    const before = entry.owners;
    let next = 0; // most entities of a document are in the order they were in: few are looked up
    let completed: Map<number, string> | undefined;
    let merged: Set<number> | undefined;
    this.linker.links(entry.key, (local, id, of, isMerged) => {
      while (next < before.length && before[next]!.id !== id && before[next + 1]?.id === id) next++;
      owners[local] = before[next]?.id === id ? before[next]! : this.know(id);
      next++;
      if (of !== undefined) (completed ??= new Map()).set(local, of);
      if (isMerged) (merged ??= new Set()).add(local);
    });
    entry.owners = owners;
    entry.completed = completed ?? NONE;
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
      owner.outdated();
      if (sign > 0) insertSorted(owner.documents, entry);
      else this.leave(entry, owner);
    }
    this.ranking = undefined;
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
