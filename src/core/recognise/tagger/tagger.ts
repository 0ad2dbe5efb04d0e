/** Labels the segments of blocks: first each block by itself, then again with what the rest of the document says. */
import { Chain } from './chain.js';
import { MASS, massOf, type Evidence, type Opinion } from './evidence.js';
import { contextFeatures, edgeFeatures, FeatureBuffer, REACH, wordFeatures } from './features.js';
import { LABELS, LAST, OUTSIDE, placeOf, typeOf, UNIT } from './labels.js';
import type { BlockView } from './view.js';
import { PACKED, unpack, type Weights } from './weights.js';
import type { WordInfo } from './words.js';

/** A block after the first pass: everything that depends on the block's text alone. */
export interface FirstPass extends Opinion {
  /** Sums of weights of the segments' tokens one after another, `PACKED` numbers a token. */
  readonly sums: Int32Array;
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

/** Sums of word features at the distances up to REACH, by one tagger's weights; kept with the word itself, where they are found fastest. */
interface Remembered {
  readonly by: Tagger;
  readonly sums: (Int32Array | undefined)[];
}

/** Applies the weights. Keeps sums of word features, so one instance should serve many blocks. */
export class Tagger {
  private readonly buffer = new FeatureBuffer();
  private readonly chain: Chain;
  private readonly edges: Int32Array[];
  private scores = new Float32Array(LABELS * 64);
  private best = new Uint8Array(256);

  constructor(private readonly weights: Weights) {
    this.chain = new Chain(weights.transitions);
    this.edges = [];
    for (let side = 0; side < 2; side++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        this.buffer.count = 0;
        edgeFeatures(offset, side === 0, this.buffer);
        this.edges.push(this.add(new Int32Array(PACKED), 0));
      }
    }
  }

  /** Scores a block by itself. */
  first(view: BlockView): FirstPass {
    let tokens = 0;
    for (const [from, to] of view.segments) tokens += to - from;
    const sums = new Int32Array(tokens * PACKED);
    const mass = new Uint8Array(tokens * MASS);
    let k = 0;
    for (const [from, to] of view.segments) {
      const base = k;
      for (let i = from; i < to; i++, k++) this.scoreToken(view, i, from, to, sums, k * PACKED);
      this.chain.run(this.unpacked(sums, base, to - from), 0, to - from);
      for (let t = 0; t < to - from; t++) massOf(this.chain, t, mass, (base + t) * MASS);
    }
    return { view, sums, mass };
  }

  /** The names of a block, with the evidence of its document. */
  second(pass: FirstPass, evidence: Evidence): Found[] {
    const { view } = pass;
    const found: Found[] = [];
    const sums = pass.sums.slice();
    let k = 0;
    for (const [from, to] of view.segments) {
      const base = k;
      for (let i = from; i < to; i++, k++) {
        this.buffer.count = 0;
        evidence.features(pass, i, k, this.buffer);
        this.add(sums, k * PACKED);
      }
      this.decode(this.unpacked(sums, base, to - from), from, to, found);
    }
    return found;
  }

  /** The scores of `length` tokens from token `from` on; overwritten by the next call. */
  private unpacked(sums: Int32Array, from: number, length: number): Float32Array {
    if (this.scores.length < length * LABELS) this.scores = new Float32Array(length * LABELS * 2);
    for (let t = 0; t < length; t++) unpack(sums, (from + t) * PACKED, this.weights.scale, this.scores, t * LABELS);
    return this.scores;
  }

  private decode(scores: Float32Array, from: number, to: number, found: Found[]): void {
    const length = to - from;
    if (this.best.length < length) this.best = new Uint8Array(length * 2);
    const { best, chain } = this;
    chain.viterbi(scores, 0, length, best);
    let ran = false;
    let begin = 0;
    for (let t = 0; t < length; t++) {
      const label = best[t]!;
      if (label === OUTSIDE) begin = t + 1;
      else if (placeOf(label) === UNIT || placeOf(label) === LAST) {
        if (!ran) chain.run(scores, 0, length);
        ran = true;
        const probability = Math.min(1, chain.path(begin, best, begin, t + 1));
        found.push({ from: from + begin, to: from + t + 1, type: typeOf(label), probability });
        begin = t + 1;
      }
    }
  }

  private scoreToken(view: BlockView, i: number, from: number, to: number, sums: Int32Array, at: number): void {
    for (let offset = -REACH; offset <= REACH; offset++) {
      const word = view.words[i - offset];
      const sum = word
        ? this.wordSum(word, offset)
        : this.edges[(i - offset < 0 ? 0 : 2 * REACH + 1) + offset + REACH]!;
      for (let k = 0; k < PACKED; k++) sums[at + k]! += sum[k]!;
    }
    this.buffer.count = 0;
    contextFeatures(view, i, from, to, this.buffer);
    this.add(sums, at);
  }

  private wordSum(word: WordInfo, offset: number): Int32Array {
    let remembered = word.remembered as Remembered | undefined;
    if (remembered?.by !== this)
      word.remembered = remembered = { by: this, sums: new Array<undefined>(2 * REACH + 1).fill(undefined) };
    let sum = remembered.sums[offset + REACH];
    if (!sum) {
      this.buffer.count = 0;
      wordFeatures(word, offset, this.buffer);
      remembered.sums[offset + REACH] = sum = this.add(new Int32Array(PACKED), 0);
    }
    return sum;
  }

  /** Adds the weights of the buffer's features to the `PACKED` sums at `at`. */
  private add(sums: Int32Array, at: number): Int32Array {
    const { buffer, weights } = this;
    const { packed } = weights;
    for (let f = 0; f < buffer.count; f++) {
      const row = weights.row(buffer.values[f]!);
      if (row < 0) continue;
      const base = row * PACKED;
      for (let k = 0; k < PACKED; k++) sums[at + k]! += packed[base + k]!;
    }
    return sums;
  }
}
