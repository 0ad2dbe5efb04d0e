/** The course of training: first passes by models that have not seen the document, then one model for both passes. */
import { Evidence } from '../../src/core/recognise/tagger/evidence.js';
import type { Gazetteer } from '../../src/core/recognise/lists/gazetteer.js';
import type { Lexicon } from '../../src/core/recognise/lists/lexicon.js';
import { Tagger } from '../../src/core/recognise/tagger/tagger.js';
import { view, type BlockView } from '../../src/core/recognise/tagger/view.js';
import { Weights, writeWeights } from '../../src/core/recognise/tagger/weights.js';
import { WordMemory } from '../../src/core/recognise/tagger/words.js';
import type { LabelledDocument } from './data.js';
import { examplesOf, type Example } from './examples.js';
import { learn, type Learned, type LearnOptions } from './learn.js';

/** How much a document of a set counts; sets not named count 1. */
export type SetWeights = Readonly<Record<string, number>>;

export interface TrainOptions {
  readonly learn: LearnOptions;
  readonly setWeights: SetWeights;
  /** Parts of the training documents that are tagged by a model made from the others. */
  readonly folds: number;
  readonly foldEpochs: number;
  /** Models whose weights are averaged, alike but for the order of the examples and what is left out at random. */
  readonly seeds: number;
}

interface Viewed {
  readonly document: LabelledDocument;
  readonly views: readonly BlockView[];
  readonly weight: number;
}

/** Learned weights as the tagger takes them: as they come out of the file. */
export function weightsOf({ rows, weights, transitions }: Learned, prune = 0): Weights {
  return Weights.read(writeWeights(rows, weights, transitions, prune));
}

/** Trains on documents in their order; deterministic. */
export function train(
  documents: readonly LabelledDocument[],
  parts: { lexicon: Pick<Lexicon, 'lookup'>; gazetteer: Gazetteer },
  options: TrainOptions,
  log: (line: string) => void,
): Learned {
  const memory = new WordMemory(parts, Infinity);
  const viewed: Viewed[] = documents.map(document => ({
    document,
    views: document.blocks.map(block => view(block.tokens, memory.describe, parts.gazetteer)),
    weight: options.setWeights[document.set] ?? 1,
  }));
  const alone = viewed.map(one => examples(one));
  const together: Example[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    log(`fold ${fold + 1} of ${options.folds}`);
    const others = alone.filter((_, index) => index % options.folds !== fold).flat();
    const tagger = new Tagger(weightsOf(learn(others, { ...options.learn, epochs: options.foldEpochs })));
    for (const one of viewed.filter((_, index) => index % options.folds === fold)) {
      const passes = one.views.map(block => tagger.first(block));
      const masses = passes.map(pass => pass.mass);
      together.push(...examples(one, { of: Evidence.of(passes), masses }));
    }
  }
  const all = [...alone.flat(), ...together];
  log(`${documents.length} documents, ${all.length} examples`);
  return averaged(
    Array.from({ length: options.seeds }, (_, k) => {
      log(`model ${k + 1} of ${options.seeds}`);
      return learn(all, { ...options.learn, seed: options.learn.seed + k }, log);
    }),
  );
}

/** The mean of models of the same features. */
function averaged(models: readonly Learned[]): Learned {
  const [{ rows, weights, transitions }] = models as [Learned];
  const mean = (part: (model: Learned) => Float32Array, length: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => models.reduce((sum, model) => sum + part(model)[i]!, 0) / models.length);
  return {
    rows,
    weights: mean(model => model.weights, weights.length),
    transitions: mean(model => model.transitions, transitions.length),
  };
}

function examples(
  { document, views, weight }: Viewed,
  evidence?: { of: Evidence; masses: readonly Uint8Array[] },
): Example[] {
  return views.flatMap((block, b) => [
    ...examplesOf(
      block,
      document.blocks[b]!.labels,
      weight,
      evidence && { of: evidence.of, mass: evidence.masses[b]! },
    ),
  ]);
}
