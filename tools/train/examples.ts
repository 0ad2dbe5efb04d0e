/** Examples for the learner: the segments of labelled documents with the features of each token. */
import {
  contextFeatures,
  edgeFeatures,
  FeatureBuffer,
  type PushFeature,
  REACH,
  wordFeatures,
} from '../../src/core/recognise/tagger/features.js';
import type { Evidence } from '../../src/core/recognise/tagger/evidence.js';
import { OUTSIDE } from '../../src/core/recognise/tagger/labels.js';
import type { BlockView } from '../../src/core/recognise/tagger/view.js';
import { UNSURE } from './data.js';

/** One segment: features of all its tokens one after another (`bounds[t]` to `bounds[t + 1]`), and the labels. */
export interface Example {
  readonly features: Uint32Array;
  readonly bounds: Uint32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** Features of one token. */
export function tokenFeatures(block: BlockView, i: number, from: number, to: number, buffer: FeatureBuffer): void {
  for (let offset = -REACH; offset <= REACH; offset++) {
    const at = i - offset; // the word `offset` places before the token
    const word = block.words[at];
    if (word) wordFeatures(word, offset, buffer);
    else edgeFeatures(offset, at < 0, buffer);
  }
  contextFeatures(block, i, from, to, buffer);
}

/** The examples of a block; with `evidence`, as the second pass sees them. Segments with unsure labels are left out. */
export function* examplesOf(
  block: BlockView,
  labels: Uint8Array,
  weight: number,
  evidence?: { of: Evidence; mass: Uint8Array },
): Generator<Example> {
  const buffer = new FeatureBuffer();
  const push: PushFeature = (template, value, group) => {
    buffer.push(template, value, group);
  };
  let k = 0;
  for (const [from, to] of block.segments) {
    const gold = labels.subarray(from, to);
    const broken = isCut(labels, from, to);
    if (gold.includes(UNSURE) || broken) {
      k += to - from;
      continue;
    }
    const bounds = new Uint32Array(to - from + 1);
    const all: number[] = [];
    for (let i = from; i < to; i++, k++) {
      buffer.count = 0;
      tokenFeatures(block, i, from, to, buffer);
      if (evidence) evidence.of.features({ view: block, mass: evidence.mass }, i, k, push);
      for (let f = 0; f < buffer.count; f++) all.push(buffer.values[f]!);
      bounds[i - from + 1] = all.length;
    }
    yield { features: Uint32Array.from(all), bounds, labels: gold, weight };
  }
}

/** Whether a name reaches beyond the segment. */
function isCut(labels: Uint8Array, from: number, to: number): boolean {
  const beginsInside = labels[from] !== OUTSIDE && ((labels[from]! - 1) & 3) !== 0 && ((labels[from]! - 1) & 3) !== 3;
  const last = labels[to - 1]!;
  const endsOpen = last !== OUTSIDE && last !== UNSURE && ((last - 1) & 3) < 2;
  return beginsInside || endsOpen;
}
