/** What the rest of a document says of a word: how it is written and what it was taken for elsewhere. */
import type { FeatureBuffer } from './features.js';
import { ELSEWHERE } from './features.js';
import { BEGIN, label, LABELS, LAST, OUTSIDE, TYPES, typeOf } from './labels.js';
import type { ForwardBackward } from './chain.js';
import { PROSE, type BlockView } from './view.js';
import { UPPER, type WordInfo } from './words.js';

/** Number of types and none. */
const KINDS = TYPES.length + 1;
const NONE = TYPES.length;
/** Names of several words: types that are asked for their first and last words. */
const PARTS = 3;
/** What the first pass says of a token: the probability of each type and of none, then of beginning and of ending a longer name of each of the first types. */
export const MASS = KINDS + 2 * PARTS;

/** Sums for one word: the masses of its tokens, then times in lower case, and times capitalised where prose need not. */
const LOWER = MASS;
const CAPITALISED = MASS + 1;
const SUMS = MASS + 2;

/** Masses are whole numbers of these: their sums are exact, whatever is added and taken back in whatever order. */
const GRAINS = 4096;

/** Writes the masses of token `t` of a sequence at `at`. */
export function massOf(chain: ForwardBackward, t: number, mass: Float32Array, at: number): void {
  mass[at + NONE] = chain.marginal(t, OUTSIDE);
  for (let value = 1; value < LABELS; value++) mass[at + typeOf(value)]! += chain.marginal(t, value);
  for (let type = 0; type < PARTS; type++) {
    mass[at + KINDS + 2 * type] = chain.marginal(t, label(type, BEGIN));
    mass[at + KINDS + 2 * type + 1] = chain.marginal(t, label(type, LAST));
  }
  for (let m = at; m < at + MASS; m++) mass[m] = Math.round(mass[m]! * GRAINS) / GRAINS;
}

/** Sums per word over a document. */
export class Evidence {
  private readonly sums = new Map<number, Float64Array>();

  /** Adds (or with `sign` -1 takes back) what a block says; `mass` holds `MASS` numbers for each token of each segment (see `massOf`). */
  add(block: BlockView, mass: Float32Array, sign = 1): void {
    const { words, candidate, first, style, segments } = block;
    const inside = new Uint8Array(words.length);
    let k = 0;
    for (const [from, to] of segments) {
      for (let i = from; i < to; i++, k++) {
        if (!candidate[i]) continue;
        inside[i] = 1;
        const sums = this.of(words[i]!);
        for (let m = 0; m < MASS; m++) sums[m]! += sign * mass[k * MASS + m]!;
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

  /** A copy of what is said of a word; undefined where nothing is. */
  saidOf(id: number): Float64Array | undefined {
    return this.sums.get(id)?.slice();
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
      if (sums) {
        for (let part = 0; part < 2 * PARTS; part++) {
          const times = sums[KINDS + part]! - mass[k * MASS + KINDS + part]!;
          if (times > 0.4) into.push(67, part * 4 + timesClass(times) - 1, ELSEWHERE);
        }
      }
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
    for (let t = 0; t < KINDS; t++) {
      const value = sums[t]! - (mass ? mass[k * MASS + t]! : 0);
      total += value;
      if (value > top) {
        top = value;
        best = t;
      }
    }
    if (total < 0.5) return 0;
    const share = top / total;
    return ((best + 1) << 3) | (shareClass(share) * 2 + (total > 2.5 ? 1 : 0));
  }
}

/**
 * What the features of a word's tokens are, where that does not depend on which token is asked: for words that a document
 * mentions often. Two equal numbers other than -1 mean equal features for every token; -1 means that it depends.
 */
export function certainty(sums: Float64Array | undefined): number {
  if (!sums || sums[CAPITALISED]! < 3) return -1;
  let total = 0;
  let top = 0;
  let second = 0;
  let best = 0;
  for (let t = 0; t < KINDS; t++) {
    const value = sums[t]!;
    total += value;
    if (value > top) {
      second = top;
      top = value;
      best = t;
    } else if (value > second) second = value;
  }
  // A token's own share is at most 1, up to rounding.
  const own = 1.01;
  if (total < 5 || top - own <= second) return -1;
  const least = shareClass((top - own) / (total - own));
  if (least !== shareClass(top / (total - own))) return -1;
  let code = (Math.min(2, sums[LOWER]!) * KINDS + best) * 3 + least;
  for (let part = KINDS; part < MASS; part++) {
    const times = timesClass(sums[part]!);
    if (times !== timesClass(sums[part]! - own)) return -1;
    code = code * 4 + times;
  }
  return code;
}

const shareClass = (share: number): number => (share > 0.9 ? 2 : share > 0.65 ? 1 : 0);
const timesClass = (times: number): number => (times > 2.5 ? 3 : times > 0.85 ? 2 : times > 0.4 ? 1 : 0);
