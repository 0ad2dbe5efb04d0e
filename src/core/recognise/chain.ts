/** The linear chain over labels: best sequence (Viterbi) and marginal probabilities (forward-backward). */
import { follows, LABELS, OUTSIDE, PREDECESSORS } from './labels.js';

/** Scores of label pairs, `previous * LABELS + next`. */
export type Transitions = Float32Array;

const mayEnd = Array.from({ length: LABELS }, (_, label) => follows(label, OUTSIDE));
const mayStart = Array.from({ length: LABELS }, (_, label) => follows(OUTSIDE, label));

/**
 * The best sequence of labels for `length` tokens whose scores stand in `scores` (`LABELS` a token), with OUTSIDE before and
 * after. Writes into `best` and returns its score.
 */
export function viterbi(scores: Float32Array, length: number, transitions: Transitions, best: Uint8Array): number {
  const value = new Float64Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++)
    value[label] = mayStart[label] ? scores[label]! + transitions[OUTSIDE * LABELS + label]! : -Infinity;
  for (let t = 1; t < length; t++) {
    for (let label = 0; label < LABELS; label++) {
      let top = -Infinity;
      let from = 0;
      for (const previous of PREDECESSORS[label]!) {
        const candidate = value[(t - 1) * LABELS + previous]! + transitions[previous * LABELS + label]!;
        if (candidate > top) {
          top = candidate;
          from = previous;
        }
      }
      value[t * LABELS + label] = top + scores[t * LABELS + label]!;
      back[t * LABELS + label] = from;
    }
  }
  let top = -Infinity;
  let last = 0;
  for (let label = 0; label < LABELS; label++) {
    if (!mayEnd[label]) continue;
    const candidate = value[(length - 1) * LABELS + label]! + transitions[label * LABELS + OUTSIDE]!;
    if (candidate > top) {
      top = candidate;
      last = label;
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    best[t] = last;
    last = back[t * LABELS + last]!;
  }
  return top;
}

/** Forward and backward sums of one sequence, used again for the next. */
export class ForwardBackward {
  /** Log of the sum over all sequences. */
  logTotal = 0;
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scores: Float32Array = new Float32Array(0);
  private transitions: Transitions = new Float32Array(0);

  /** Runs over `length` tokens; see `viterbi` for the arguments. */
  run(scores: Float32Array, length: number, transitions: Transitions): void {
    if (this.forward.length < length * LABELS) {
      this.forward = new Float64Array(length * LABELS * 2);
      this.backward = new Float64Array(length * LABELS * 2);
    }
    this.scores = scores;
    this.transitions = transitions;
    const { forward, backward } = this;
    for (let label = 0; label < LABELS; label++) {
      forward[label] = mayStart[label] ? scores[label]! + transitions[OUTSIDE * LABELS + label]! : -Infinity;
    }
    for (let t = 1; t < length; t++) {
      const base = (t - 1) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        const previous = PREDECESSORS[label]!;
        let top = -Infinity;
        for (const p of previous) top = Math.max(top, forward[base + p]! + transitions[p * LABELS + label]!);
        let sum = 0;
        if (top > -Infinity)
          for (const p of previous) sum += Math.exp(forward[base + p]! + transitions[p * LABELS + label]! - top);
        forward[t * LABELS + label] = top === -Infinity ? top : top + Math.log(sum) + scores[t * LABELS + label]!;
      }
    }
    const lastBase = (length - 1) * LABELS;
    for (let label = 0; label < LABELS; label++)
      backward[lastBase + label] = mayEnd[label] ? transitions[label * LABELS + OUTSIDE]! : -Infinity;
    for (let t = length - 2; t >= 0; t--) {
      const base = t * LABELS;
      const next = base + LABELS;
      backward.fill(-Infinity, base, next);
      for (let label = 0; label < LABELS; label++) {
        const onward = backward[next + label]! + scores[next + label]!;
        if (onward === -Infinity) continue;
        for (const p of PREDECESSORS[label]!) {
          const value = onward + transitions[p * LABELS + label]!;
          const old = backward[base + p]!;
          backward[base + p] =
            old === -Infinity ? value : Math.max(old, value) + Math.log1p(Math.exp(-Math.abs(old - value)));
        }
      }
    }
    let top = -Infinity;
    for (let label = 0; label < LABELS; label++)
      top = Math.max(top, forward[lastBase + label]! + backward[lastBase + label]!);
    let sum = 0;
    for (let label = 0; label < LABELS; label++)
      sum += Math.exp(forward[lastBase + label]! + backward[lastBase + label]! - top);
    this.logTotal = top + Math.log(sum);
  }

  /** Probability that token `t` has a label. */
  marginal(t: number, label: number): number {
    return Math.exp(this.forward[t * LABELS + label]! + this.backward[t * LABELS + label]! - this.logTotal);
  }

  /** Probability that tokens `t` and `t + 1` have two labels. */
  pair(t: number, previous: number, next: number): number {
    return Math.exp(
      this.forward[t * LABELS + previous]! +
        this.transitions[previous * LABELS + next]! +
        this.scores[(t + 1) * LABELS + next]! +
        this.backward[(t + 1) * LABELS + next]! -
        this.logTotal,
    );
  }

  /** Probability that tokens `from` to `to - 1` have exactly these labels. */
  path(from: number, labels: ArrayLike<number>): number {
    let value = this.forward[from * LABELS + labels[0]!]!;
    for (let k = 1; k < labels.length; k++) {
      value += this.transitions[labels[k - 1]! * LABELS + labels[k]!]! + this.scores[(from + k) * LABELS + labels[k]!]!;
    }
    return Math.exp(
      value + this.backward[(from + labels.length - 1) * LABELS + labels[labels.length - 1]!]! - this.logTotal,
    );
  }
}
