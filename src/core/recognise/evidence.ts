/** What the rest of a document says of a word: how it is written and what it was taken for elsewhere. */
import type { FeatureBuffer } from './features.js';
import { ELSEWHERE } from './features.js';
import { TYPES } from './labels.js';
import { PROSE, type BlockView } from './view.js';
import { UPPER, type WordInfo } from './words.js';

/** Sums for one word: times in lower case, times capitalised where prose need not, and the probability mass of each type and of none. */
export const LOWER = 0;
export const CAPITALISED = 1;
export const MASS = 2;
export const NONE = MASS + TYPES.length;
export const SUMS = NONE + 1;

/** Sums per word over a document. */
export class Evidence {
  private readonly sums = new Map<number, Float64Array>();

  /** Adds (or with `sign` -1 takes back) what a block says; `mass` holds for each token of each segment the probability of each type, then of none. */
  add(block: BlockView, mass: Float32Array, sign = 1): void {
    const { words, candidate, first, style, segments } = block;
    const inside = new Uint8Array(words.length);
    let k = 0;
    for (const [from, to] of segments) {
      for (let i = from; i < to; i++, k++) {
        if (!candidate[i]) continue;
        inside[i] = 1;
        const sums = this.of(words[i]!);
        for (let t = 0; t <= TYPES.length; t++) sums[MASS + t]! += sign * mass[k * (TYPES.length + 1) + t]!;
        if (!first[i] && style[i] === PROSE) sums[CAPITALISED]! += sign;
      }
    }
    for (let i = 0; i < words.length; i++) {
      if (inside[i] || words[i]!.flags & UPPER || words[i]!.id === 0) continue;
      const sums = this.sums.get(words[i]!.id);
      if (sums) sums[LOWER]! += sign;
      else this.of(words[i]!)[LOWER]! += sign;
    }
  }

  private of(word: WordInfo): Float64Array {
    let sums = this.sums.get(word.id);
    if (!sums) this.sums.set(word.id, (sums = new Float64Array(SUMS)));
    return sums;
  }

  /** Features of token `i`, the `k`-th of the block's segment tokens, from all that is not that token itself. */
  features(block: BlockView, i: number, k: number, mass: Float32Array, into: FeatureBuffer): void {
    const { words, candidate, first, style } = block;
    into.push(60, 1, ELSEWHERE);
    if (candidate[i]) {
      const sums = this.sums.get(words[i]!.id);
      const own = !first[i] && style[i] === PROSE ? 1 : 0;
      const lower = Math.min(2, sums?.[LOWER] ?? 0);
      const capitalised = Math.min(2, (sums?.[CAPITALISED] ?? own) - own);
      into.push(61, lower * 3 + capitalised, ELSEWHERE);
      into.push(62, (lower * 3 + capitalised) * 8 + style[i]! * 2 + first[i]!, ELSEWHERE);
      const others = this.opinion(sums, mass, k);
      into.push(63, others, ELSEWHERE);
      into.push(64, (others & ~7) * 8 + style[i]! * 2 + first[i]!, ELSEWHERE);
    }
    if (i > 0 && candidate[i - 1])
      into.push(65, this.opinion(this.sums.get(words[i - 1]!.id), undefined, 0) >> 3, ELSEWHERE);
    if (i + 1 < words.length && candidate[i + 1])
      into.push(66, this.opinion(this.sums.get(words[i + 1]!.id), undefined, 0) >> 3, ELSEWHERE);
  }

  /** The type most often given, with (in the lowest 3 bits) how unanimous and how often; the token's own share is left out. */
  private opinion(sums: Float64Array | undefined, mass: Float32Array | undefined, k: number): number {
    if (!sums) return 0;
    let total = 0;
    let top = 0;
    let best = 0;
    for (let t = 0; t <= TYPES.length; t++) {
      const value = sums[MASS + t]! - (mass ? mass[k * (TYPES.length + 1) + t]! : 0);
      total += value;
      if (value > top) {
        top = value;
        best = t;
      }
    }
    if (total < 0.5) return 0;
    const share = top / total;
    const unanimous = share > 0.9 ? 2 : share > 0.65 ? 1 : 0;
    return ((best + 1) << 3) | (unanimous * 2 + (total > 2.5 ? 1 : 0));
  }
}
