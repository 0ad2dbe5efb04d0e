/** The blocks of a text: paragraphs as they read on, over page breaks too, and the pieces of very long ones. */
import type { Span } from '../../types.js';
import { factsOf, headKey, isPageNumber, type LayoutFacts } from './facts.js';
import { flowOf } from './flow.js';
import { isItem, labelEnd } from './labels.js';

/** Longest block in UTF-16 code units: bounds the work that one edit causes and what wink sees at once. */
export const LONGEST_BLOCK = 16_384;

/** A stretch of the text that is read as one. */
export interface Block extends Span {
  /** The block as it reads on: as long as the block, see `flowOf`. */
  readonly flow: string;
  /** The running heads in it; offsets count from the block's start. */
  readonly asides: readonly Span[];
  /** Whether it begins a paragraph: it does not go on with the block before. */
  readonly opens: boolean;
}

/** How many paragraphs a page break may put into a sentence: foot, number, head. */
export const BREAK_PARAGRAPHS = 4;
/** How much of a paragraph is looked at to see whether it goes on, in UTF-16 code units. */
const GLIMPSE = 240;

/** The blocks of a text, in order; they do not overlap, and what lies between them is white space. */
export function blocksOf(text: string, facts: LayoutFacts = factsOf(text)): Block[] {
  return [...blocksFrom(text, 0, facts)];
}

/** The blocks from `start` on, which is 0 or the start of a paragraph: what stands before makes no difference to them. */
export function* blocksFrom(text: string, start: number, facts: LayoutFacts): Generator<Block> {
  const source = paragraphsFrom(text, start);
  const ahead: Span[] = [];
  const peek = (i: number): Span | undefined => {
    while (ahead.length <= i) {
      const next = source.next();
      if (next.done) return undefined;
      ahead.push(next.value);
    }
    return ahead[i];
  };
  for (let paragraph = peek(0); paragraph; paragraph = peek(0)) {
    ahead.shift();
    let { end } = paragraph;
    const heads: Span[] = [];
    while (end - paragraph.start < LONGEST_BLOCK / 2) {
      const length = breakLength(text, { start: paragraph.start, end }, peek, facts);
      if (length === 0) break;
      const passed = ahead.splice(0, length);
      for (const head of passed.slice(0, -1)) heads.push(head);
      end = passed.at(-1)!.end;
    }
    yield* cut(text, paragraph.start, end, facts, heads);
  }
}

/** The paragraphs of a text from `start` on, which is 0 or the start of a paragraph. */
export function* paragraphsFrom(text: string, start: number): Generator<Span> {
  const blank = /(?:\r\n|\r(?!\n)|\n|\u2029)[^\S\r\n]*(?:\r\n?|\n|\u2029)\s*/g;
  let from = start;
  blank.lastIndex = start;
  for (let match = blank.exec(text); match; match = blank.exec(text)) {
    // What is indented keeps its indentation: whether a line is set in the middle shows by it.
    if (from < match.index) yield { start: from, end: match.index };
    from = blank.lastIndex;
  }
  if (from < text.length) yield { start: from, end: text.length };
}

