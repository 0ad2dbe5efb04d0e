/** wink-nlp behind one door: a text's blocks, and each block's tokens, parts of speech and sentences with exact UTF-16 offsets. */
import winkNLP, { type ItsHelpers, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { indexOfTag } from './pos.js';
import { TokenList } from './token-list.js';
import type { Span } from '../types.js';

export { POS, posOf } from './pos.js';

/** The tokens of one block of text. White space is no token. Offsets count from the block's start. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** The token's characters: `text.slice(starts[i], ends[i])`. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `POS`. */
  readonly pos: Uint8Array;
  /** Index of the first token of each sentence, in order; the first is 0 unless the block has no token. */
  readonly sentences: Int32Array;
}

/** Longest block in UTF-16 code units: bounds the work that one edit causes and what wink sees at once. */
export const LONGEST_BLOCK = 16_384;

let wink: { nlp: WinkMethods; its: ItsHelpers } | undefined;

/** The one wink instance of this process: each further one would keep tens of megabytes for ever. */
function instance(): { nlp: WinkMethods; its: ItsHelpers } {
  if (!wink) {
    const nlp = winkNLP(model, ['sbd', 'pos']);
    wink = { nlp, its: nlp.its };
  }
  return wink;
}

/**
 * Cuts a text into blocks: paragraphs (set apart by a blank line), and within very long ones at a line end, a sentence end
 * or a space. Blocks are in order and do not overlap; what lies between them is white space.
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const { start, end } of paragraphsFrom(text, 0)) cut(text, start, end, blocks);
  return blocks;
}

/** The blocks of one paragraph. */
export function blocksOfParagraph(text: string, paragraph: Span): Span[] {
  const blocks: Span[] = [];
  cut(text, paragraph.start, paragraph.end, blocks);
  return blocks;
}

/** The paragraphs of a text from `start` on, which is 0 or the start of a paragraph. */
export function* paragraphsFrom(text: string, start: number): Generator<Span> {
  const blank = /(?:\r\n?|\n|\u2029)[^\S\r\n]*(?:\r\n?|\n|\u2029)\s*/g;
  let from = start;
  blank.lastIndex = start;
  for (let match = blank.exec(text); match; match = blank.exec(text)) {
    if (from < match.index) yield { start: from, end: match.index };
    from = blank.lastIndex;
  }
  if (from < text.length) yield { start: from, end: text.length };
}

function cut(text: string, start: number, end: number, into: Span[]): void {
  while (end - start > LONGEST_BLOCK) {
    const at = cutPoint(text, start, start + LONGEST_BLOCK);
    into.push({ start, end: at });
    start = at;
  }
  if (start < end) into.push({ start, end });
}

/** The best place to cut within `[start, limit]`, always after `start` and never inside a surrogate pair. */
function cutPoint(text: string, start: number, limit: number): number {
  const window = text.slice(start, limit);
  const floor = LONGEST_BLOCK / 2;
  const line = window.lastIndexOf('\n') + 1;
  if (line > floor) return start + line;
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! ')) + 2;
  if (sentence > floor) return start + sentence;
  const space = window.lastIndexOf(' ') + 1;
  if (space > 0) return start + space;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

/** Tokenises one block (see `blocksOf`); sentences as wink finds them, and also at line ends that were meant. */
export function tokenise(text: string): Tokens {
  const { nlp, its } = instance();
  const doc = nlp.readDoc(text);
  const collection = doc.tokens();
  const values = collection.out();
  const tags = collection.out<string>(its.pos);
  const spans: unknown = doc.sentences().out(its.span as never); // wink's types know no `span`: [first token, last token]

  const list = new TokenList(text);
  /** Index among the list's tokens of each of wink's, which count white space too. */
  const indices = new Int32Array(values.length + 1);
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // Between two tokens stands white space alone; wink drops or shortens some of it, but never alters a token.
    const at = text.startsWith(value, cursor + 1) && text[cursor] === ' ' ? cursor + 1 : text.indexOf(value, cursor);
    if (at < 0)
      throw new Error(
        `wink-nlp returned a token that is not in the text after offset ${cursor}: ${JSON.stringify(value)}`,
      );
    cursor = at + value.length;
    const isSpace = tags[i] === 'SPACE' || value.trim() === '';
    indices[i] = isSpace ? list.count : list.add(at, cursor, indexOfTag(tags[i]!), value);
  }
  const { words, count } = list;
  indices[values.length] = count;
  const starts = Int32Array.from(list.starts);
  const ends = Int32Array.from(list.ends);
  const firsts = (spans as [number, number][]).map(([first]) => indices[first]!);
  const sentences = sentenceStarts(text, count, starts, ends, [...firsts, ...list.stops]);
  return { text, count, words, starts, ends, pos: Uint8Array.from(list.pos), sentences };
}

/** Wink's sentence starts, with those that a meant line end adds. */
function sentenceStarts(
  text: string,
  count: number,
  starts: Int32Array,
  ends: Int32Array,
  found: number[],
): Int32Array {
  if (count === 0) return new Int32Array(0);
  const all = new Set(found.filter(index => index < count));
  all.add(0);
  if (text.includes('\n') || text.includes('\r')) {
    const ended = meantLineEnds(text);
    let next = 0;
    for (let i = 1; i < count && next < ended.length; i++) {
      while (next < ended.length && ended[next]! < ends[i - 1]!) next++;
      if (next < ended.length && ended[next]! < starts[i]!) all.add(i);
    }
  }
  return Int32Array.from([...all].sort((a, b) => a - b));
}

/**
 * Offsets of the line ends that the writer meant: the next line's first word would still have fitted within the block's
 * widest line. A line that was broken because it was full goes on.
 */
function meantLineEnds(text: string): number[] {
  const lines: { start: number; end: number }[] = [];
  const breaks = /\r\n?|\n|\u2028/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({ start, end: match.index });
    start = breaks.lastIndex;
  }
  lines.push({ start, end: text.length });
  const width = Math.max(...lines.map(line => line.end - line.start));
  const meant: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const firstWord = /^\s*\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 80)))![0].length;
    if (line.end - line.start + 1 + firstWord <= width) meant.push(line.end);
  }
  return meant;
}
