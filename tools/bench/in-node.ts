/** The benchmarks of the index itself: the worker in a thread of this process. */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { Bench } from 'tinybench';
import { analyse } from '../../src/core/reading/analyse.js';
import { Corpus } from '../../src/core/corpus/corpus.js';
import { loadKnowledge } from '../../src/core/reading/knowledge.js';
import { correctedBy, measureCorrections, thousandStatements } from './corrections.js';
import { inventDocument, repeatName } from './corpus.js';
import { readModel } from './model.js';
import type { Figure } from './results.js';
import { BenchWorker } from './worker.js';

const MEGA = 1024 * 1024;

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The median of repeated runs, in milliseconds. */
async function median(name: string, work: () => Promise<unknown>, time = 1500): Promise<number> {
  const bench = new Bench({ time, warmupTime: 300, iterations: 10 });
  bench.add(name, async () => {
    await work();
  });
  await bench.run();
  const [task] = bench.tasks;
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${name} could not be measured.`, { cause: result });
  return result.latency.p50;
}

const keyOf = (i: number): string => `file:///archive/seeds/${String(i).padStart(5, '0')}.txt`;

function inventFiles(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, i) => [keyOf(i), inventDocument(i)]));
}

let nlp: ReturnType<typeof winkNLP> | undefined;

/** Wink's own tokenising, sentences and parts of speech of some texts, in milliseconds. */
function reference(texts: Iterable<string>): Promise<number> {
  nlp ??= winkNLP(model, ['sbd', 'pos']);
  return timed(() => {
    for (const text of texts) nlp!.readDoc(text).tokens().out();
  });
}

/** Measures corpora of these sizes, the smallest first. */
export async function measureSizes(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const steps = new Map<string, { readonly value: number }>();
  for (const size of sizes) {
    const add = (figure: Omit<Figure, 'corpus' | 'step'>): void => {
      const before = steps.get(figure.what);
      steps.set(figure.what, figure);
      figures.push({ ...figure, corpus: `${size}`, ...(before && { step: figure.value / before.value }) });
    };
    await measureSize(size, add);
  }
  return figures;
}

async function measureSize(size: number, add: (figure: Omit<Figure, 'corpus' | 'step'>) => void): Promise<void> {
  const files = inventFiles(size);
  const texts = [...files.values()];
  const wink = await reference(texts.slice(0, 1000));
  const winkAll = (wink * texts.length) / Math.min(1000, texts.length);
  if (size <= 1000) {
    const knowledge = loadKnowledge(readModel());
    const corpus = new Corpus();
    const alone = await timed(() => {
      for (const [document, text] of files) corpus.set(document, text, analyse(text, knowledge));
    });
    add({ what: 'pipeline without a worker', value: alone, unit: 'ms', timesReference: alone / winkAll });
  }
  const worker = await BenchWorker.start(files);
  const cold = await timed(() => worker.read(files));
  const target = size === 10_000 ? { target: 60_000 } : {};
  add({ what: 'first index', value: cold, unit: 'ms', timesReference: cold / winkAll, ...target });
  await worker.store();
  const status = await worker.status();
  add({ what: 'worker’s heap', value: status.heap / MEGA, unit: 'MB' });
  add({ what: 'worker beside its heap', value: status.external / MEGA, unit: 'MB' });
  const stored = worker.segments.reduce((sum, segment) => sum + segment.length, 0);
  add({ what: 'remembered', value: stored / MEGA, unit: 'MB' });

  const [top] = await worker.query('entities', { limit: 1 });
  const document = keyOf(size >> 1);
  const [mention] = await worker.query('mentionsOf', top!.id, { near: { document, offset: 0 }, limit: 1 });
  const near = { document: mention!.document, offset: mention!.start };
  const hover = await median('hover', async () => {
    const at = await worker.query('mentionAt', near.document, near.offset);
    await worker.query('passagesOf', at!.entity, { near, othersOnly: true, limit: 10 });
  });
  add({ what: 'hover', value: hover, unit: 'ms', target: 10 });
  const references = await median('references', () => worker.query('mentionsOf', top!.id));
  add({ what: `references of the most frequent entity`, value: references, unit: 'ms', target: 200 });
  add({ what: 'search', value: await median('search', () => worker.query('search', 'erd')), unit: 'ms' });
  add({
    what: 'tree’s first list',
    value: await median('tree', () => worker.query('entities', { limit: 200 })),
    unit: 'ms',
  });
  add({ what: 'edit to marks, 100 kB', value: await measureEdits(worker, 100_000), unit: 'ms', target: 50 });
  for (const figure of await measureCorrections(worker)) add(figure);
  const statements = await thousandStatements(worker);
  const { segments } = worker;
  worker.stop();

  const second = await BenchWorker.start(files);
  const documents = [...files.keys()];
  const reopen = await timed(() => second.recall(segments, documents));
  add({ what: 'reopen', value: reopen, unit: 'ms', ...(size === 10_000 ? { target: 3000 } : {}) });
  second.stop();
  const third = await BenchWorker.start(files);
  const corrected = await timed(async () => {
    await third.call('correct', correctedBy(statements));
    await third.recall(segments, documents);
  });
  add({
    what: `reopen with ${statements.length} corrections`,
    value: corrected,
    unit: 'ms',
    timesReference: corrected / reopen,
  });
  third.stop();
}

