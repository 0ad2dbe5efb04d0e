/** What an edit leaves standing of a text's blocks and lines. */
import { blocksOfParagraph, paragraphsFrom } from './tokens.js';
import type { Span } from '../types.js';

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
  readonly fresh: readonly Span[];
  /** This many blocks at the end are unchanged but for their place. */
  readonly tail: number;
}

/**
 * Finds the blocks of `text` (as `blocksOf` would) from those of the text before the splice, reading only the paragraphs
 * around it.
 */
export function spliceBlocks(old: readonly Span[], text: string, { start, oldEnd, newEnd }: Splice): BlockSplice {
  const shift = newEnd - oldEnd;
  let head = firstNotBefore(old, start);
  do head--;
  while (head > 0 && !opensParagraph(old, head));
  head = Math.max(head, 0);
  let next = firstNotBefore(old, oldEnd);
  const fresh: Span[] = [];
  for (const paragraph of paragraphsFrom(text, head > 0 ? old[head]!.start : 0)) {
    if (paragraph.start >= newEnd) {
      while (next < old.length && old[next]!.start + shift < paragraph.start) next++;
      if (next < old.length && old[next]!.start + shift === paragraph.start && opensParagraph(old, next)) {
        return { head, fresh, tail: old.length - next };
      }
    }
    fresh.push(...blocksOfParagraph(text, paragraph));
  }
  return { head, fresh, tail: 0 };
}

/** Blocks that a long paragraph was cut into follow each other without a gap. */
function opensParagraph(blocks: readonly Span[], index: number): boolean {
  return index === 0 || blocks[index - 1]!.end < blocks[index]!.start;
}

function firstNotBefore(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line starts of `text` (as `linesOf` would) from those of the text before the splice. */
export function spliceLines(old: Uint32Array, text: string, { start, oldEnd, newEnd }: Splice): Uint32Array {
  const head = Math.max(1, lowerBound(old, start));
  const tail = lowerBound(old, oldEnd + 1);
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

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
