/** Where words that the reader calls a name stand in a text, also where recognition found none. */
import { blocksOf } from '../text/layout/blocks.js';
import { remembering } from '../text/memo.js';
import type { Span } from '../types.js';

/** The places of words in one document: start and end, alternating; nothing is kept of words that stand nowhere. */
export type Sightings = ReadonlyMap<string, readonly number[]>;

/** A text of at least so many characters for each of the words is read word by word; others are searched for each. */
const WORDS_AT_ONCE = 24;
const MOST_KEYS = 2000;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BROKEN = /[-‐\u00ad]\s*\r?\n/;

/** The longest piece of some words: what a text has to hold that has the words. */
const keyOf = remembering((words: string): string => {
  let best = '';
  for (const [piece] of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) if (piece.length > best.length) best = piece;
  return best || words.trim();
}, MOST_KEYS);

/** Those of some words that may stand in a text. */
function candidates(text: string, words: Iterable<string>): string[] {
  const wanted = [...words];
  if (wanted.length === 0) return wanted;
  const joined = BROKEN.test(text) ? withoutBreaks(text) : undefined;
  if (wanted.length <= WORDS_AT_ONCE) {
    return wanted.filter(one => text.includes(keyOf(one)) || joined?.includes(keyOf(one)));
  }
  const standing = new Set<string>();
  for (const source of joined === undefined ? [text] : [text, joined]) {
    for (const [piece] of source.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) standing.add(piece);
  }
  return wanted.filter(one => {
    const key = keyOf(one);
    return LETTER.test(key) ? standing.has(key) : text.includes(key);
  });
}

/**
 * Finds words in a text as it reads on: over ends of lines, broken words joined; whole words only.
 * @param flow gives the text as it reads on, where that is at hand; else the text is laid out, if words may stand over an end of a line
 */
export function sight(text: string, words: Iterable<string>, flow?: () => string): Sightings {
  const found = new Map<string, number[]>();
  const wanted = candidates(text, words);
  let reading: string | undefined;
  for (const one of wanted) {
    const spans = placesIn(text, inOneLine(one));
    if (isOverLines(text, one)) {
      reading ??= flow ? flow() : flowOf(text);
      for (const span of placesIn(reading, patternOf(one))) {
        if (/[\r\n]/.test(text.slice(span.start, span.end))) spans.push(span);
      }
      spans.sort((a, b) => a.start - b.start);
    }
    if (spans.length > 0)
      found.set(
        one,
        spans.flatMap(({ start, end }) => [start, end]),
      );
  }
  return found;
}

function placesIn(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const span = { start, end: start + match.length };
    if (isWhole(text, span)) found.push(span);
  }
  return found;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Words as they stand within a line. */
function inOneLine(words: string): RegExp {
  return new RegExp(literal(words.trim()).replace(/\s+/g, '[ \\u00a0]'), 'gu');
}

/** Whether words may stand over an end of a line: between two of them, or with one of them broken. */
function isOverLines(text: string, words: string): boolean {
  const pieces = words.trim().split(/\s+/).map(literal);
  if (pieces.length > 1 && new RegExp(pieces.join('[\\s>|]+'), 'u').test(text)) {
    if (new RegExp(pieces.join('[\\s>|]*[\\r\\n][\\s>|]*'), 'u').test(text)) return true;
    if (pieces.length > 2) return true;
  }
  return BROKEN.test(text) && withoutBreaks(text).split(keyOf(words)).length > text.split(keyOf(words)).length;
}

const withoutBreaks = (text: string): string => text.replace(/[-‐\u00ad]\s*\r?\n[\s>|]*/g, '');

/** Finds words where they read so, whatever invisible characters stand in them; a flow has single tabs and line ends where no name goes on. */
function patternOf(words: string): RegExp {
  const characters = Array.from(words.trim().replace(/\s+/g, ' '), character =>
    character === ' ' ? '[ \\u00a0]+' : literal(character),
  );
  return new RegExp(characters.join('[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*'), 'gu');
}

function flowOf(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, flow } of blocksOf(text)) {
    pieces.push(text.slice(at, start), flow);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !(joins(text, start) || joins(text, end));
}

/** Whether letters or digits stand on both sides of an offset. */
function joins(text: string, offset: number): boolean {
  return LETTER.test(characterBefore(text, offset)) && LETTER.test(characterAt(text, offset));
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, offset: number): string {
  const code = text.charCodeAt(offset - 1);
  return text.slice(offset - (code >= 0xdc00 && code <= 0xdfff ? 2 : 1), offset);
}
