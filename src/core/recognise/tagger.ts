/** Labels the segments of blocks: first each block by itself, then again with what the rest of the document says. */
import { Chain } from './chain.js';
import { MASS, massOf, type Evidence, type Opinion } from './evidence.js';
import { contextFeatures, edgeFeatures, FeatureBuffer, REACH, wordFeatures } from './features.js';
import { LABELS, LAST, OUTSIDE, placeOf, typeOf, UNIT } from './labels.js';
import type { BlockView } from './view.js';
import type { Weights } from './weights.js';
import type { WordInfo } from './words.js';

/** A block after the first pass: everything that depends on the block's text alone. */
export interface FirstPass extends Opinion {
  /** Scores of the segments' tokens one after another, `LABELS` a token. */
  readonly scores: Float32Array;
}

/** A name found in a block: tokens `[from, to)`. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Index into `TYPES`. */
  readonly type: number;
  /** Probability of exactly these tokens and this type. */
  readonly probability: number;
}

/** What the tagger needs of its weights; training hands in ones that are still being learned. */
export type TaggerWeights = Pick<Weights, 'row' | 'scale' | 'transitions'> & {
  readonly values: Int8Array | Float32Array;
};

/** Sums of word features at the distances up to REACH, by one tagger's weights; kept with the word itself, where they are found fastest. */
interface Remembered {
  readonly by: Tagger;
  readonly sums: (Float32Array | undefined)[];
}

/** Applies the weights. Keeps sums of word features, so one instance should serve many blocks. */
export class Tagger {
  private readonly buffer = new FeatureBuffer();
  private readonly chain: Chain;
  private readonly edges: Float32Array[];
  private best = new Uint8Array(256);

  constructor(private readonly weights: TaggerWeights) {
    this.chain = new Chain(weights.transitions);
    this.edges = [];
    for (let side = 0; side < 2; side++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        this.buffer.count = 0;
        edgeFeatures(offset, side === 0, this.buffer);
        this.edges.push(this.sum(new Float32Array(LABELS), 0));
      }
    }
  }

  /** Scores a block by itself. */
  first(view: BlockView): FirstPass {
    let tokens = 0;
    for (const [from, to] of view.segments) tokens += to - from;
    const scores = new Float32Array(tokens * LABELS);
    const mass = new Uint8Array(tokens * MASS);
    let k = 0;
    for (const [from, to] of view.segments) {
      const base = k;
      for (let i = from; i < to; i++, k++) this.scoreToken(view, i, from, to, scores, k * LABELS);
      this.chain.run(scores, base * LABELS, to - from);
      for (let t = 0; t < to - from; t++) massOf(this.chain, t, mass, (base + t) * MASS);
    }
    return { view, scores, mass };
  }

  /** The names of a block, with the evidence of its document. */
  second(pass: FirstPass, evidence: Evidence): Found[] {
    const { view } = pass;
    const found: Found[] = [];
    const scores = pass.scores.slice();
    let k = 0;
    for (const [from, to] of view.segments) {
      const base = k;
      for (let i = from; i < to; i++, k++) {
        this.buffer.count = 0;
        evidence.features(pass, i, k, this.buffer);
        this.sum(scores, k * LABELS);
      }
      this.decode(scores, base * LABELS, from, to, found);
    }
    return found;
  }

  private decode(scores: Float32Array, at: number, from: number, to: number, found: Found[]): void {
    const length = to - from;
    if (this.best.length < length) this.best = new Uint8Array(length * 2);
    const { best, chain } = this;
    chain.viterbi(scores, at, length, best);
    let ran = false;
    let begin = 0;
    for (let t = 0; t < length; t++) {
      const label = best[t]!;
      if (label === OUTSIDE) begin = t + 1;
      else if (placeOf(label) === UNIT || placeOf(label) === LAST) {
        if (!ran) chain.run(scores, at, length);
        ran = true;
        const probability = Math.min(1, chain.path(begin, best, begin, t + 1));
        found.push({ from: from + begin, to: from + t + 1, type: typeOf(label), probability });
        begin = t + 1;
      }
    }
  }

  private scoreToken(view: BlockView, i: number, from: number, to: number, scores: Float32Array, at: number): void {
    for (let offset = -REACH; offset <= REACH; offset++) {
      const word = view.words[i - offset];
      const sum = word
        ? this.wordSum(word, offset)
        : this.edges[(i - offset < 0 ? 0 : 2 * REACH + 1) + offset + REACH]!;
      for (let l = 0; l < LABELS; l++) scores[at + l]! += sum[l]!;
    }
    this.buffer.count = 0;
    contextFeatures(view, i, from, to, this.buffer);
    this.sum(scores, at);
  }

  private wordSum(word: WordInfo, offset: number): Float32Array {
    let remembered = word.remembered as Remembered | undefined;
    if (remembered?.by !== this)
      word.remembered = remembered = { by: this, sums: new Array<undefined>(2 * REACH + 1).fill(undefined) };
    let sum = remembered.sums[offset + REACH];
    if (!sum) {
      this.buffer.count = 0;
      wordFeatures(word, offset, this.buffer);
      remembered.sums[offset + REACH] = sum = this.sum(new Float32Array(LABELS), 0);
    }
    return sum;
  }

  /** Adds the weights of the buffer's features to `LABELS` scores at `at`. */
  private sum(scores: Float32Array, at: number): Float32Array {
    const { buffer, weights } = this;
    const { values, scale } = weights;
    for (let f = 0; f < buffer.count; f++) {
      const row = weights.row(buffer.values[f]!);
      if (row < 0) continue;
      const base = row * LABELS;
      for (let l = 0; l < LABELS; l++) scores[at + l]! += values[base + l]! * scale;
    }
    return scores;
  }
}
