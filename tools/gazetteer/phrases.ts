/** The dictionary in the making: phrases as token sequences with their categories. */
import { BIT, maskOf, type Category } from '../../src/core/recognise/lists/categories.js';
import { isHyphen, isInCapitals, PhraseHash, phraseWord } from '../../src/core/recognise/lists/phrases.js';
import { foldDiacritics } from '../../src/core/world/names.js';
import { tokenise } from '../../src/core/text/tokens.js';

/** A word that is certainly one token by itself. */
const PLAIN = /^[\p{L}\p{M}]+$/u;

/** The tokens of a phrase as the tokeniser gives them within a text. */
export function tokensOf(phrase: string): string[] {
  const words = phrase.trim().split(/\s+/);
  if (words.every(word => PLAIN.test(word))) return words;
  // Within a sentence, since wink cuts "McDonald's" there and leaves it whole at the end of a text.
  const tokens = tokenise(`We saw ${words.join(' ')} there`).words;
  return tokens.slice(2, -1);
}

const hash = new PhraseHash();

/** The fingerprint of a phrase's tokens, 40 bits; hyphens between words are passed over, as the gazetteer does. */
function fingerprint(words: readonly string[], exact: boolean): number {
  hash.reset();
  for (const [i, word] of words.entries()) if (i === 0 || !isHyphen(word)) hash.push(phraseWord(word), exact);
  return hash.high() * 256 + hash.low();
}

/** A word as it compares with the words of English. */
const plain = (word: string): string => foldDiacritics(word).replace(/\./g, '').toLowerCase();

/** Entries by fingerprint: their categories, and whether a longer phrase starts with them. */
export class PhraseTable {
  readonly entries = new Map<number, { mask: number; more: boolean }>();
  /** The words of single-word entries in lower case, to be compared with the common words of English. */
  readonly #single = new Map<string, number>();

  /** Adds a phrase under categories. An abbreviation within a phrase is also found where the text has it in lower case. */
  add(phrase: string, ...categories: Category[]): void {
    const words = tokensOf(phrase);
    if (words.length === 0 || words.length > 9) return;
    const mask = maskOf(...categories);
    const abbreviated = words.some(isInCapitals);
    this.#insert(words, true, mask);
    if (abbreviated && words.length > 1) this.#insert(words, false, mask);
    if (words.length === 1 && !abbreviated) {
      const word = plain(words[0]!);
      this.#single.set(word, ((this.#single.get(word) ?? 0) | mask) >>> 0);
    }
  }

  #insert(words: readonly string[], exact: boolean, mask: number): void {
    const joined = words.filter((word, i) => i === 0 || !isHyphen(word));
    for (let length = 1; length <= joined.length; length++) {
      const key = fingerprint(joined.slice(0, length), exact);
      const entry = this.entries.get(key) ?? { mask: 0, more: false };
      if (length < joined.length) entry.more = true;
      else entry.mask = (entry.mask | mask) >>> 0;
      this.entries.set(key, entry);
    }
  }

  /** The categories of a single word as listed so far. */
  maskOfWord(word: string): number {
    return this.#single.get(plain(word)) ?? 0;
  }

  /** Flags those of the words that are listed as something else already. */
  flagCommon(words: Iterable<string>): number {
    let flagged = 0;
    for (const word of words) {
      if (!this.#single.has(word)) continue;
      this.entries.get(fingerprint([word], false))!.mask |= BIT.commonWord;
      flagged++;
    }
    return flagged;
  }
}
