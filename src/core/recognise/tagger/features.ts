/** The features of a token in its place, as hashes whose two lowest bits tell the group they belong to. */
import type { Tokens } from '../../text/tokens.js';
import { mix } from '../lists/hash.js';
import type { BlockView } from './view.js';
import { CAPS, UPPER, type WordInfo } from './words.js';

/** Groups of features; training leaves some out at times so that no group alone is relied upon. */
export const PLAIN = 0;
export const LEXICAL = 1; // the very word
export const LISTED = 2; // the gazetteer
export const ELSEWHERE = 3; // the rest of the document

/** How far a word's own attributes are seen. */
export const REACH = 2;

/** A growing list of feature hashes, used again for each token. */
export class FeatureBuffer {
  values = new Uint32Array(512);
  count = 0;

  push(template: number, value: number, group: number): void {
    this.values[this.count++] = ((mix(template, value) & ~3) | group) >>> 0;
  }
}

/** Takes one feature. */
export type PushFeature = (template: number, value: number, group: number) => void;

const BEFORE_SENTENCE = 11;
const AFTER_SENTENCE = 12;

/**
 * What a word says by itself about the token `offset` places after it (from -REACH to REACH): depends on the word and the
 * offset alone, so its sum of weights can be remembered.
 */
export function wordFeatures(word: WordInfo, offset: number, into: FeatureBuffer): void {
  const place = 100 + offset;
  const { near, own } = word;
  into.push(place, near[0]!, offset === 0 ? LEXICAL : PLAIN);
  for (let i = 1; i < near.length; i++) into.push(place, near[i]!, PLAIN);
  if (offset === 0) for (let i = 0; i < own.length; i++) into.push(place + 20, own[i]!, PLAIN);
}

/** What the places beside a block's edge say. */
export function edgeFeatures(offset: number, before: boolean, into: FeatureBuffer): void {
  into.push(100 + offset, before ? BEFORE_SENTENCE : AFTER_SENTENCE, PLAIN);
}

/** How a word is written and how its sentence is: `sentence` is the style, doubled, plus 1 for the first word. */
export function writingFeatures(word: WordInfo, sentence: number, into: FeatureBuffer): void {
  into.push(1, mix(word.shape, sentence), PLAIN);
}

/** The word before (`side` 0) or after (1) a whole segment. */
export function besideFeatures(word: WordInfo | undefined, side: number, into: FeatureBuffer): void {
  into.push(30 + side, word?.id ?? 1, PLAIN);
}

/** The parts of speech of a token and its neighbours: indices into `POS`, 30 before the block and 31 behind it. */
export function posFeatures(before: number, own: number, after: number, into: FeatureBuffer): void {
  into.push(20, own, PLAIN);
  into.push(21, before, PLAIN);
  into.push(22, after, PLAIN);
  into.push(23, before * 32 + own, PLAIN);
  into.push(24, own * 32 + after, PLAIN);
}

/** A token's place in its segment: `place` is the distance from its start, times four, plus that from its end, both 3 at most. */
export function placeFeatures(place: number, sentence: number, into: FeatureBuffer): void {
  into.push(35, mix(place, sentence), PLAIN);
}

/** What the gazetteer says at a token. */
export function listedHere(begin: number, inside: number, end: number, sentence: number, into: FeatureBuffer): void {
  listed(40, begin, into);
  listed(41, inside, into);
  listed(48, end, into);
  into.push(46, mix(begin, inside), LISTED);
  into.push(47, mix(mix(begin, inside), sentence), LISTED);
}

/** What the gazetteer says at the token before. */
export function listedBefore(begin: number, inside: number, end: number, into: FeatureBuffer): void {
  listed(42, begin, into);
  listed(43, inside, into);
  listed(49, end, into);
}

/** What the gazetteer says at the token after. */
export function listedAfter(begin: number, inside: number, into: FeatureBuffer): void {
  listed(44, begin, into);
  listed(45, inside, into);
}

function listed(template: number, mask: number, into: FeatureBuffer): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) into.push(template, 31 - Math.clz32(rest & -rest), LISTED);
}

/** What a token's word says together with the words on either side. */
export function togetherFeatures(block: BlockView, i: number, into: FeatureBuffer): void {
  const { words } = block;
  const word = words[i]!;
  const before = i > 0 ? words[i - 1] : undefined;
  const after = i + 1 < words.length ? words[i + 1] : undefined;
  into.push(4, mix(mix(before?.shape ?? 1, word.shape), after?.shape ?? 1), PLAIN);
  into.push(7, mix(before?.cluster ?? 1, word.cluster), PLAIN);
  into.push(8, mix(word.cluster, after?.cluster ?? 1), PLAIN);
  into.push(9, mix(before?.coarse ?? 1, mix(word.coarse, after?.coarse ?? 1)), PLAIN);
  if (word.flags & CAPS) {
    const spelled = initialsMatch(block, i);
    if (spelled > 0) into.push(38, spelled, PLAIN);
  }
}

/** The parts of speech at a token and beside it, as `posFeatures` takes them. */
export const posBefore = ({ pos }: Tokens, i: number): number => (i > 0 ? pos[i - 1]! : 30);
export const posAfter = ({ pos }: Tokens, i: number): number => (i + 1 < pos.length ? pos[i + 1]! : 31);

/** The style of a token's sentence, doubled, plus 1 where the token is its first. */
export const sentenceOf = ({ style, first }: BlockView, i: number): number => style[i]! * 2 + first[i]!;

/** A token's place in segment `[from, to)`, as `placeFeatures` takes it. */
export const placeIn = (i: number, from: number, to: number): number =>
  Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3);

/** All that the surroundings of token `i` say, in segment `[from, to)`. */
export function contextFeatures(block: BlockView, i: number, from: number, to: number, into: FeatureBuffer): void {
  const { words, tokens, marks } = block;
  const { count, pos } = tokens;
  const sentence = sentenceOf(block, i);
  writingFeatures(words[i]!, sentence, into);
  togetherFeatures(block, i, into);
  posFeatures(posBefore(tokens, i), pos[i]!, posAfter(tokens, i), into);
  besideFeatures(from > 0 ? words[from - 1] : undefined, 0, into);
  besideFeatures(to < count ? words[to] : undefined, 1, into);
  placeFeatures(placeIn(i, from, to), sentence, into);
  listedHere(marks.begin[i]!, marks.inside[i]!, marks.end[i]!, sentence, into);
  if (i > 0) listedBefore(marks.begin[i - 1]!, marks.inside[i - 1]!, marks.end[i - 1]!, into);
  if (i + 1 < count) listedAfter(marks.begin[i + 1]!, marks.inside[i + 1]!, into);
}

/** Whether an acronym in brackets is spelled out by the capitals before it: 2 all its letters, 1 all but one, 0 neither. */
function initialsMatch({ words, tokens }: BlockView, i: number): number {
  if (tokens.words[i - 1] !== '(') return 0;
  const acronym = tokens.words[i]!.replace(/\P{Lu}/gu, '');
  let left = acronym.length;
  if (left < 2) return 0;
  for (let k = i - 2; k >= 0 && k >= i - 14 && left > 0; k--) {
    if (words[k]!.flags & UPPER && tokens.words[k]!.startsWith(acronym[left - 1]!)) left--;
  }
  return left === 0 ? 2 : left === 1 && acronym.length > 2 ? 1 : 0;
}
