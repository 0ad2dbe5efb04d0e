/** Sums of weights that come again and again, worked out once: most features of a token depend on few values. */
import { RecentMap } from '../../text/memo.js';
import {
  besideFeatures,
  edgeFeatures,
  FeatureBuffer,
  listedAfter,
  listedBefore,
  listedHere,
  placeFeatures,
  placeIn,
  posAfter,
  posBefore,
  posFeatures,
  REACH,
  sentenceOf,
  togetherFeatures,
  wordFeatures,
  writingFeatures,
} from './features.js';
import type { BlockView } from './view.js';
import { PACKED, type Weights } from './weights.js';
import type { WordInfo } from './words.js';
import { mix } from '../lists/hash.js';

/** A sum of the weights of some features, `PACKED` numbers. */
type Sum = Int32Array;

const DISTANCES = 2 * REACH + 1;
/** Sentences are of so many kinds: three styles, and whether the word is the first. */
const SENTENCES = 6;
/** What is remembered of a word, one sum after another: at each distance, beside a segment on either side, in each kind of sentence. */
const BESIDE = DISTANCES;
const WRITING = BESIDE + 2;
const OF_A_WORD = WRITING + SENTENCES;

/** The sums of a word by one tagger's weights; kept with the word itself, where they are found fastest. */
interface OfWord {
  readonly by: Sums;
  readonly values: Int32Array;
  /** One bit for each sum that has been worked out; those at the distances have been from the start. */
  known: number;
}

/** The sums of what the gazetteer says at a token. */
interface OfMarks {
  readonly begin: number;
  readonly inside: number;
  readonly end: number;
  readonly here: (Sum | undefined)[];
  before: Sum | undefined;
  after: Sum | undefined;
}

/** So many combinations of gazetteer marks are remembered; then all are forgotten. */
const MOST_MARKS = 20_000;
/** Features whose values are below this are found by their value. */
const SMALL = 1024;

/** Adds up weights of features. Remembers sums, so one instance should serve many blocks. */
export class Sums {
  private readonly buffer = new FeatureBuffer();
  /** What the places before and behind a block say, at each distance. */
  private readonly edges: readonly Int32Array[];
  private readonly beside: readonly Sum[];
  private readonly pos: (Sum | undefined)[] = new Array<undefined>(1 << 15).fill(undefined);
  private readonly places: (Sum | undefined)[] = new Array<undefined>(16 * SENTENCES).fill(undefined);
  private readonly marks = new RecentMap<number, OfMarks>(MOST_MARKS);
  /** By template and value. */
  private readonly rows = new Map<number, Int32Array>();

  constructor(private readonly weights: Weights) {
    this.edges = [true, false].map(before =>
      this.distances(new Int32Array(DISTANCES * PACKED), (offset, into) => {
        edgeFeatures(offset, before, into);
      }),
    );
    this.beside = [0, 1].map(side => this.sum(into => besideFeatures(undefined, side, into)));
  }

  /**
   * Adds what a block says of the tokens of segment `[from, to)`, all but the evidence of the rest of the document: `PACKED`
   * numbers a token, the first token's at `at`.
   */
  segment(view: BlockView, from: number, to: number, sums: Int32Array, at: number): void {
    for (let j = from - REACH; j < to + REACH; j++) this.near(view.words[j], j, from, to, sums, at);
    for (let i = from; i < to; i++) this.token(view, i, from, to, sums, at + (i - from) * PACKED);
  }

  /** Adds what word `j` says to the tokens of the segment that it is near. */
  private near(word: WordInfo | undefined, j: number, from: number, to: number, sums: Int32Array, at: number): void {
    const values = word ? this.ofWord(word).values : this.edges[j < 0 ? 0 : 1]!;
    const last = Math.min(j + REACH, to - 1);
    for (let i = Math.max(j - REACH, from); i <= last; i++)
      plus(sums, at + (i - from) * PACKED, values, (i - j + REACH) * PACKED);
  }

  private token(view: BlockView, i: number, from: number, to: number, sums: Int32Array, at: number): void {
    const { words, tokens, marks } = view;
    const { count, pos } = tokens;
    const sentence = sentenceOf(view, i);
    this.addOfWord(words[i]!, WRITING + sentence, sums, at);
    plus(sums, at, this.parts(posBefore(tokens, i), pos[i]!, posAfter(tokens, i)), 0);
    if (from > 0) this.addOfWord(words[from - 1]!, BESIDE, sums, at);
    else plus(sums, at, this.beside[0]!, 0);
    if (to < count) this.addOfWord(words[to]!, BESIDE + 1, sums, at);
    else plus(sums, at, this.beside[1]!, 0);
    const place = placeIn(i, from, to);
    const placed = (this.places[place * SENTENCES + sentence] ??= this.sum(into =>
      placeFeatures(place, sentence, into),
    ));
    plus(sums, at, placed, 0);
    const own = this.marked(marks.begin[i]!, marks.inside[i]!, marks.end[i]!);
    const { begin, inside, end } = own;
    plus(sums, at, (own.here[sentence] ??= this.sum(into => listedHere(begin, inside, end, sentence, into))), 0);
    if (i > 0) this.addBefore(marks.begin[i - 1]!, marks.inside[i - 1]!, marks.end[i - 1]!, sums, at);
    if (i + 1 < count) this.addAfter(marks.begin[i + 1]!, marks.inside[i + 1]!, marks.end[i + 1]!, sums, at);
    this.buffer.count = 0;
    togetherFeatures(view, i, this.buffer);
    this.add(sums, at);
  }

