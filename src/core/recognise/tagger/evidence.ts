/** What the rest of a document says of a word: how it is written and what it was taken for elsewhere. */
import { atOnce, type Steps } from '../../text/steps.js';
import type { Chain } from './chain.js';
import { ELSEWHERE, type PushFeature } from './features.js';
import { BEGIN, label, LABELS, LAST, OUTSIDE, TYPES, typeOf } from './labels.js';
import { PROSE, type BlockView } from './view.js';
import { UPPER } from './words.js';

/** Number of types and none. */
const KINDS = TYPES.length + 1;
const NONE = TYPES.length;
/** Names of several words: types that are asked for their first and last words. */
const PARTS = 3;
/** What the first pass says of a token: the probability of each type and of none, then of beginning and of ending a longer name of each of the first types. */
export const MASS = KINDS + 2 * PARTS;
/** A probability of 1. Whole numbers add up to the same in any order. */
const UNIT = 255;

/** Sums for one word: the masses of its tokens, then times in lower case, and times capitalised where prose need not. */
const LOWER = MASS;
const CAPITALISED = MASS + 1;
const SUMS = MASS + 2;

/** Writes the masses of token `t` of a sequence at `at`. */
export function massOf(chain: Chain, t: number, mass: Uint8Array, at: number): void {
  const none = Math.round(UNIT * chain.marginal(t, OUTSIDE));
  mass[at + NONE] = none;
  if (none === UNIT) return; // all else comes to less than half a unit
  const sums = [0, 0, 0, 0, 0];
  for (let value = 1; value < LABELS; value++) sums[typeOf(value)]! += chain.marginal(t, value);
  for (let type = 0; type < NONE; type++) mass[at + type] = Math.round(UNIT * sums[type]!);
  for (let type = 0; type < PARTS; type++) {
    mass[at + KINDS + 2 * type] = Math.round(UNIT * chain.marginal(t, label(type, BEGIN)));
    mass[at + KINDS + 2 * type + 1] = Math.round(UNIT * chain.marginal(t, label(type, LAST)));
  }
}

/** What the first pass said of a block: `mass` holds `MASS` numbers for each token of each segment (see `massOf`). */
export interface Opinion {
  readonly view: BlockView;
  readonly mass: Uint8Array;
}

/** Sums per word over a document. */
export class Evidence {
  /** Word → where its sums stand. */
  private readonly places = new Map<number, number>();
  private sums = new Int32Array(SUMS * 64);

  /** What the blocks of a document say. */
  static of(blocks: readonly Opinion[]): Evidence {
    return atOnce(Evidence.inSteps(blocks));
  }

  /** The same, resting after each block. */
  static *inSteps(blocks: readonly Opinion[]): Steps<Evidence> {
    const evidence = new Evidence();
    for (const block of blocks) {
      evidence.addNames(block, 1);
      yield;
    }
    for (const { view } of blocks) {
      for (let i = 0; i < view.words.length; i++) {
        // Words that are names nowhere are of no interest here: leaving them out makes this twice as fast.
        if (isLower(view, i)) evidence.addLower(evidence.places.get(view.words[i]!.id), 1);
      }
      yield;
    }
    return evidence;
  }

  /** Adds (1) or takes back (-1) what one block says; for evidence that was begun empty. */
  add(block: Opinion, sign: 1 | -1): void {
    this.addNames(block, sign);
    const { view } = block;
    for (let i = 0; i < view.words.length; i++)
      if (isLower(view, i)) this.addLower(this.place(view.words[i]!.id), sign);
  }

  /** A copy of what is said of a word; undefined where nothing is. */
  saidOf(id: number): Int32Array | undefined {
    const at = this.places.get(id);
    return at === undefined ? undefined : this.sums.slice(at, at + SUMS);
  }

  private addNames({ view, mass }: Opinion, sign: 1 | -1): void {
    const { words, candidate, first, style, segments } = view;
    let k = 0;
    for (const [from, to] of segments) {
      for (let i = from; i < to; i++, k++) {
        if (!candidate[i]) continue;
        const at = this.place(words[i]!.id);
        const { sums } = this;
        for (let m = 0; m < MASS; m++) sums[at + m]! += sign * mass[k * MASS + m]!;
        if (!first[i] && style[i] === PROSE) sums[at + CAPITALISED]! += sign;
      }
    }
  }

  private addLower(at: number | undefined, sign: 1 | -1): void {
    if (at !== undefined) this.sums[at + LOWER]! += sign;
  }

