/** The features of a token in its place, as hashes whose two lowest bits tell the group they belong to. */
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

/** What the surroundings of token `i` say, in segment `[from, to)`. */
export function contextFeatures(block: BlockView, i: number, from: number, to: number, into: FeatureBuffer): void {
  const { words, tokens, marks, style, first } = block;
  const { count, pos } = tokens;
  const word = words[i]!;
  const before = i > 0 ? words[i - 1] : undefined;
  const after = i + 1 < count ? words[i + 1] : undefined;
  const sentence = style[i]! * 2 + first[i]!;

  into.push(1, mix(word.shape, sentence), PLAIN);
  into.push(4, mix(mix(before?.shape ?? 1, word.shape), after?.shape ?? 1), PLAIN);
  into.push(7, mix(before?.cluster ?? 1, word.cluster), PLAIN);
  into.push(8, mix(word.cluster, after?.cluster ?? 1), PLAIN);
  into.push(9, mix(before?.coarse ?? 1, mix(word.coarse, after?.coarse ?? 1)), PLAIN);

  const p0 = pos[i]!;
  const pb = i > 0 ? pos[i - 1]! : 30;
  const pa = i + 1 < count ? pos[i + 1]! : 31;
  into.push(20, p0, PLAIN);
  into.push(21, pb, PLAIN);
  into.push(22, pa, PLAIN);
  into.push(23, pb * 32 + p0, PLAIN);
  into.push(24, p0 * 32 + pa, PLAIN);

  // The words on either side of the whole segment, and the token's place in it.
  const left = from > 0 ? words[from - 1] : undefined;
  const right = to < count ? words[to] : undefined;
  const fromStart = Math.min(i - from, 3);
  const fromEnd = Math.min(to - 1 - i, 3);
  into.push(30, left?.id ?? 1, PLAIN);
  into.push(31, right?.id ?? 1, PLAIN);
  into.push(35, mix(fromStart * 4 + fromEnd, sentence), PLAIN);

  if (word.flags & CAPS) {
    const spelled = initialsMatch(block, i);
    if (spelled > 0) into.push(38, spelled, PLAIN);
  }

  listed(40, marks.begin[i]!, into);
  listed(41, marks.inside[i]!, into);
  if (i > 0) {
    listed(42, marks.begin[i - 1]!, into);
    listed(43, marks.inside[i - 1]!, into);
  }
  if (i + 1 < count) {
    listed(44, marks.begin[i + 1]!, into);
    listed(45, marks.inside[i + 1]!, into);
  }
  listed(48, marks.end[i]!, into);
  if (i > 0) listed(49, marks.end[i - 1]!, into);
  into.push(46, mix(marks.begin[i]!, marks.inside[i]!), LISTED);
  into.push(47, mix(mix(marks.begin[i]!, marks.inside[i]!), sentence), LISTED);
}

function listed(template: number, mask: number, into: FeatureBuffer): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) into.push(template, 31 - Math.clz32(rest & -rest), LISTED);
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
