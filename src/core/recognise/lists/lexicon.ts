/** Word clusters: words that keep the same company share a number, at three levels of fineness. */
import { ByteReader } from './bytes.js';
import { hashText } from './hash.js';

/** Where a word stands among the clusters; numbers from 1, and all 0 where it is not known. */
export interface LexiconEntry {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

const UNKNOWN: LexiconEntry = { fine: 0, middle: 0, coarse: 0 };

/** `model/lexicon.bin` starts with these four bytes. */
export const LEXICON_MAGIC = 0x314c4743; // "CGL1"
/** Words are known by this many bits of their hash: about 1 unknown word in 120 is taken for a known one. */
export const FINGERPRINT_BITS = 24;

/** A word's fingerprint in the lexicon. */
export const fingerprint = (lower: string): number => hashText(lower) >>> (32 - FINGERPRINT_BITS);

/**
 * A dictionary of clusters. The file: magic, number of words, number of clusters (u32 each), for each cluster its middle and its
 * coarse cluster (one byte each), then the words' fingerprints in ascending order, each as the difference to the one before
 * (LEB128), then their clusters' lower bytes, then the upper bytes.
 */
export class Lexicon {
  readonly #entries: readonly LexiconEntry[];
  /** Open addressing: fingerprint + 1, or 0; and the cluster beside it. */
  readonly #keys: Uint32Array;
  readonly #clusters: Uint16Array;

  private constructor(words: number, entries: readonly LexiconEntry[]) {
    const size = 1 << Math.ceil(Math.log2(words * 1.7 + 16));
    this.#entries = entries;
    this.#keys = new Uint32Array(size);
    this.#clusters = new Uint16Array(size);
  }

  /** Reads the bytes of `model/lexicon.bin`; throws where they are something else or cut short. */
  static read(bytes: Uint8Array): Lexicon {
    const reader = new ByteReader(bytes, 'lexicon', LEXICON_MAGIC);
    const words = reader.u32();
    const clusters = reader.u32();
    const levels = reader.take(2 * clusters);
    const entries = Array.from({ length: clusters }, (_, c) => ({
      fine: c + 1,
      middle: levels[2 * c]! + 1,
      coarse: levels[2 * c + 1]! + 1,
    }));
    const prints = new Uint32Array(words);
    for (let i = 0, print = 0; i < words; i++) prints[i] = print += reader.leb128();
    const low = reader.take(words);
    const high = reader.take(words);
    reader.end();
    const lexicon = new Lexicon(words, entries);
    for (let i = 0; i < words; i++) lexicon.#insert(prints[i]!, low[i]! | (high[i]! << 8));
    return lexicon;
  }

  /** Looks a word up by its lower-case form. */
  lookup(lower: string): LexiconEntry {
    const print = fingerprint(lower);
    const wrap = this.#keys.length - 1;
    for (let slot = spread(print) & wrap; this.#keys[slot] !== 0; slot = (slot + 1) & wrap) {
      if (this.#keys[slot] === print + 1) return this.#entries[this.#clusters[slot]!]!;
    }
    return UNKNOWN;
  }

  #insert(print: number, cluster: number): void {
    const wrap = this.#keys.length - 1;
    let slot = spread(print) & wrap;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & wrap;
    this.#keys[slot] = print + 1;
    this.#clusters[slot] = cluster;
  }
}

const spread = (print: number): number => Math.imul(print, 0x9e3779b1) >>> 8;
