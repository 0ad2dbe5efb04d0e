/** The linear chain over labels: best sequence (Viterbi) and marginal probabilities (forward-backward). */
import { follows, LABELS, OUTSIDE, PREDECESSORS } from './labels.js';

/** Scores of label pairs, `previous * LABELS + next`. */
export type Transitions = Float32Array;

const mayEnd = Array.from({ length: LABELS }, (_, label) => follows(label, OUTSIDE));
const mayStart = Array.from({ length: LABELS }, (_, label) => follows(OUTSIDE, label));

/** The pairs of labels that may follow each other, grouped by the later one: `FROM[PAIRS[label]]` to `FROM[PAIRS[label + 1] - 1]`. */
const FROM = Uint8Array.from(PREDECESSORS.flat());
const PAIRS = Int32Array.from({ length: LABELS + 1 }, (_, label) => PREDECESSORS.slice(0, label).flat().length);

/** A label whose score is this far below the best one's takes no part in the sums: less than one in a hundred thousand million. */
const NEGLIGIBLE = -25;

/** One chain with its transitions; its working memory is used again for each sequence. */
export class Chain {
  /** Natural logarithm of the sum over all sequences of the last `run`. */
  logTotal = 0;
  private capacity = 0;
  private value = new Float64Array(0);
  private back = new Uint8Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  /** Exponentials of the scores, each token's scaled by its highest. */
  private factor = new Float64Array(0);
  private readonly jump = new Float64Array(LABELS * LABELS);
  /** The transitions and their exponentials of the pairs in `FROM`, in their order. */
  private readonly pairScores = new Float64Array(FROM.length);
  private readonly pairJumps = new Float64Array(FROM.length);

  constructor(private readonly transitions: Transitions) {
    this.refresh();
  }

  /** Takes note of changed transitions. */
  refresh(): void {
    for (let i = 0; i < this.jump.length; i++) this.jump[i] = Math.exp(this.transitions[i]!);
    for (let label = 0; label < LABELS; label++) {
      for (let k = PAIRS[label]!; k < PAIRS[label + 1]!; k++) {
        this.pairScores[k] = this.transitions[FROM[k]! * LABELS + label]!;
        this.pairJumps[k] = this.jump[FROM[k]! * LABELS + label]!;
      }
    }
  }

  private reserve(length: number): void {
    if (length <= this.capacity) return;
    this.capacity = length * 2;
    const size = this.capacity * LABELS;
    this.value = new Float64Array(size);
    this.back = new Uint8Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.factor = new Float64Array(size);
  }

