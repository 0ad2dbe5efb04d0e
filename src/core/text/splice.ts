/** What an edit leaves standing of a text's blocks and lines. */
import { blocksFrom, BREAK_PARAGRAPHS, type Block } from './layout/blocks.js';
import { factsOf, isInLongLine, sameFacts, type LayoutFacts } from './layout/facts.js';
import { firstIndex } from './sorted.js';

/** A change of a text: `[start, oldEnd)` of the old text became `[start, newEnd)` of the new one. UTF-16 offsets. */
export interface Splice {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest splice that turns one text into another; undefined where they are the same. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** How the blocks of the new text follow from those of the old one. */
export interface BlockSplice {
  /** This many blocks at the beginning are unchanged. */
  readonly head: number;
  /** New blocks. */
  readonly fresh: readonly Block[];
  /** This many blocks at the end are unchanged but for their place. */
  readonly tail: number;
}

/**
 * Finds the blocks of `text` (as `blocksOf` would) from those of the text before the splice, reading only the paragraphs
 * around it. `facts` hold for both texts.
 */
export function spliceBlocks(
  old: readonly Pick<Block, 'start' | 'opens'>[],
  text: string,
  { start, oldEnd, newEnd }: Splice,
  facts: LayoutFacts,
): BlockSplice {
  const shift = newEnd - oldEnd;
  let head = firstIndex(old.length, i => old[i]!.start < start) - 1;
  // A block may go on over the paragraphs of a page break: those so far back are told anew.
  for (let opened = 0; head > 0; head--) if (old[head]!.opens && ++opened > BREAK_PARAGRAPHS + 1) break;
  head = Math.max(head, 0);
  let next = firstIndex(old.length, i => old[i]!.start < oldEnd);
  const fresh: Block[] = [];
  for (const block of blocksFrom(text, head > 0 ? old[head]!.start : 0, facts)) {
    if (block.opens && block.start >= newEnd) {
      while (next < old.length && old[next]!.start + shift < block.start) next++;
      if (next < old.length && old[next]!.start + shift === block.start && old[next]!.opens) {
        return { head, fresh, tail: old.length - next };
      }
    }
    fresh.push(block);
  }
  return { head, fresh, tail: 0 };
}

/** The facts of a text after a splice: those before, unless the splice may have changed them. */
export function spliceFacts(
  before: LayoutFacts,
  old: string,
  text: string,
  { start, oldEnd, newEnd }: Splice,
): LayoutFacts {
  const isWithin = isInLongLine(old, start, oldEnd) && isInLongLine(text, start, newEnd);
  const around = text.slice(Math.max(0, start - 2), newEnd + 2);
  if (isWithin && !before.broken && !/[-‐]\s/.test(around)) return before;
  const facts = factsOf(text);
  return sameFacts(before, facts) ? before : facts;
}

/** The line starts of `text` (as `linesOf` would) from those of the text before the splice. */
export function spliceLines(old: Uint32Array, text: string, { start, oldEnd, newEnd }: Splice): Uint32Array {
  const head = Math.max(
    1,
    firstIndex(old.length, i => old[i]! < start),
  );
  const tail = firstIndex(old.length, i => old[i]! <= oldEnd);
  const fresh: number[] = [];
  const ends = /\r\n?|\n/g;
  ends.lastIndex = old[head - 1]!;
  while (ends.exec(text) && ends.lastIndex <= newEnd) fresh.push(ends.lastIndex);
  return joined(old, head, Uint32Array.from(fresh), tail, newEnd - oldEnd);
}

/** The numbers before index `head`, then `middle`, then those from index `tail` on, so much greater. */
export function joined(
  old: Uint32Array,
  head: number,
  middle: Uint32Array,
  tail: number,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(head + middle.length + old.length - tail);
  all.set(old.subarray(0, head));
  all.set(middle, head);
  for (let i = tail, to = head + middle.length; i < old.length; i++, to++) all[to] = old[i]! + shift;
  return all;
}
