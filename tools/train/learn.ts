/** Learns the weights of a linear-chain conditional random field: online AdaGrad on the log-likelihood, deterministic. */
import { Chain, type Transitions } from '../../src/core/recognise/tagger/chain.js';
import { ELSEWHERE, LEXICAL, LISTED } from '../../src/core/recognise/tagger/features.js';
import { LABELS, OUTSIDE, PREDECESSORS } from '../../src/core/recognise/tagger/labels.js';
import type { Example } from './examples.js';
import { random, shuffle } from './random.js';

/** Where the pairs of labels that may follow each other stand among the transitions. */
const FOLLOWING = PREDECESSORS.flatMap((before, next) => before.map(previous => previous * LABELS + next));

export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards 0, per example. */
  readonly l2: number;
  /** How often a token's features of a group are left out. */
  readonly drop: { readonly lexical: number; readonly listed: number };
  /** Features seen fewer times than this are not learned. */
  readonly leastCount: number;
  readonly seed: number;
}

/** Weights by feature, and the transitions. */
export interface Learned {
  /** Feature hash → row of `weights`. */
  readonly rows: Map<number, number>;
  readonly weights: Float32Array;
  readonly transitions: Transitions;
}

/** Learns from examples; `log` hears of each epoch's mean loss. */
export function learn(
  examples: readonly Example[],
  options: LearnOptions,
  log: (line: string) => void = () => undefined,
): Learned {
  const rows = countedRows(examples, options.leastCount);
  const indexed = examples.map(example => ({
    ...example,
    rows: Int32Array.from(example.features, hash => rows.get(hash) ?? -1),
  }));
  const weights = new Float32Array(rows.size * LABELS);
  const squares = new Float32Array(rows.size * LABELS);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS);
  const next = random(options.seed);
  const order = indexed.map((_, index) => index);
  const chain = new Chain(transitions);
  let kept = new Int32Array(4096);
  let scores = new Float32Array(4096);
  const gradient = new Float32Array(LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  // Averaging over the second half of the epochs steadies the weights.
  const average = new Float32Array(weights.length);
  const transitionAverage = new Float32Array(transitions.length);
  let averaged = 0;

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    const rate = options.rate;
    let loss = 0;
    for (const index of order) {
      const { rows: all, features, bounds, labels, weight } = indexed[index]!;
      const length = labels.length;
      const keptBounds = new Int32Array(length + 1);
      if (kept.length < all.length) kept = new Int32Array(all.length * 2);
      let n = 0;
      for (let t = 0; t < length; t++) {
        const dropLexical = next() < options.drop.lexical;
        const dropListed = next() < options.drop.listed;
        for (let f = bounds[t]!; f < bounds[t + 1]!; f++) {
          const row = all[f]!;
          if (row < 0) continue;
          const group = features[f]! & 3;
          if ((group === LEXICAL && dropLexical) || (group === LISTED && dropListed)) continue;
          kept[n++] = row;
        }
        keptBounds[t + 1] = n;
      }
      if (scores.length < length * LABELS) scores = new Float32Array(2 * length * LABELS);
      scores.fill(0, 0, length * LABELS);
      for (let t = 0; t < length; t++) {
        for (let f = keptBounds[t]!; f < keptBounds[t + 1]!; f++) {
          const base = kept[f]! * LABELS;
          for (let l = 0; l < LABELS; l++) scores[t * LABELS + l]! += weights[base + l]!;
        }
      }
      chain.refresh();
      chain.run(scores, 0, length);
      let gold = transitions[labels[length - 1]! * LABELS + OUTSIDE]!;
      let previous = OUTSIDE;
      for (let t = 0; t < length; t++) {
        gold += scores[t * LABELS + labels[t]!]! + transitions[previous * LABELS + labels[t]!]!;
        previous = labels[t]!;
      }
      loss += weight * (chain.logTotal - gold);

      for (let t = 0; t < length; t++) {
        let size = 0;
        for (let l = 0; l < LABELS; l++) {
          gradient[l] = weight * (chain.marginal(t, l) - (labels[t] === l ? 1 : 0));
          size += Math.abs(gradient[l]!);
        }
        if (size < 1e-3) continue;
        for (let f = keptBounds[t]!; f < keptBounds[t + 1]!; f++) {
          const base = kept[f]! * LABELS;
          for (let l = 0; l < LABELS; l++) {
            const g = gradient[l]! + options.l2 * weights[base + l]!;
            const square = (squares[base + l]! += g * g);
            weights[base + l]! -= (rate * g) / Math.sqrt(square + 1e-8);
          }
        }
      }
      for (let l = 0; l < LABELS; l++) {
        step(OUTSIDE * LABELS + l, chain.marginal(0, l), labels[0] === l);
        step(l * LABELS + OUTSIDE, chain.marginal(length - 1, l), labels[length - 1] === l);
      }
      for (let t = 0; t + 1 < length; t++) {
        chain.pairs(t, pairs);
        for (const at of FOLLOWING) step(at, pairs[at]!, at === labels[t]! * LABELS + labels[t + 1]!);
      }

      function step(at: number, probability: number, hit: boolean): void {
        const g = weight * (probability - (hit ? 1 : 0));
        if (Math.abs(g) < 1e-4) return;
        const square = (transitionSquares[at]! += g * g);
        transitions[at]! -= (rate * g) / Math.sqrt(square + 1e-8);
      }
    }
    log(`epoch ${epoch + 1}: loss ${(loss / indexed.length).toFixed(4)} an example`);
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let i = 0; i < weights.length; i++) average[i]! += weights[i]!;
      for (let i = 0; i < transitions.length; i++) transitionAverage[i]! += transitions[i]!;
    }
  }
  for (let i = 0; i < weights.length; i++) average[i]! /= averaged;
  for (let i = 0; i < transitions.length; i++) transitionAverage[i]! /= averaged;
  return { rows, weights: average, transitions: transitionAverage };
}

function countedRows(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least || (hash & 3) === ELSEWHERE) rows.set(hash, rows.size);
  return rows;
}