  /**
   * The best sequence of labels for `length` tokens whose scores stand in `scores` from `at` on (`LABELS` a token), with OUTSIDE
   * before and after. Writes into `best`.
   */
  viterbi(scores: Float32Array, at: number, length: number, best: Uint8Array): void {
    this.reserve(length);
    const { value, back, transitions, pairScores } = this;
    for (let label = 0; label < LABELS; label++) {
      value[label] = mayStart[label] ? scores[at + label]! + transitions[OUTSIDE * LABELS + label]! : -Infinity;
    }
    for (let t = 1; t < length; t++) {
      const before = (t - 1) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        let top = -Infinity;
        let from = 0;
        for (let k = PAIRS[label]!, end = PAIRS[label + 1]!; k < end; k++) {
          const previous = FROM[k]!;
          const candidate = value[before + previous]! + pairScores[k]!;
          if (candidate > top) {
            top = candidate;
            from = previous;
          }
        }
        value[before + LABELS + label] = top + scores[at + t * LABELS + label]!;
        back[before + LABELS + label] = from;
      }
    }
    let top = -Infinity;
    let last = 0;
    const end = (length - 1) * LABELS;
    for (let label = 0; label < LABELS; label++) {
      if (!mayEnd[label]) continue;
      const candidate = value[end + label]! + transitions[label * LABELS + OUTSIDE]!;
      if (candidate > top) {
        top = candidate;
        last = label;
      }
    }
    for (let t = length - 1; t >= 0; t--) {
      best[t] = last;
      last = back[t * LABELS + last]!;
    }
  }

  /** Sums over all sequences; arguments as for `viterbi`. Each token's sums are scaled to add up to 1, so nothing overflows. */
  run(scores: Float32Array, at: number, length: number): void {
    this.reserve(length);
    const { forward, backward, factor, jump, pairJumps } = this;
    let logTotal = 0;
    for (let t = 0; t < length; t++) {
      const base = t * LABELS;
      let top = -Infinity;
      for (let label = 0; label < LABELS; label++) top = Math.max(top, scores[at + base + label]!);
      logTotal += top;
      for (let label = 0; label < LABELS; label++) {
        const below = scores[at + base + label]! - top;
        factor[base + label] = below < NEGLIGIBLE ? 0 : Math.exp(below);
      }
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        if (factor[base + label] === 0) {
          forward[base + label] = 0;
          continue;
        }
        let reach = 0;
        if (t === 0) reach = mayStart[label] ? jump[OUTSIDE * LABELS + label]! : 0;
        else {
          const before = base - LABELS;
          for (let k = PAIRS[label]!, end = PAIRS[label + 1]!; k < end; k++)
            reach += forward[before + FROM[k]!]! * pairJumps[k]!;
        }
        sum += forward[base + label] = reach * factor[base + label]!;
      }
      for (let label = 0; label < LABELS; label++) forward[base + label]! /= sum;
      logTotal += Math.log(sum);
    }
    const end = (length - 1) * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      backward[end + label] = mayEnd[label] ? jump[label * LABELS + OUTSIDE]! : 0;
      total += forward[end + label]! * backward[end + label]!;
    }
    this.logTotal = logTotal + Math.log(total);
    for (let label = 0; label < LABELS; label++) backward[end + label]! /= total;
    for (let t = length - 2; t >= 0; t--) {
      const base = t * LABELS;
      backward.fill(0, base, base + LABELS);
      for (let label = 0; label < LABELS; label++) {
        const onward = backward[base + LABELS + label]! * factor[base + LABELS + label]!;
        if (onward === 0) continue;
        for (let k = PAIRS[label]!, end = PAIRS[label + 1]!; k < end; k++)
          backward[base + FROM[k]!]! += onward * pairJumps[k]!;
      }
      let sum = 0;
      for (let label = 0; label < LABELS; label++) sum += forward[base + label]! * backward[base + label]!;
      for (let label = 0; label < LABELS; label++) backward[base + label]! /= sum;
    }
  }

  /** Probability that token `t` of the last `run` has a label. */
  marginal(t: number, label: number): number {
    return this.forward[t * LABELS + label]! * this.backward[t * LABELS + label]!;
  }

  /** Writes the probabilities that tokens `t` and `t + 1` of the last `run` have two labels, at `previous * LABELS + next`; 0 where they may not follow each other. */
  pairs(t: number, into: Float64Array): void {
    const { forward, backward, factor, jump } = this;
    const base = t * LABELS;
    into.fill(0);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const onward = backward[base + LABELS + label]! * factor[base + LABELS + label]!;
      for (let k = PAIRS[label]!; k < PAIRS[label + 1]!; k++) {
        const at = FROM[k]! * LABELS + label;
        sum += into[at] = forward[base + FROM[k]!]! * jump[at]! * onward;
      }
    }
    for (let at = 0; at < into.length; at++) into[at]! /= sum;
  }

  /** Probability that the tokens from `from` on have exactly the labels `labels[first]` to `labels[last - 1]`. */
  path(from: number, labels: ArrayLike<number>, first: number, last: number): number {
    let scale = 1;
    for (let k = 0; k + 1 < last - first; k++) scale *= this.stepTotal(from + k);
    return this.pathWeight(from, labels, first, last) / scale;
  }

  private pathWeight(from: number, labels: ArrayLike<number>, first: number, last: number): number {
    const { forward, backward, factor, jump } = this;
    let value = forward[from * LABELS + labels[first]!]!;
    let t = from;
    for (let k = first + 1; k < last; k++) {
      t++;
      value *= jump[labels[k - 1]! * LABELS + labels[k]!]! * factor[t * LABELS + labels[k]!]!;
    }
    return value * backward[t * LABELS + labels[last - 1]!]!;
  }

  /** The sum over all pairs of labels of tokens `t` and `t + 1`, in the scale of their forward and backward sums. */
  private stepTotal(t: number): number {
    const { forward, backward, factor, jump } = this;
    const base = t * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      const onward = backward[base + LABELS + label]! * factor[base + LABELS + label]!;
      if (onward === 0) continue;
      let reach = 0;
      for (let k = PAIRS[label]!; k < PAIRS[label + 1]!; k++)
        reach += forward[base + FROM[k]!]! * jump[FROM[k]! * LABELS + label]!;
      sum += reach * onward;
    }
    return sum;
  }
}
