/** The sentences of a text that is being edited: only those of blocks that are new or moved are looked up again. */
import { sentencesOf, type ReadBlock } from './read.js';
import { joined } from './splice.js';
import type { Tokens } from './tokens.js';

/** Remembers the sentences of a text as it was last asked for. */
export class Sentences {
  private blocks: readonly Tokens[] = [];
  private starts: readonly number[] = [];
  private bounds: Uint32Array = new Uint32Array();
  /** Where the bounds of each block begin, and where those of the last one end. */
  private offsets: Uint32Array = new Uint32Array(1);

  /** The same as `sentencesOf` gives. */
  of(blocks: readonly ReadBlock[]): Uint32Array {
    const before = this.blocks.length;
    const shared = Math.min(before, blocks.length);
    let head = 0;
    while (head < shared && this.isAt(head, blocks[head]!, 0)) head++;
    const shift = blocks.length > 0 && before > 0 ? blocks.at(-1)!.start - this.starts[before - 1]! : 0;
    let tail = 0;
    while (tail < shared - head && this.isAt(before - 1 - tail, blocks[blocks.length - 1 - tail]!, shift)) tail++;
    const middle = blocks.slice(head, blocks.length - tail);
    this.bounds = joined(this.bounds, this.offsets[head]!, sentencesOf(middle), this.offsets[before - tail]!, shift);
    this.offsets = this.offsetsOf(middle, head, before - tail);
    this.blocks = blocks.map(({ tokens }) => tokens);
    this.starts = blocks.map(({ start }) => start);
    return this.bounds;
  }

  /** Where the bounds of each block begin once those of the blocks from `head` to `tail` are those of `middle`. */
  private offsetsOf(middle: readonly ReadBlock[], head: number, tail: number): Uint32Array {
    const offsets = new Uint32Array(middle.length + 1);
    offsets[0] = this.offsets[head]!;
    middle.forEach(({ tokens }, i) => (offsets[i + 1] = offsets[i]! + 2 * tokens.sentences.length));
    const shift = offsets[middle.length]! - this.offsets[tail]!;
    return joined(this.offsets, head, offsets, tail + 1, shift);
  }

  /** Whether a block was there before, so many code units further ahead. */
  private isAt(index: number, { tokens, start }: ReadBlock, shift: number): boolean {
    return this.blocks[index] === tokens && this.starts[index]! + shift === start;
  }
}
