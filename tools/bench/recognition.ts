/** The benchmarks of recognition: text to mentions in one thread, beside wink alone and beside `compromise`, of the same text. */
import nlp from 'compromise';
import { Bench } from 'tinybench';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { loadKnowledge } from '../../src/core/reading/knowledge.js';
import { read } from '../../src/core/text/read.js';
import { inventDocument } from './corpus.js';
import { laidOut } from './layout.js';
import { readModel } from './model.js';
import type { Figure } from './results.js';

const MEGA = 1_000_000;

/** Measures speed, growth with the length of a text, loading and memory. */
export async function measureRecognition(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const wink = winkNLP(model, ['sbd', 'pos']);
  const { its } = wink;
  const before = process.memoryUsage();
  const files = readModel();
  const began = performance.now();
  const { recogniser } = loadKnowledge(files);
  const loading = performance.now() - began;
  const texts = Array.from({ length: 200 }, (_, i) => inventDocument(i));
  const pages = texts.map(laidOut);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);

  const bench = new Bench({ time: 4000, warmupTime: 1000, iterations: 5 });
  bench.add('wink', () => {
    for (const text of texts) {
      const doc = wink.readDoc(text);
      doc.tokens().out();
      doc.tokens().out(its.pos);
      doc.sentences().out(its.span as never);
    }
  });
  bench.add('concordance', () => {
    for (const text of texts) recogniser.recognise(read(text));
  });
  bench.add('laid out', () => {
    for (const text of pages) recogniser.recognise(read(text));
  });
  bench.add('compromise', () => {
    for (const text of texts) {
      const doc = nlp(text);
      doc.people().json();
      doc.places().json();
      doc.organizations().json();
    }
  });
  await bench.run();
  const perMega = (name: string): number => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} could not be measured.`, { cause: result });
    return (result.latency.p50 * MEGA) / characters;
  };
  const reference = perMega('wink');
  const own = perMega('concordance');
  const other = perMega('compromise');
  const corpus = `${texts.length} documents`;
  const tokens = texts.reduce(
    (sum, text) => sum + read(text).blocks.reduce((n, block) => n + block.tokens.count, 0),
    0,
  );
  const rate = ((tokens / characters) * MEGA) / (own / 1000);
  figures.push(
    { what: 'wink alone: tokens, sentences, parts of speech', corpus, value: reference, unit: 'ms/MB' },
    {
      what: 'text to mentions',
      corpus,
      value: own,
      unit: 'ms/MB',
      target: 3 * reference,
      timesReference: own / reference,
    },
    {
      what: 'compromise: people, places, organisations',
      corpus,
      value: other,
      unit: 'ms/MB',
      timesReference: other / reference,
    },
    {
      what: 'the same texts in pages, beside text to mentions',
      corpus,
      value: perMega('laid out') / own,
      unit: '×',
      target: 1.25,
    },
    { what: 'compromise beside text to mentions', corpus, value: other / own, unit: '×' },
    { what: 'tokens a second, text to mentions', corpus, value: rate / 1000, unit: 'k/s' },
    { what: 'loading the model', corpus: '', value: loading, unit: 'ms', target: 200 },
  );

  let shorter = 0;
  for (const length of [100_000, 1_000_000, 10_000_000]) {
    const text = inventDocument(1, length);
    const start = performance.now();
    recogniser.recognise(read(text));
    const value = performance.now() - start;
    const step = shorter === 0 ? {} : { step: value / shorter, target: 11 * shorter };
    figures.push({ what: 'text to mentions, one text', corpus: `${length / MEGA} MB`, value, unit: 'ms', ...step });
    shorter = value;
  }
  globalThis.gc?.();
  const resident =
    (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before.heapUsed - before.arrayBuffers) /
    MEGA;
  figures.push({ what: 'memory over plain wink', corpus: '', value: resident, unit: 'MB', target: 150 });
  return figures;
}
