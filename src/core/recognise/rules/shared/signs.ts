/** Words that rules look for: a word is told once which signs it is, and a rule whose signs stand nowhere in a block is left out there. */
import { CAPITALS, type BlockView } from '../../tagger/view.js';
import { NO_SIGNS } from '../../tagger/words.js';
import type { Rule } from './rule.js';

/** Words of one kind, or something else that a block has or has not. */
export interface Sign {
  readonly index: number;
}

/** Words of one kind. */
export interface WordSign extends Sign {
  /** Whether the word at a token is one of them; false where there is no such token. */
  readonly at: (view: Pick<BlockView, 'words'>, i: number) => boolean;
}

const byPattern: { readonly index: number; readonly pattern: RegExp }[] = [];
const byTest: { readonly index: number; readonly is: (word: string) => boolean }[] = [];
const ofBlocks: { readonly index: number; readonly is: (view: BlockView) => boolean }[] = [];
let count = 0;

/** The words that a pattern matches, or of which a function says so; made once, when a module is loaded. */
export function sign(words: RegExp | ((word: string) => boolean)): WordSign {
  const index = count++;
  if (typeof words === 'function') byTest.push({ index, is: words });
  else byPattern.push({ index, pattern: words });
  return { index, at: ({ words: all }, i) => all[i]?.signs.includes(index) ?? false };
}

/** What is looked up once for a block. */
export function blockSign(is: (view: BlockView) => boolean): Sign {
  const index = count++;
  ofBlocks.push({ index, is });
  return { index };
}

/** All patterns in one for each set of flags, with how many they are made of: most words match none. */
let together: { readonly patterns: number; readonly any: readonly RegExp[] } = { patterns: 0, any: [] };

function anyPattern(): readonly RegExp[] {
  if (together.patterns !== byPattern.length) {
    const sources = new Map<string, string[]>();
    for (const { pattern } of byPattern)
      sources.set(pattern.flags, [...(sources.get(pattern.flags) ?? []), pattern.source]);
    const any = [...sources].map(([flags, all]) => new RegExp(all.join('|'), flags));
    together = { patterns: byPattern.length, any };
  }
  return together.any;
}

/** The signs that a word is. */
export function signsOf(word: string): readonly number[] {
  let signs: number[] | undefined;
  if (anyPattern().some(any => any.test(word)))
    for (const { index, pattern } of byPattern) if (pattern.test(word)) (signs ??= []).push(index);
  for (const { index, is } of byTest) if (is(word)) (signs ??= []).push(index);
  return signs ?? NO_SIGNS;
}

/** For each sign whether a block has it. */
export function signsIn(view: BlockView): Uint8Array {
  const held = new Uint8Array(count);
  for (const { signs } of view.words) for (let k = 0; k < signs.length; k++) held[signs[k]!] = 1;
  for (const { index, is } of ofBlocks) if (is(view)) held[index] = 1;
  return held;
}

/** A rule that changes nothing in a block that has none of some signs. */
export interface SignedRule extends Rule {
  readonly signs: readonly Sign[];
}

/** Makes a rule that is left out where none of the signs stands. */
export const where = (signs: readonly Sign[], rule: Rule): SignedRule =>
  Object.assign<Rule, { signs: readonly Sign[] }>(rule, { signs });

/** A sentence in capitals. */
export const IN_CAPITALS = blockSign(({ style }) => style.includes(CAPITALS));
export const SLASH = sign(/^\/$/);
export const COLON = sign(/^:$/);
export const AMPERSAND = sign(/^&$/);
export const BRACKET = sign(/^\($/);
export const HYPHEN = sign(/^[-‐‑]$/);