/** How many of the paragraphs that follow belong to a paragraph: those of a page break, and the one that goes on; 0 where none does. */
function breakLength(text: string, paragraph: Span, peek: (i: number) => Span | undefined, facts: LayoutFacts): number {
  const glimpsed = text.slice(Math.max(paragraph.start, paragraph.end - GLIMPSE), paragraph.end);
  const tail = glimpsed.slice(glimpsed.lastIndexOf('\n') + 1);
  const below = facts.doubleSpaced ? peek(0) : undefined;
  if (below && goesOnBelow(text, paragraph, below)) return 1;
  if (!isOpen(tail)) return 0;
  let strong = false;
  for (let i = 0; i < BREAK_PARAGRAPHS; i++) {
    const next = peek(i);
    if (!next) return 0;
    const glimpse = text.slice(next.start, Math.min(next.end, next.start + GLIMPSE));
    const head = i < BREAK_PARAGRAPHS - 1 ? headStrength(text, next, facts) : 0;
    if (head > 0) {
      strong ||= head > 1;
      continue;
    }
    if (/^\s*(?!p\.?p\.? )\p{Ll}/u.test(glimpse) && !isItem(glimpse.trimStart()))
      return i === 0 || strong || i > 0 ? i + 1 : 0;
    const goesOn =
      i > 0 &&
      strong &&
      /(?:\p{Lu}[\p{L}’'-]*|[,-]|\b(?:of|the|and|in|to|for|by|with|a|an|that|from|at|on|or))$/u.test(tail);
    return goesOn && /^\s*\p{Lu}/u.test(glimpse) && /\p{Ll}{2}/u.test(glimpse) && labelEnd(glimpse.trimStart()) === 0
      ? i + 1
      : 0;
  }
  return 0;
}

/** A line of a page that is typed with wide spacing is so long where another line goes on with its paragraph, in UTF-16 code units. */
const FULL = 45;

/** Whether a paragraph's last line goes on below one blank line, and the next is not indented as a paragraph's first. */
function goesOnBelow(text: string, { start, end }: Span, next: Span): boolean {
  if (text.slice(end, next.start).split(/\r\n?|\n/).length !== 3) return false;
  const from = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  const words = text.slice(from, end).trim();
  const indent = from === start ? indentBefore(text, start) : end - from - words.length;
  const [below = ''] = text.slice(next.start, Math.min(next.end, next.start + GLIMPSE)).split('\n');
  return (
    words.length >= FULL &&
    indentBefore(text, next.start) <= indent + 1 &&
    labelEnd(below) === 0 &&
    (!isItem(below) || /^[-–—] ?\p{Ll}/u.test(below)) &&
    /\p{Ll}{2}/u.test(below) &&
    (isOpen(words) || (words.endsWith(':') && /^\p{Ll}/u.test(below)))
  );
}

/** How many spaces and tabs stand right before a place. */
function indentBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  return at - from;
}

/** Whether a paragraph's last line is of a sentence that has not ended. */
function isOpen(tail: string): boolean {
  const words = tail.trim();
  if (words.length < 12 || /[.!?:…;][)\]"'”’»*\d]*$/.test(words)) return false;
  return /(?:^|\s)\p{Ll}{2,}/u.test(words) && !/^\s*(?:[-•*]|\d+[.)])\s/.test(tail);
}

/** How surely a paragraph is a page's head or foot: 0 not at all, 1 perhaps, 2 surely. */
function headStrength(text: string, { start, end }: Span, { heads }: LayoutFacts): number {
  if (end - start > 220) return 0;
  const lines = text.slice(start, end).split(/\r\n?|\n/);
  if (lines.length > 2) return 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let strength = 1;
  for (const [i, line] of lines.entries()) {
    const words = line.trim();
    const indent = i === 0 ? start - lineStart : line.length - line.trimStart().length;
    if (words.length > 100) return 0;
    if (isPageNumber(words) || text[start] === '\f' || heads.has(headKey(words))) strength = 2;
    else if (/^\d{1,4}\s{2,}\S|\S\s{2,}\d{1,4}$|^(?:Cite as|Page \d)/.test(words)) strength = 2;
    else if (indent < 6 && words !== words.toUpperCase()) return 0;
    else if (/[\p{Ll}]{2}[.!?]$/u.test(words)) return 0;
  }
  return strength;
}

function* cut(text: string, from: number, end: number, facts: LayoutFacts, heads: readonly Span[]): Generator<Block> {
  let start = from;
  while (end - start > LONGEST_BLOCK) {
    const at = cutPoint(text, start, start + LONGEST_BLOCK);
    yield blockOf(text, start, at, facts, heads, start === from);
    start = at;
  }
  if (start < end) yield blockOf(text, start, end, facts, heads, start === from);
}

function blockOf(
  text: string,
  start: number,
  end: number,
  facts: LayoutFacts,
  heads: readonly Span[],
  opens: boolean,
): Block {
  const inside = heads.map(head => ({ start: head.start - start, end: head.end - start }));
  const { text: flow, asides } = flowOf(text.slice(start, end), facts, inside);
  return { start, end, flow, asides, opens };
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
