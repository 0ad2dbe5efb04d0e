/** A dictionary of phrases: what a name, or a word near one, is known as. Knows phrases by their fingerprints alone. */
import { LOWER_CASE } from './categories.js';
import { JOINS, PhraseHash, phraseWord, PROPER, SHOUTED, type PhraseWord } from './phrases.js';

/** Per token the categories (see `categories.ts`) of the phrases found there: all matches, not only the longest. */
export interface GazetteerMarks {
  /** Of the phrases that begin at the token. */
  readonly begin: Uint32Array;
  /** Of the phrases that began earlier and hold the token. */
  readonly inside: Uint32Array;
  /** Of the phrases whose last token it is. */
  readonly end: Uint32Array;
}

/** A word with what the gazetteer says of it as the first of a phrase: a value as in the file, 0 where no phrase begins so. */
export interface ListedWord extends PhraseWord {
  readonly first: number;
  readonly firstExact: number;
}

/** `model/gazetteer.bin` starts with these four bytes. */
export const GAZETTEER_MAGIC = 0x315a4743; // "CGZ1"

/**
 * The file: magic, number of entries, number of masks (u32 each), the masks (u32 each), then per bucket of fingerprints with
 * the same upper 16 bits their number (u16 each), then in order of fingerprints the lower 24 bits as three planes of bytes and
 * the values as two; all little-endian. A value is the index of the entry's mask, doubled, plus 1 where a longer phrase starts
 * with this one. Mask 0 is empty: entries that are only the start of phrases.
 */
export class Gazetteer {
  readonly #masks: Uint32Array;
  readonly #high: Uint32Array;
  readonly #low: Uint8Array;
  /** 0 where the slot is free. */
  readonly #values: Uint16Array;
  readonly #shift: number;
  readonly #hash = new PhraseHash();

  private constructor(masks: Uint32Array, entries: number) {
    const bits = Math.max(4, Math.ceil(Math.log2(entries * 1.6 + 1)));
    this.#masks = masks;
    this.#shift = 32 - bits;
    this.#high = new Uint32Array(1 << bits);
    this.#low = new Uint8Array(1 << bits);
    this.#values = new Uint16Array(1 << bits);
  }

  /** Reads the bytes of `model/gazetteer.bin`; throws where they are something else or cut short. */
  static read(bytes: Uint8Array): Gazetteer {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 12 || view.getUint32(0, true) !== GAZETTEER_MAGIC) throw new Error('not a gazetteer');
    const entries = view.getUint32(4, true);
    const masks = new Uint32Array(view.getUint32(8, true));
    const buckets = 12 + 4 * masks.length;
    const planes = buckets + 2 * 0x10000;
    if (bytes.length !== planes + 5 * entries) throw new Error('the gazetteer is damaged: its length is wrong');
    for (let i = 0; i < masks.length; i++) masks[i] = view.getUint32(12 + 4 * i, true);
    const gazetteer = new Gazetteer(masks, entries);
    let entry = 0;
    for (let bucket = 0; bucket < 0x10000; bucket++) {
      for (let left = view.getUint16(buckets + 2 * bucket, true); left > 0; left--, entry++) {
        if (entry >= entries) throw new Error('the gazetteer is damaged: its buckets are too full');
        const at = planes + entry;
        const high = ((bucket << 16) | (bytes[at]! << 8) | bytes[at + entries]!) >>> 0;
        const value = bytes[at + 3 * entries]! | (bytes[at + 4 * entries]! << 8);
        gazetteer.#insert(high, bytes[at + 2 * entries]!, value);
      }
    }
    return gazetteer;
  }

  #insert(high: number, low: number, value: number): void {
    const wrap = this.#values.length - 1;
    let slot = high >>> this.#shift;
    while (this.#values[slot] !== 0) slot = (slot + 1) & wrap;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#values[slot] = value;
  }

  /** The value of the phrase hashed so far; 0 where it is unknown. */
  #value(): number {
    const high = this.#hash.high();
    const wrap = this.#values.length - 1;
    let slot = high >>> this.#shift;
    let low = -1;
    for (let value = this.#values[slot]!; value !== 0; value = this.#values[slot]!) {
      if (this.#high[slot] === high) {
        if (low < 0) low = this.#hash.low();
        if (this.#low[slot] === low) return value;
      }
      slot = (slot + 1) & wrap;
    }
    return 0;
  }

  /** A word as `mark` takes it. No phrase begins with a mark. */
  word(text: string): ListedWord {
    const { a, b, exactA, exactB, written } = phraseWord(text);
    const word = { a, b, exactA, exactB, written, first: 0, firstExact: 0 };
    if (text.charCodeAt(0) >= 48) {
      word.first = this.#first(word, false);
      word.firstExact = written & SHOUTED ? this.#first(word, true) : word.first;
    }
    return word;
  }

  #first(word: PhraseWord, exact: boolean): number {
    this.#hash.reset();
    this.#hash.push(word, exact);
    return this.#value();
  }

  /** The categories of one phrase, given as its tokens; 0 where it is unknown. Case matters for abbreviations only. */
  lookup(texts: readonly string[]): number {
    const words = texts.map(phraseWord);
    return this.#lookup(words, true) || (words.some(word => word.written & SHOUTED) ? this.#lookup(words, false) : 0);
  }

  #lookup(words: readonly PhraseWord[], exact: boolean): number {
    this.#hash.reset();
    for (const [i, word] of words.entries()) if (i === 0 || !(word.written & JOINS)) this.#hash.push(word, exact);
    return this.#masks[this.#value() >>> 1]!;
  }

  /**
   * The phrases of a block of text. Those of other categories than `LOWER_CASE` have a capital or a digit at their start, or a
   * capital further on ("al-Qaida").
   */
  mark(words: readonly ListedWord[]): GazetteerMarks {
    const count = words.length;
    const marks = { begin: new Uint32Array(count), inside: new Uint32Array(count), end: new Uint32Array(count) };
    for (let i = 0; i < count; i++) {
      const { first, firstExact, written } = words[i]!;
      if (first === 0 && firstExact === 0) continue;
      // A word in capitals is an abbreviation or a shouted word: phrases are sought both ways.
      const shouted = firstExact === 0 ? (written & SHOUTED) !== 0 : this.#walk(words, i, true, marks);
      if (shouted && first !== 0) this.#walk(words, i, false, marks);
    }
    return marks;
  }

  /** Marks the phrases that begin at a token; tells whether a word in capitals was met, read as an abbreviation where `exact`. */
  #walk(words: readonly ListedWord[], from: number, exact: boolean, marks: GazetteerMarks): boolean {
    let written = 0;
    const hash = this.#hash;
    hash.reset();
    for (let i = from; i < words.length; i++) {
      const word = words[i]!;
      if (i > from && word.written & JOINS) continue;
      written |= word.written;
      hash.push(word, exact);
      const value = i > from ? this.#value() : exact ? word.firstExact : word.first;
      if (value === 0) break;
      const mask = written & PROPER ? this.#masks[value >>> 1]! : this.#masks[value >>> 1]! & LOWER_CASE;
      if (mask !== 0) {
        marks.begin[from]! |= mask;
        for (let k = from + 1; k <= i; k++) marks.inside[k]! |= mask;
        marks.end[i]! |= mask;
      }
      if ((value & 1) === 0) break;
    }
    return (written & SHOUTED) !== 0;
  }
}
