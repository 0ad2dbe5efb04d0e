/** A text read once: its blocks with their tokens, its sentences and its lines. */
import type { Span } from '../types.js';
import { blocksOf, type Block } from './layout/blocks.js';
import { tokenise, type Tokens } from './tokens.js';

export { lastNotAfter } from './sorted.js';

/** A block of the text, with its place. */
export interface ReadBlock {
  /** Offset of the block in the text, in UTF-16 code units; token offsets count from here. */
  readonly start: number;
  readonly tokens: Tokens;
  /** Running heads within the block, counted from its start. */
  readonly asides: readonly Span[];
}

/** A whole text, tokenised. */
export interface ReadText {
  readonly text: string;
  /** The text as it reads on, of the same length: see `layout/flow`. */
  readonly flow: string;
  readonly blocks: readonly ReadBlock[];
}

/** Tokenises a text block by block. */
export function read(text: string): ReadText {
  const blocks = blocksOf(text).map(readBlock);
  return { text, flow: flowOfText(text, blocks), blocks };
}

/** Tokenises one block. */
export function readBlock({ start, flow, asides }: Block): ReadBlock {
  return { start, tokens: tokenise(flow), asides };
}

/** The whole text as it reads on. */
export function flowOfText(text: string, blocks: readonly ReadBlock[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, tokens } of blocks) {
    if (at < start) pieces.push(text.slice(at, start));
    pieces.push(tokens.text);
    at = start + tokens.text.length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces.join('');
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

/** Start and end of every running head that stands within a block, alternating. */
export function asidesOf(blocks: readonly ReadBlock[]): Uint32Array {
  const bounds: number[] = [];
  for (const { start, asides } of blocks)
    for (const aside of asides) bounds.push(start + aside.start, start + aside.end);
  return Uint32Array.from(bounds);
}

/** Offset of the first character of every line, counting line ends as VS Code does: LF, CRLF and CR. */
export function linesOf(text: string): Uint32Array {
  const starts = [0];
  const ends = /\r\n?|\n/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return Uint32Array.from(starts);
}
