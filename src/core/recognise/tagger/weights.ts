/** The tagger's weights and the file they come in. */
import { ByteReader, ByteWriter } from '../lists/bytes.js';
import type { Transitions } from './chain.js';
import { LABELS } from './labels.js';

/** `model/tagger.bin` starts with these four bytes. */
const MAGIC = 0x31544743; // "CGT1"
/** Features are known by this many of the upper bits of their hash. */
const BITS = 30;
const SIEVE_BITS = 20;
const SIEVE = (1 << SIEVE_BITS) - 1;

/** Numbers that the weights of all labels are packed into. */
export const PACKED = (LABELS + 1) >> 1;

/** Writes the sums held in `PACKED` packed numbers from `at` on as scores, `LABELS` of them, from `to` on. */
export function unpack(packed: Int32Array, at: number, scale: number, scores: Float32Array, to: number): void {
  for (let k = 0; k < PACKED; k++) {
    const both = packed[at + k]!;
    const one = (both << 16) >> 16;
    scores[to + 2 * k] = one * scale;
    if (2 * k + 1 < LABELS) scores[to + 2 * k + 1] = ((both - one) >> 16) * scale;
  }
}

/**
 * Weights of features by label. The file: magic, number of features (u32), worth of one unit (f32), the transitions (f32 each), then the features' fingerprints in ascending order as differences (LEB128), then label by label
 * each feature's weight (one signed byte).
 */
export class Weights {
  /** Open addressing: fingerprint + 1, or 0, and its row, side by side. */
  readonly #slots: Uint32Array;
  /** One bit for each fingerprint's lower bits: most features that have no weight end here, in a table that stays in the cache. */
  readonly #sieve = new Uint32Array(1 << (SIEVE_BITS - 5));

  private constructor(
    prints: Uint32Array,
    /**
     * `PACKED` numbers a row, each the weights of two labels: the one plus 65536 times the other, in units of `scale`. Sums of
     * such numbers hold the sums of both (see `unpack`), so scoring takes half the additions.
     */
    readonly packed: Int32Array,
    /** What one unit is worth. */
    readonly scale: number,
    readonly transitions: Transitions,
  ) {
    const size = 1 << Math.ceil(Math.log2(prints.length * 1.7 + 16));
    this.#slots = new Uint32Array(2 * size);
    for (let row = 0; row < prints.length; row++) {
      const print = prints[row]!;
      let slot = print & (size - 1);
      while (this.#slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[2 * slot] = print + 1;
      this.#slots[2 * slot + 1] = row;
      this.#sieve[(print & SIEVE) >>> 5]! |= 1 << (print & 31);
    }
  }

  /** Reads the bytes of `model/tagger.bin`; throws where they are something else or cut short. */
  static read(bytes: Uint8Array): Weights {
    const reader = new ByteReader(bytes, 'tagger', MAGIC);
    const count = reader.u32();
    const scale = reader.f32();
    const transitions = Float32Array.from({ length: LABELS * LABELS }, () => reader.f32());
    const prints = new Uint32Array(count);
    for (let i = 0, print = 0; i < count; i++) prints[i] = print += reader.leb128();
    const packed = new Int32Array(count * PACKED);
    for (let label = 0; label < LABELS; label++) {
      const plane = new Int8Array(reader.take(count));
      const worth = label % 2 === 0 ? 1 : 65_536;
      for (let row = 0; row < count; row++) packed[row * PACKED + (label >> 1)]! += plane[row]! * worth;
    }
    reader.end();
    return new Weights(prints, packed, scale, transitions);
  }

  /** The row of a feature (see `FeatureBuffer`), or -1. */
  row(hash: number): number {
    const print = hash >>> (32 - BITS);
    if (((this.#sieve[(print & SIEVE) >>> 5]! >>> (print & 31)) & 1) === 0) return -1;
    const slots = this.#slots;
    const wrap = slots.length - 1;
    for (let slot = (2 * print) & wrap; ; slot = (slot + 2) & wrap) {
      const key = slots[slot]!;
      if (key === print + 1) return slots[slot + 1]!;
      if (key === 0) return -1;
    }
  }
}

/** Writes `model/tagger.bin`: the features whose largest weight is at least `least`, in units of the largest weight over 127. */
export function writeWeights(
  rows: ReadonlyMap<number, number>,
  weights: Float32Array,
  transitions: Transitions,
  least: number,
): Uint8Array {
  let largest = 0;
  const kept = new Map<number, number>();
  for (const [hash, row] of rows) {
    let size = 0;
    for (let l = 0; l < LABELS; l++) size = Math.max(size, Math.abs(weights[row * LABELS + l]!));
    if (size < least) continue;
    kept.set(hash >>> (32 - BITS), row);
    largest = Math.max(largest, size);
  }
  const scale = Math.min(largest, 4) / 127;
  const prints = [...kept.keys()].sort((a, b) => a - b);
  const writer = new ByteWriter(MAGIC);
  writer.u32(prints.length);
  writer.f32(scale);
  for (const value of transitions) writer.f32(value);
  prints.forEach((print, i) => writer.leb128(print - (prints[i - 1] ?? 0)));
  for (let label = 0; label < LABELS; label++) {
    writer.put(
      prints.map(print =>
        Math.max(-127, Math.min(127, Math.round(weights[kept.get(print)! * LABELS + label]! / scale))),
      ),
    );
  }
  return writer.bytes();
}
