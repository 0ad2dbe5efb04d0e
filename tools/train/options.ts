/** What training was found to do best with, on documents held out for tuning (see `model/MODEL.md`). */
import type { TrainOptions } from './pipeline.js';

/** Words with clusters: the most frequent of the embeddings. */
export const WORDS = 140_000;

/** Features whose largest weight is smaller are left out of the file. */
export const PRUNE = 0.1;

export const OPTIONS: TrainOptions = {
  learn: { epochs: 6, rate: 0.02, l2: 1e-4, drop: { lexical: 0.4, listed: 0.1 }, leastCount: 3, seed: 1 },
  seeds: 3,
  setWeights: { 'wnut17-train': 0.3, 'wnut17-dev': 0.3, 'uner-ewt-train': 0.5, litbank: 0.5, short: 0.4 },
  folds: 4,
  foldEpochs: 3,
};
