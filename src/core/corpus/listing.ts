/** The lists of entities that views page through: ordered once until the corpus changes. */
import { firstIndex } from '../text/sorted.js';
import type { Steps } from '../text/steps.js';
import { KINDS, type Entity, type EntityId, type Kind } from '../types.js';
import { countIn, type CorpusEntry } from './entry.js';
import { EntityTable, type Listed, type Rows } from './names/entity-table.js';
import type { KnownEntity } from './known-entity.js';
import type { EntityQuery, NamingQuery } from './queries.js';
import { byName } from './names/name-order.js';
import { mostMentionedFirst, type Registry } from './registry.js';
import { folded } from './names/search.js';

/** So many lists are kept until the corpus changes: a view asks for one of them again and again. */
const KEPT = 4;

/** All lists of some documents in one order. */
interface Source {
  readonly table: EntityTable;
  /** Those that were asked for. */
  readonly lists: Map<string, Rows>;
}

type Naming = readonly { document: string; mentions: number }[];

/** A list, whose entities are made when they are asked for. */
export interface List {
  readonly length: number;
  page(query: NamingQuery): readonly Entity[];
  /** The place of an entity, from 0; -1 where it is not in the list. */
  rankOf(id: EntityId): number;
}

/** Makes the lists from a corpus's documents, which are in order of their keys. */
export class Listing {
  private readonly sources = new Map<string, Source>();
  /** The documents of entities that were asked for, by folder. */
  private readonly naming = new WeakMap<Entity, Map<string, Naming>>();
  /** What the kept lists were made of. */
  private ranking: readonly Listed[] | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly ordered: readonly CorpusEntry[],
  ) {}

  /** All that a query asks for but its page. */
  of(query: EntityQuery): List {
    const { kind, name = '', leastDocuments = 0 } = query;
    const { table, lists } = this.source(query);
    const wanted = folded(name);
    const rows = kept(lists, `${leastDocuments} ${wanted}`, () => table.rows(wanted, leastDocuments))[kind ?? 'all'];
    return {
      length: rows.length,
      page: ({ skip = 0, limit = Infinity }) => rows.slice(skip, skip + limit).map(row => table.at(row)),
      rankOf: id => rows.findIndex(row => table.at(row).id === id),
    };
  }

  /** Makes the list of all entities ready to be narrowed, in steps. */
  prepare(): Steps<void> {
    return this.source({}).table.prepare();
  }

  /** The entities of all documents whose names best answer what was typed, best first. */
  search(typed: string, limit: number): readonly Entity[] {
    const wanted = folded(typed);
    return wanted === '' ? this.of({}).page({ limit }) : this.source({}).table.best(wanted, limit);
  }

  /** The documents that mention an entity, with its mentions in each, most first; those below a folder alone, where one is named. */
  documentsOf(known: KnownEntity<CorpusEntry>, folder = ''): Naming {
    const entity = known.shown(); // another one as soon as it counts for something else
    const lists = this.naming.get(entity) ?? new Map<string, Naming>();
    this.naming.set(entity, lists);
    return kept(lists, folder, () =>
      below(known.documents, folder)
        .map(entry => ({ document: entry.key, mentions: countIn(entry, known) }))
        .sort((a, b) => b.mentions - a.mentions || (a.document < b.document ? -1 : 1)),
    );
  }

  private source(query: EntityQuery): Source {
    const ranking = this.registry.ranked();
    if (ranking !== this.ranking) this.sources.clear();
    this.ranking = ranking;
    const { document, order = 'mentions', folder } = query;
    const key = JSON.stringify([document, order, folder]);
    return kept(this.sources, key, () => ({ table: new EntityTable(this.listed(query)), lists: new Map() }));
  }

  private listed({ document, order, folder }: EntityQuery): readonly Listed[] {
    const isAll = document === undefined && folder === undefined;
    if (isAll && order !== 'appearance') return order === 'name' ? this.registry.named() : this.registry.ranked();
    const entries = document === undefined ? below(this.ordered, folder) : this.inDocument(document);
    if (isAll) return appearing(entries);
    const counts = counted(entries);
    if (order === 'appearance') return [...counts.values()];
    const named =
      document === undefined
        ? this.registry.named().flatMap(known => counts.get(known) ?? [])
        : [...counts.values()].sort((a, b) => byName(a.shown(), b.shown()));
    return order === 'name' ? named : mostMentionedFirst(named);
  }

  private inDocument(document: string): readonly CorpusEntry[] {
    const at = firstIndex(this.ordered.length, i => this.ordered[i]!.key < document);
    return this.ordered[at]?.key === document ? [this.ordered[at]] : [];
  }
}

/** What is kept under a key; where there is nothing it is made, and the oldest of too many goes. */
function kept<V>(all: Map<string, V>, key: string, make: () => V): V {
  const known = all.get(key);
  if (known !== undefined) return known;
  for (const oldest of all.keys()) {
    if (all.size < KEPT) break;
    all.delete(oldest);
  }
  const made = make();
  all.set(key, made);
  return made;
}

/** Those of some documents, in order of their keys, that are below a folder. */
function below(entries: readonly CorpusEntry[], folder: string | undefined): readonly CorpusEntry[] {
  if (!folder) return entries;
  const { length } = entries;
  const from = firstIndex(length, i => entries[i]!.key < folder);
  const to = firstIndex(length, i => entries[i]!.key < folder || entries[i]!.key.startsWith(folder));
  return entries.slice(from, to);
}

/** An entity with what it counts for in some documents alone. */
class CountedEntity implements Listed {
  mentions = 0;
  documentCount = 0;
  private entity: Entity | undefined;

  constructor(private readonly known: KnownEntity<CorpusEntry>) {}

  get kind(): Kind {
    return this.known.kind;
  }

  shown(): Entity {
    return (this.entity ??= { ...this.known.shown(), mentions: this.mentions, documents: this.documentCount });
  }

  searchable(): string {
    return this.known.searchable();
  }
}

/** The entities of some documents, as they appear in them, with what they count for there. */
function counted(entries: readonly CorpusEntry[]): ReadonlyMap<KnownEntity<CorpusEntry>, Listed> {
  const counts = new Map<KnownEntity<CorpusEntry>, CountedEntity & { last?: CorpusEntry }>();
  for (const entry of entries) {
    for (const local of entry.reading.owners) {
      const owner = entry.owners[local]!;
      let count = counts.get(owner);
      if (!count) counts.set(owner, (count = new CountedEntity(owner)));
      count.mentions++;
      if (count.last !== entry) count.documentCount++;
      count.last = entry;
    }
  }
  return counts;
}

/** The entities of some documents as they appear in them. */
function appearing(entries: readonly CorpusEntry[]): Listed[] {
  const found = new Set<KnownEntity<CorpusEntry>>();
  for (const { reading, owners } of entries) for (const local of reading.owners) found.add(owners[local]!);
  return [...found];
}

/** How many entities of each kind there are. */
export function kindCounts(count: (kind: Kind) => number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(KINDS.map(kind => [kind, count(kind)])) as Record<Kind, number>;
}
