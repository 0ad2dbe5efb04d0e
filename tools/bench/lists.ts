/** What each key takes in the lists of a corpus of 10,000 documents and a hundred thousand entities: filter, pages, search, strips. */
import { company, shared, strips } from '../../src/extension/where/answers.js';
import type { EntityQuery } from '../../src/core/corpus/queries.js';
import { asking } from '../../src/core/corpus/query-table.js';
import { KINDS } from '../../src/core/types.js';
import { inventWithOwnNames } from './corpus.js';
import type { Figure } from './results.js';
import { BenchWorker } from './worker.js';

const DOCUMENTS = 10_000;
/** What a reader may wait for a key, in milliseconds. */
const KEY = 50;
/** How often each is measured anew, with other names. */
const ROUNDS = ['martin', 'oberho', 'zimmer', 'dubois', 'karlsson'];

const keyOf = (i: number): string => `file:///archive/seeds/${String(i).padStart(5, '0')}.txt`;

type Queries = ReturnType<typeof asking>;

/** Something a reader does, and what it asks of the index. */
type Act = readonly [
  what: string,
  target: number | undefined,
  ask: (queries: Queries, name: string) => Promise<unknown>,
];

/** What the list asks for to show its first pages. */
async function pages(queries: Queries, query: EntityQuery): Promise<void> {
  await queries.counts(query);
  await Promise.all(KINDS.map(kind => queries.entities({ ...query, kind, limit: 26 })));
}

const prefixes = (name: string): string[] => Array.from(name, (_, i) => name.slice(0, i + 1));

const strip = (queries: Queries, entity: string, shown: number): Promise<unknown> =>
  strips(
    queries,
    { tab: 'where', entity, strips: shown, follow: false },
    { current: undefined, isRead: true, pathOf: document => document },
  );

/** What the tab "Together" asks for: a list of who appears with one, or of pairs. */
const together = (queries: Queries, entity?: string): Promise<unknown> =>
  company(
    queries,
    { tab: 'together', strips: 25, follow: false, ...(entity !== undefined && { entity }) },
    { current: undefined, isRead: true, pathOf: document => document },
  );

/** A key, as the longest of those of a name that is typed. */
const ACTS: readonly Act[] = [
  ['first pages of each kind', KEY, queries => pages(queries, {})],
  ...[0, 1, 2, 5].map((i): Act => [
    `filter, key ${i + 1}`,
    KEY,
    (queries, name) => pages(queries, { name: prefixes(name)[i]!, order: 'mentions' }),
  ]),
  ...[0, 1, 2, 5].map((i): Act => [
    `Go to Entity, key ${i + 1}`,
    KEY,
    (queries, name) => queries.search(prefixes(name)[i]!, 100),
  ]),
  [
    'workspace symbols, key 2',
    KEY,
    async (queries, name) => {
      const found = await queries.search(prefixes(name)[1]!, 200);
      await Promise.all(found.map(({ id }) => queries.mentionsOf(id, { limit: 1 })));
    },
  ],
  ['in at least 3 documents', KEY, queries => pages(queries, { leastDocuments: 3 })],
  [
    'strips of the most frequent entity',
    KEY,
    async queries => strip(queries, (await queries.entities({ limit: 1 }))[0]!.id, 25),
  ],
  [
    'strips of the most frequent entity, one page more',
    KEY,
    async queries => strip(queries, (await queries.entities({ limit: 1 }))[0]!.id, 125),
  ],
  ['pairs of all documents', KEY, queries => together(queries)],
  [
    'passages and time line of the first pair',
    KEY,
    async queries => {
      const [pair] = await queries.pairs(1);
      const surroundings = { current: undefined, isRead: true, pathOf: (document: string) => document };
      await shared(queries, pair!.first.id, pair!.second.id, 25, surroundings);
    },
  ],
  [
    'who appears with the most frequent entity',
    undefined,
    async queries => together(queries, (await queries.entities({ limit: 1 }))[0]!.id),
  ],
  [
    'confidence of the first 100 people',
    KEY,
    async queries => {
      const people = await queries.entities({ kind: 'person', limit: 100 });
      await queries.confidencesOf(
        people.map(({ id }) => id),
        0.6,
      );
    },
  ],
  [
    'documents of the most frequent entity',
    KEY,
    async queries => queries.documentsOf((await queries.entities({ limit: 1 }))[0]!.id, { limit: 26 }),
  ],
];

