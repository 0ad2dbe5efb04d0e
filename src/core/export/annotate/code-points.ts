/** Offsets as others count them: in Unicode code points, not in UTF-16 code units. */
import { firstIndex } from '../../text/sorted.js';

/** Turns offsets of one text into code points and back, at a cost that grows with the logarithm of its length. */
export class CodePoints {
  /** Offsets of the second halves of surrogate pairs. */
  private readonly seconds: number[] = [];

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)) this.seconds.push(index + 1);
  }

  /** The number of code points before an offset in UTF-16 code units. */
  at(offset: number): number {
    return offset - firstIndex(this.seconds.length, i => this.seconds[i]! < offset);
  }

  /** The offset in UTF-16 code units of the code point with a number. */
  offsetOf(codePoint: number): number {
    return codePoint + firstIndex(this.seconds.length, i => this.seconds[i]! - i <= codePoint);
  }
}
