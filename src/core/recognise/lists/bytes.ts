/** Reads and writes the little-endian files under `model/`. */

/** Reads a file from its start; throws where it is something else than named, or cut short. */
export class ByteReader {
  private at = 4;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly what: string,
    magic: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 4 || this.view.getUint32(0, true) !== magic) throw new Error(`This is not a ${what}.`);
  }

  u32(): number {
    this.need(4);
    const value = this.view.getUint32(this.at, true);
    this.at += 4;
    return value;
  }

  f32(): number {
    this.need(4);
    const value = this.view.getFloat32(this.at, true);
    this.at += 4;
    return value;
  }

  /** An unsigned number in groups of seven bits, lowest first. */
  leb128(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      this.need(1);
      const byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** The next `count` bytes. */
  take(count: number): Uint8Array {
    this.need(count);
    const taken = this.bytes.subarray(this.at, this.at + count);
    this.at += count;
    return taken;
  }

  /** Throws unless all has been read. */
  end(): void {
    if (this.at !== this.bytes.length) throw new Error(`The ${this.what} is damaged: it is longer than it says.`);
  }

  private need(count: number): void {
    if (this.at + count > this.bytes.length) throw new Error(`The ${this.what} is damaged: it ends too early.`);
  }
}

/** Collects the bytes of a file. */
export class ByteWriter {
  private readonly parts: number[] = [];

  constructor(magic: number) {
    this.u32(magic);
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.parts.push((value >>> shift) & 255);
  }

  f32(value: number): void {
    this.u32(new Uint32Array(new Float32Array([value]).buffer)[0]!);
  }

  leb128(value: number): void {
    let rest = value >>> 0;
    for (; rest > 127; rest >>>= 7) this.parts.push((rest & 127) | 128);
    this.parts.push(rest);
  }

  put(bytes: ArrayLike<number>): void {
    for (let i = 0; i < bytes.length; i++) this.parts.push(bytes[i]! & 255);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}
