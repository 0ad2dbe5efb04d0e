/** Labels the segments of blocks: first each block by itself, then again with what the rest of the document says. */
import { Chain } from './chain.js';
import { MASS, massOf, type Evidence, type Opinion } from './evidence.js';
import type { PushFeature } from './features.js';
import { LABELS, LAST, OUTSIDE, placeOf, typeOf, UNIT } from './labels.js';
import { Sums } from './sums.js';
import type { BlockView } from './view.js';
import { PACKED, unpack, type Weights } from './weights.js';

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

/** Applies the weights. Remembers sums of them, so one instance should serve many blocks. */
export class Tagger {
  private readonly chain: Chain;
  private readonly added: Sums;
  private scores = new Float32Array(LABELS * 64);
  private best = new Uint8Array(256);

  constructor(private readonly weights: Weights) {
    this.chain = new Chain(weights.transitions);
    this.added = new Sums(weights);
  }

  /** Scores a block by itself. */
  first(view: BlockView): FirstPass {
    let tokens = 0;
    for (const [from, to] of view.segments) tokens += to - from;
    const sums = new Int32Array(tokens * PACKED);
    const mass = new Uint8Array(tokens * MASS);
    let k = 0;
    for (const [from, to] of view.segments) {
      this.added.segment(view, from, to, sums, k * PACKED);
      this.chain.run(this.unpacked(sums, k, to - from), 0, to - from);
      for (let t = 0; t < to - from; t++) massOf(this.chain, t, mass, (k + t) * MASS);
      k += to - from;
    }
    return { view, sums, mass };
  }

  /** The names of a block, with the evidence of its document. */
  second(pass: FirstPass, evidence: Evidence): Found[] {
    const { view } = pass;
    const found: Found[] = [];
    const sums = pass.sums.slice();
    let k = 0;
    const push: PushFeature = (template, value, group) => {
      this.added.push(template, value, group, sums, k * PACKED);
    };
    for (const [from, to] of view.segments) {
      const base = k;
      for (let i = from; i < to; i++, k++) evidence.features(pass, i, k, push);
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
}
