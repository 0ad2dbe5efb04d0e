/** A text read once: its blocks with their tokens, its sentences and its lines. */
import { blocksOf, tokenise, type Tokens } from './tokens.js';

/** A block of the text, with its place. */
export interface ReadBlock {
  /** Offset of the block in the text, in UTF-16 code units; token offsets count from here. */
  readonly start: number;
  readonly tokens: Tokens;
}

/** A whole text, tokenised. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly ReadBlock[];
}

/** Tokenises a text block by block. */
export function read(text: string): ReadText {
  return {
    text,
    blocks: blocksOf(text).map(({ start, end }) => ({ start, tokens: tokenise(text.slice(start, end)) })),
  };
}

/** Start and end of every sentence, alternating, from its first token to its last. */
export function sentencesOf(blocks: readonly ReadBlock[]): Uint32Array {
  let count = 0;
  for (const { tokens } of blocks) count += tokens.sentences.length;
  const bounds = new Uint32Array(2 * count);
  let next = 0;
  for (const { start, tokens } of blocks) {
    for (let s = 0; s < tokens.sentences.length; s++) {
      const last = (tokens.sentences[s + 1] ?? tokens.count) - 1;
      bounds[next++] = start + tokens.starts[tokens.sentences[s]!]!;
      bounds[next++] = start + tokens.ends[last]!;
    }
  }
  return bounds;
}

/** Offset of the first character of every line, counting line ends as VS Code does: LF, CRLF and CR. */
export function linesOf(text: string): Uint32Array {
  const starts = [0];
  const ends = /\r\n?|\n/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return Uint32Array.from(starts);
}

/** Index of the last entry of a sorted list that is not greater than `value`; -1 where all are. */
export function lastNotAfter(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
