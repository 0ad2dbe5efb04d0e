/** Bytes of remembered readings: small numbers in few bytes, each word once. */
import { Numbering } from '../../core/text/numbering.js';

/** Collects bytes, growing as needed. */
export class SegmentWriter {
  private buffer = new Uint8Array(1 << 16);
  private length = 0;
  private readonly words = new Numbering<string>();

  byte(value: number): void {
    if (this.length === this.buffer.length) this.grow(1);
    this.buffer[this.length++] = value;
  }

  /** A whole number below 2^53, in groups of seven bits, lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A word, by its number in the table that `finish` writes. */
  word(word: string): void {
    this.number(this.words.of(word));
  }

  /** A list of numbers. */
  column(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i]!);
  }

  /** A list of numbers that never fall. */
  rising(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i]! - (i > 0 ? values[i - 1]! : 0));
  }

  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.buffer.length) this.grow(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All words that were written, in order of their numbers. */
  table(): readonly string[] {
    return this.words.values;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + by));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

/** Reads what a `SegmentWriter` wrote. Throws a RangeError where the bytes end too early. */
export class SegmentReader {
  private at = 0;

  /** @param words the table of the writer */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly words: readonly string[] = [],
  ) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('The bytes end too early.');
    return value;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  word(): string {
    return this.wordAt(this.number());
  }

  /** The word with this number in the table. */
  wordAt(number: number): string {
    const word = this.words[number];
    if (word === undefined) throw new RangeError('A word is missing from the table.');
    return word;
  }

  column<T extends Uint8Array | Uint16Array | Uint32Array>(make: new (length: number) => T): T {
    const values = new make(this.count());
    for (let i = 0; i < values.length; i++) values[i] = this.number();
    return values;
  }

  rising(): Uint32Array {
    const values = new Uint32Array(this.count());
    let last = 0;
    for (let i = 0; i < values.length; i++) values[i] = last += this.number();
    return values;
  }

  /** A number of things to follow, each of at least one byte. */
  count(): number {
    const count = this.number();
    if (count > this.bytes.length - this.at) throw new RangeError('The bytes end too early.');
    return count;
  }

  raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError('The bytes end too early.');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** What has not been read, but for the last `but` bytes. */
  rest(but: number): Uint8Array {
    return this.bytes.subarray(this.at, this.bytes.length - but);
  }
}