  private place(id: number): number {
    let at = this.places.get(id);
    if (at === undefined) {
      at = this.places.size * SUMS;
      this.places.set(id, at);
      if (at + SUMS > this.sums.length) {
        const larger = new Int32Array(this.sums.length * 2);
        larger.set(this.sums);
        this.sums = larger;
      }
    }
    return at;
  }

  /** Features of token `i`, the `k`-th of the block's segment tokens, from all that is not that token itself; all values are below 1024. */
  features({ view, mass }: Opinion, i: number, k: number, push: PushFeature): void {
    const { words, candidate, first, style } = view;
    push(60, 1, ELSEWHERE);
    if (candidate[i]) {
      const { sums } = this;
      const at = this.places.get(words[i]!.id)!;
      const own = !first[i] && style[i] === PROSE ? 1 : 0;
      const lower = Math.min(2, sums[at + LOWER]!);
      const capitalised = Math.min(2, sums[at + CAPITALISED]! - own);
      const sentence = style[i]! * 2 + first[i]!;
      push(61, lower * 3 + capitalised, ELSEWHERE);
      push(62, (lower * 3 + capitalised) * 8 + sentence, ELSEWHERE);
      const others = opinion(sums, at, mass, k);
      push(63, others, ELSEWHERE);
      push(64, (others & ~7) * 8 + sentence, ELSEWHERE);
      for (let part = 0; part < 2 * PARTS; part++) {
        const times = sums[at + KINDS + part]! - mass[k * MASS + KINDS + part]!;
        if (times > 0.4 * UNIT) push(67, part * 4 + (times > 2.5 * UNIT ? 2 : times > 0.85 * UNIT ? 1 : 0), ELSEWHERE);
      }
    }
    if (i > 0 && candidate[i - 1]) push(65, opinion(this.sums, this.places.get(words[i - 1]!.id)!) >> 3, ELSEWHERE);
    if (i + 1 < words.length && candidate[i + 1])
      push(66, opinion(this.sums, this.places.get(words[i + 1]!.id)!) >> 3, ELSEWHERE);
  }
}

/** The type most often given, with (in the lowest 3 bits) how unanimous and how often; where `mass` is given, the token's own share is left out. */
function opinion(sums: Int32Array, at: number, mass?: Uint8Array, k = 0): number {
  let total = 0;
  let top = 0;
  let best = 0;
  for (let t = 0; t < KINDS; t++) {
    const value = sums[at + t]! - (mass ? mass[k * MASS + t]! : 0);
    total += value;
    if (value > top) {
      top = value;
      best = t;
    }
  }
  if (total < 0.5 * UNIT) return 0;
  return ((best + 1) << 3) | (shareClass(top / total) * 2 + (total > 2.5 * UNIT ? 1 : 0));
}

const isLower = ({ words, candidate }: BlockView, i: number): boolean => !candidate[i] && !(words[i]!.flags & UPPER);

/**
 * What the features of a word's tokens are, where that does not depend on which token is asked: for words that a document
 * mentions often. Two equal numbers other than -1 mean equal features for every token; -1 means that it depends.
 */
export function certainty(sums: Int32Array | undefined): number {
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
  // A token's own masses add up to 1, up to rounding.
  const own = UNIT + KINDS;
  if (total < 5 * UNIT || top - own <= second) return -1;
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
const timesClass = (times: number): number =>
  times > 2.5 * UNIT ? 3 : times > 0.85 * UNIT ? 2 : times > 0.4 * UNIT ? 1 : 0;

/** Whether two states of a word's evidence give its neighbours the same features. */
export function tellNeighboursSame(before: Int32Array, now: Int32Array): boolean {
  return opinion(before, 0) >> 3 === opinion(now, 0) >> 3;
}

/** Whether two states of a word's evidence give its token `i`, the `k`-th of the block's segment tokens, the same features. */
export function tellSame(before: Int32Array, now: Int32Array, { view, mass }: Opinion, i: number, k: number): boolean {
  const own = !view.first[i] && view.style[i] === PROSE ? 1 : 0;
  if (Math.min(2, before[LOWER]!) !== Math.min(2, now[LOWER]!)) return false;
  if (Math.min(2, before[CAPITALISED]! - own) !== Math.min(2, now[CAPITALISED]! - own)) return false;
  if (opinion(before, 0, mass, k) !== opinion(now, 0, mass, k)) return false;
  for (let part = KINDS; part < MASS; part++) {
    const share = mass[k * MASS + part]!;
    if (timesClass(before[part]! - share) !== timesClass(now[part]! - share)) return false;
  }
  return true;
}