/** Types into the middle of a document of this length; answers with the median time until its marks are there. */
async function measureEdits(worker: BenchWorker, length: number): Promise<number> {
  const document = 'file:///archive/seeds/edited.txt';
  let text = inventDocument(424_242, length);
  let version = 1;
  await worker.call('open', { document, version, text });
  const middle = text.indexOf('. ', length >> 1) + 2;
  const value = await median(
    'edit',
    async () => {
      const inserted = version % 2 === 1 ? 'Peru and ' : '';
      const removed = version % 2 === 1 ? 0 : 'Peru and '.length;
      text = text.slice(0, middle) + inserted + text.slice(middle + removed);
      const changes = [{ offset: middle, removed, inserted }];
      const before = version++;
      await worker.call('edit', { document, before, version, changes, length: text.length });
      await worker.query('mentionsIn', document, { start: middle - 5000, end: middle + 5000 });
    },
    length > 1_000_000 ? 4000 : 1500,
  );
  await worker.call('close', document);
  await worker.call('remove', [document]);
  return value;
}

/** Measures one document of 10 MB, and one that mentions one name 200,000 times. */
export async function measureLarge(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const large = inventDocument(9, 10 * MEGA);
  const wink = await reference([large]);
  const worker = await BenchWorker.start(new Map());
  const read = await timed(() => worker.read(new Map([[keyOf(0), large]])));
  figures.push({ what: 'first index', corpus: '1 of 10 MB', value: read, unit: 'ms', timesReference: read / wink });
  worker.stop();
  const editor = await BenchWorker.start(new Map());
  const edit = await measureEdits(editor, 10 * MEGA);
  figures.push({ what: 'edit to marks, 10 MB', corpus: '1 of 10 MB', value: edit, unit: 'ms', target: 150 });
  editor.stop();

  const repeated = repeatName('Ingrid Solheim', 200_000);
  const one = new Map([[keyOf(0), repeated]]);
  const third = await BenchWorker.start(one);
  const winkRepeated = await reference([repeated]);
  const readRepeated = await timed(() => third.read(one));
  const corpus = '200,000 of one name';
  figures.push({
    what: 'first index',
    corpus,
    value: readRepeated,
    unit: 'ms',
    timesReference: readRepeated / winkRepeated,
  });
  const [name] = await third.query('entities', { limit: 1 });
  const references = await median('references', () => third.query('mentionsOf', name!.id), 4000);
  figures.push({ what: `references (${name!.mentions})`, corpus, value: references, unit: 'ms', target: 400 });
  const near = { document: keyOf(0), offset: repeated.length >> 1 };
  const hover = await median('hover', () => third.query('passagesOf', name!.id, { near, othersOnly: true, limit: 10 }));
  figures.push({ what: 'hover', corpus, value: hover, unit: 'ms', target: 10 });
  third.stop();
  return figures;
}
