/** The lists of entities that views page through: filtered, ordered and told apart by kind once, however many pages of them are asked for. */
import { firstIndex } from '../text/sorted.js';
import { KINDS, type Entity, type EntityId, type Kind } from '../types.js';
import { countIn, indicesIn, type CorpusEntry } from './entry.js';
import { folded, type KnownEntity } from './known-entity.js';
import type { EntityFilter, EntityQuery } from './queries.js';
import { byName, type Registry } from './registry.js';

/** So many lists are kept until the corpus changes: a view asks for one of them again and again. */
const KEPT = 4;

/** A list, and the parts of it that are of one kind. */
type List = Readonly<Record<Kind | 'all', readonly Entity[]>>;

/** Makes the lists from a corpus's documents, which are in order of their keys. */
export class Listing {
  private readonly kept = new Map<string, List>();
  /** What the kept lists were made of. */
  private ranking: readonly unknown[] | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly ordered: readonly CorpusEntry[],
  ) {}

  /** All that a query asks for but its page. */
  of({ document, order = 'mentions', kind, name, folder, leastDocuments }: EntityQuery): readonly Entity[] {
    const ranking = this.registry.ranked();
    if (ranking !== this.ranking) this.kept.clear();
    this.ranking = ranking;
    const key = JSON.stringify([document, order, name, folder, leastDocuments]);
    let list = this.kept.get(key);
    if (!list) {
      list = byKind(this.listed({ document, order, name, folder, leastDocuments } as EntityQuery));
      for (const oldest of this.kept.keys()) {
        if (this.kept.size < KEPT) break;
        this.kept.delete(oldest);
      }
      this.kept.set(key, list);
    }
    return list[kind ?? 'all'];
  }

  /** The documents that mention an entity, with its mentions in each, most first; those below a folder alone, where one is named. */
  documentsOf(known: KnownEntity<CorpusEntry>, folder?: string): { document: string; mentions: number }[] {
    return below(known.documents, folder)
      .map(entry => ({ document: entry.key, mentions: countIn(entry, known) }))
      .sort((a, b) => b.mentions - a.mentions || (a.document < b.document ? -1 : 1));
  }

  private listed(query: EntityQuery): Entity[] {
    const { document, order } = query;
    const entries = document === undefined ? this.ordered : this.inDocument(document);
    const isAll = document === undefined && query.folder === undefined;
    let found = isAll
      ? this.registry.ranked().map(known => known.shown())
      : named(document === undefined ? below(entries, query.folder) : entries);
    found = this.passing(found, query);
    if (order === 'name') return found.sort(byName);
    if (order === 'appearance') return this.byAppearance(found, query);
    return isAll ? found : found.sort(byMentions);
  }

  /** Those that pass a filter; a list of their own, which can be put in order. */
  private passing(entities: readonly Entity[], { name = '', leastDocuments = 0 }: EntityFilter): Entity[] {
    const wanted = folded(name);
    return entities.filter(
      ({ id, documents }) =>
        documents >= leastDocuments &&
        (wanted === '' ||
          this.registry
            .get(id)!
            .searchable()
            .some(one => one.includes(wanted))),
    );
  }

  private byAppearance(entities: Entity[], { document, folder }: EntityQuery): Entity[] {
    const first = new Map(entities.map(({ id }) => [id, this.appearance(id, document, folder)] as const));
    return entities.sort((a, b) => {
      const [x, y] = [first.get(a.id)!, first.get(b.id)!];
      return x.document === y.document ? x.start - y.start : x.document < y.document ? -1 : 1;
    });
  }

  /** Where an entity is first mentioned. */
  private appearance(id: EntityId, document?: string, folder?: string): { document: string; start: number } {
    const known = this.registry.get(id)!;
    const [entry] = document === undefined ? below(known.documents, folder) : this.inDocument(document);
    const [index = 0] = indicesIn(entry!, known);
    return { document: entry!.key, start: entry!.reading.starts[index]! };
  }

  private inDocument(document: string): readonly CorpusEntry[] {
    const at = firstIndex(this.ordered.length, i => this.ordered[i]!.key < document);
    return this.ordered[at]?.key === document ? [this.ordered[at]] : [];
  }
}

/** Those of some documents, in order of their keys, that are below a folder. */
function below(entries: readonly CorpusEntry[], folder: string | undefined): readonly CorpusEntry[] {
  if (folder === undefined) return entries;
  const { length } = entries;
  const from = firstIndex(length, i => entries[i]!.key < folder);
  const to = firstIndex(length, i => entries[i]!.key < folder || entries[i]!.key.startsWith(folder));
  return entries.slice(from, to);
}

/** The entities that some documents mention, with what they count for there. */
function named(entries: readonly CorpusEntry[]): Entity[] {
  const counts = new Map<KnownEntity<CorpusEntry>, { mentions: number; documents: number; last: CorpusEntry }>();
  for (const entry of entries) {
    for (const local of entry.reading.owners) {
      const owner = entry.owners[local]!;
      const count = counts.get(owner);
      if (!count) counts.set(owner, { mentions: 1, documents: 1, last: entry });
      else {
        count.mentions++;
        if (count.last !== entry) count.documents++;
        count.last = entry;
      }
    }
  }
  return [...counts].map(([known, { mentions, documents }]) => ({ ...known.shown(), mentions, documents }));
}

function byKind(all: readonly Entity[]): List {
  const kinds: Record<Kind, Entity[]> = { person: [], country: [], organisation: [], place: [] };
  for (const entity of all) kinds[entity.kind].push(entity);
  return { all, ...kinds };
}

/** How many entities of each kind there are. */
export function kindCounts(count: (kind: Kind) => number): Readonly<Record<Kind, number>> {
  return Object.fromEntries(KINDS.map(kind => [kind, count(kind)])) as Record<Kind, number>;
}

const byMentions = (a: Entity, b: Entity): number => b.mentions - a.mentions || byName(a, b);
