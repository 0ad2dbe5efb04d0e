/** Fingerprints of phrases: what makes two spellings of a listed phrase the same, as a number of 40 bits. */
import { foldDiacritics } from '../../world/names.js';

/** A word as phrases are made of: its own fingerprints, worked out once for many phrases. */
export interface PhraseWord {
  /** Without regard to case. */
  readonly a: number;
  readonly b: number;
  /** As it is written, where it is in capitals; else the same. */
  readonly exactA: number;
  readonly exactB: number;
  /** Bits: `JOINS`, `PROPER`, `SHOUTED`. */
  readonly written: number;
}

/** Bits of `PhraseWord.written`. */
export const JOINS = 1; // only joins words: a hyphen
export const PROPER = 2; // written as a name is, or a number
export const SHOUTED = 4; // all in capitals: an abbreviation, or a shouted word

/** A word of a phrase. */
export function phraseWord(word: string): PhraseWord {
  const code = word.charCodeAt(0);
  const isLower = code >= 97 && code <= 122;
  const shouted = !isLower && isInCapitals(word);
  const [a, b] = printsOf(word, false);
  const [exactA, exactB] = shouted ? printsOf(word, true) : [a, b];
  const proper = !isLower && (code < 128 || isCapital(word));
  return {
    a,
    b,
    exactA,
    exactB,
    written: (isHyphen(word) ? JOINS : 0) | (proper ? PROPER : 0) | (shouted ? SHOUTED : 0),
  };
}

/** Whether a word starts with a capital letter beyond ASCII. */
function isCapital(word: string): boolean {
  const first = word.slice(0, 1);
  return first !== first.toLowerCase();
}

/** The two fingerprints of a word; `exact` keeps its capitals, as abbreviations need ("US" is not "us"). */
function printsOf(word: string, exact: boolean): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  let end = word.length;
  if (end > 2 && word.charCodeAt(end - 1) === 115 && isApostrophe(word.charCodeAt(end - 2))) end -= 2;
  for (let i = 0; i < end; i++) {
    let code = word.charCodeAt(i);
    if (code > 127) return printsOf(ascii(word), exact);
    if (code === 46) continue;
    if (!exact && code >= 65 && code <= 90) code |= 32;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  return end === 1 && word.charCodeAt(0) === 38 ? printsOf('and', exact) : [a, b];
}

/**
 * The fingerprint of the words seen so far. Makes no difference: diacritics, dots in a word ("U.S." is "US"), hyphens between
 * words, a possessive ending that wink left on the word, "&" for "and", and case, unless `exact`.
 */
export class PhraseHash {
  #a = 0;
  #b = 0;

  reset(): void {
    this.#a = 0x3c6ef372;
    this.#b = 0x1f83d9ab;
  }

  /** Appends a word; `exact` keeps the capitals of one that is all in capitals. */
  push(word: PhraseWord, exact: boolean): void {
    this.#a = Math.imul(((this.#a << 7) | (this.#a >>> 25)) ^ (exact ? word.exactA : word.a), 0x9e3779b1);
    this.#b = Math.imul(((this.#b << 11) | (this.#b >>> 21)) ^ (exact ? word.exactB : word.b), 0x85ebca6b);
  }

  /** The upper 32 bits of the fingerprint. */
  high(): number {
    let h = this.#a ^ (this.#a >>> 15) ^ Math.imul(this.#b, 0x27d4eb2f);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  }

  /** The lower 8 bits of the fingerprint. */
  low(): number {
    const h = Math.imul(this.#b ^ (this.#b >>> 16) ^ this.#a, 0x165667b1);
    return h >>> 24;
  }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A word in ASCII as far as it goes; what is left is brought below 128 so that hashing always ends. */
function ascii(word: string): string {
  const folded = foldDiacritics(word).replace(/[‘’ʼʻ`´]/g, "'");
  return folded.replace(/[^\0-\x7f]/g, other => `\\${other.charCodeAt(0).toString(36)}`);
}

/** Whether a token only joins words: it makes no difference within a phrase ("Guinea-Bissau", "Guinea Bissau"). */
export function isHyphen(word: string): boolean {
  return word.length === 1 && (word === '-' || (word >= '\u2010' && word <= '\u2015'));
}

/** Whether a word is all in capitals (digits may stand among them): an abbreviation, or a shouted word. Dots do not count. */
export function isInCapitals(word: string): boolean {
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals++;
    else if (code >= 97 && code <= 122)
      return isApostrophe(word.charCodeAt(i - 1)) && i === word.length - 1 && capitals > 1;
    else if (code > 127 && !isApostrophe(code)) {
      const character = word.charAt(i);
      if (character !== character.toUpperCase()) return false;
      if (character !== character.toLowerCase()) capitals++;
    } else if (code === 46 || isApostrophe(code)) continue;
    letters++;
  }
  return capitals > 0 && letters > 1;
}