  /** Adds the weights of one feature whose value is small. */
  push(template: number, value: number, group: number, sums: Int32Array, at: number): void {
    let rows = this.rows.get(template);
    if (!rows) this.rows.set(template, (rows = new Int32Array(SMALL).fill(UNKNOWN)));
    let row = rows[value]!;
    if (row === UNKNOWN) {
      this.buffer.count = 0;
      this.buffer.push(template, value, group);
      rows[value] = row = this.weights.row(this.buffer.values[0]!);
    }
    if (row < 0) return;
    const { packed } = this.weights;
    const base = row * PACKED;
    for (let k = 0; k < PACKED; k++) sums[at + k]! += packed[base + k]!;
  }

  private addOfWord(word: WordInfo, which: number, sums: Int32Array, at: number): void {
    const remembered = this.ofWord(word);
    if ((remembered.known & (1 << which)) === 0) {
      remembered.known |= 1 << which;
      this.buffer.count = 0;
      if (which >= WRITING) writingFeatures(word, which - WRITING, this.buffer);
      else besideFeatures(word, which - BESIDE, this.buffer);
      this.add(remembered.values, which * PACKED);
    }
    plus(sums, at, remembered.values, which * PACKED);
  }

  private ofWord(word: WordInfo): OfWord {
    const remembered = word.remembered as OfWord | undefined;
    if (remembered?.by === this) return remembered;
    const values = new Int32Array(OF_A_WORD * PACKED);
    this.distances(values, (offset, into) => {
      wordFeatures(word, offset, into);
    });
    return (word.remembered = { by: this, values, known: 0 } satisfies OfWord);
  }

  /** Writes the sums of the features at each distance. */
  private distances(values: Int32Array, features: (offset: number, into: FeatureBuffer) => void): Int32Array {
    for (let offset = -REACH; offset <= REACH; offset++) {
      this.buffer.count = 0;
      features(offset, this.buffer);
      this.add(values, (offset + REACH) * PACKED);
    }
    return values;
  }

  private parts(before: number, own: number, after: number): Sum {
    return (this.pos[(before * 32 + own) * 32 + after] ??= this.sum(into => posFeatures(before, own, after, into)));
  }

  private addBefore(begin: number, inside: number, end: number, sums: Int32Array, at: number): void {
    if ((begin | inside | end) === 0) return;
    const marks = this.marked(begin, inside, end);
    plus(sums, at, (marks.before ??= this.sum(into => listedBefore(begin, inside, end, into))), 0);
  }

  private addAfter(begin: number, inside: number, end: number, sums: Int32Array, at: number): void {
    if ((begin | inside) === 0) return;
    const marks = this.marked(begin, inside, end);
    plus(sums, at, (marks.after ??= this.sum(into => listedAfter(begin, inside, into))), 0);
  }

  private marked(begin: number, inside: number, end: number): OfMarks {
    const key = mix(mix(begin, inside), end);
    const known = this.marks.get(key);
    if (known?.begin === begin && known.inside === inside && known.end === end) return known;
    const here = new Array<undefined>(SENTENCES).fill(undefined);
    const marks: OfMarks = { begin, inside, end, here, before: undefined, after: undefined };
    this.marks.set(key, marks);
    return marks;
  }

  private sum(features: (into: FeatureBuffer) => void): Sum {
    this.buffer.count = 0;
    features(this.buffer);
    const sum = new Int32Array(PACKED);
    this.add(sum, 0);
    return sum;
  }

  /** Adds the weights of the buffer's features to the `PACKED` sums at `at`. */
  private add(sums: Int32Array, at: number): void {
    const { buffer, weights } = this;
    const { packed } = weights;
    for (let f = 0; f < buffer.count; f++) {
      const row = weights.row(buffer.values[f]!);
      if (row < 0) continue;
      const base = row * PACKED;
      for (let k = 0; k < PACKED; k++) sums[at + k]! += packed[base + k]!;
    }
  }
}

const UNKNOWN = -2;

function plus(sums: Int32Array, at: number, other: Int32Array, from: number): void {
  for (let k = 0; k < PACKED; k++) sums[at + k]! += other[from + k]!;
}