/** Measures this build, or this one and another in turn: for that one the ratio to it stands in the last column. */
export async function measureLists(other?: string): Promise<Figure[]> {
  const files = new Map(Array.from({ length: DOCUMENTS }, (_, i) => [keyOf(i), inventWithOwnNames(i)]));
  const reader = await BenchWorker.start(files);
  await reader.read(files);
  await reader.store();
  reader.stop();
  const builds: BenchWorker[] = [];
  for (const script of [undefined, ...(other === undefined ? [] : [other])]) {
    const build = await BenchWorker.start(files, script);
    await build.recall(reader.segments, [...files.keys()]);
    builds.push(build);
  }
  const [first] = builds as [BenchWorker];
  const entities = Object.values(await first.query('counts')).reduce((sum, count) => sum + count);
  const corpus = `${DOCUMENTS}, ${entities} entities`;
  for (const build of builds) await asked(build).counts(); // the first list of all is not what is measured
  const figures = await firstPairs(first, corpus);
  for (const [what, target, ask] of ACTS) {
    const times = builds.map((): number[] => []);
    for (const name of ROUNDS) {
      for (const [i, build] of builds.entries()) {
        const began = performance.now();
        try {
          await ask(asked(build), name);
        } catch (error) {
          if (i === 0) throw error;
          continue; // the other build knows no such question, and has no figure for it
        }
        times[i]!.push(performance.now() - began);
      }
    }
    const [value, before] = times.map(all => all.sort((a, b) => a - b)[all.length >> 1]!);
    figures.push({ what, corpus, value: value!, unit: 'ms', ...(target !== undefined && { target }) });
    if (before !== undefined)
      figures.push({ what: `${what}, the other build`, corpus, value: before, unit: 'ms', step: before / value! });
  }
  for (const build of builds) build.stop();
  return figures;
}

/** How often another question is asked while pairs are counted, in milliseconds. */
const BESIDE = 20;

/** Pairs are counted when they are first asked for: how long that takes, what it takes of the heap, and how long others wait meanwhile. */
async function firstPairs(build: BenchWorker, corpus: string): Promise<Figure[]> {
  const before = (await build.status()).heap;
  const waits: number[] = [];
  const counting = new AbortController();
  const others = (async () => {
    while (!counting.signal.aborted) {
      const began = performance.now();
      await build.query('entity', 'country:CN');
      waits.push(performance.now() - began);
      await new Promise(resolve => setTimeout(resolve, BESIDE));
    }
  })();
  const began = performance.now();
  await build.query('pairs', 40);
  const counted = performance.now() - began;
  counting.abort();
  await others;
  const heap = ((await build.status()).heap - before) / 2 ** 20;
  const changed: number[] = [];
  for (const i of ROUNDS.keys()) {
    await build.read(new Map([[keyOf(i), inventWithOwnNames(DOCUMENTS + i)]]));
    const asked = performance.now();
    await build.query('pairs', 40);
    changed.push(performance.now() - asked);
  }
  return [
    { what: 'pairs, asked for the first time', corpus, value: counted, unit: 'ms' },
    { what: 'longest wait of another question meanwhile', corpus, value: Math.max(...waits), unit: 'ms', target: KEY },
    {
      what: 'pairs once a document has changed, the longest',
      corpus,
      value: Math.max(...changed),
      unit: 'ms',
      target: KEY,
    },
    { what: 'heap for pairs', corpus, value: heap, unit: 'MB' },
  ];
}

function asked(worker: BenchWorker): Queries {
  return asking(({ method, args }) => worker.query(method, ...(args as [])));
}
