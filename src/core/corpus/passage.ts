/** Verbatim quotations: a mention's sentence, cut around the name where it is long. */
import { lastNotAfter } from '../text/sorted.js';
import type { Location, Passage, PlacedMention, Point, Span } from '../types.js';

/** The most characters quoted on either side of the name, in UTF-16 code units. */
export const CONTEXT = 110;

/** Line and character of an offset, given the offsets at which lines start. */
export function pointAt(lines: ArrayLike<number>, offset: number): Point {
  const line = Math.max(0, lastNotAfter(lines, offset));
  return { line, character: offset - (lines[line] ?? 0) };
}

/** The sentence around a mention; where sentence bounds leave part of it out, the mention's own bounds win. */
export function sentenceAround(sentences: ArrayLike<number>, mention: Span): Span {
  const boundary = lastNotAfter(sentences, mention.start);
  const first = boundary - (boundary % 2);
  if (boundary < 0) return mention;
  return { start: Math.min(sentences[first]!, mention.start), end: Math.max(sentences[first + 1]!, mention.end) };
}

/** A place with its verbatim quotation. */
export type Quotation = Location & Omit<Passage, keyof PlacedMention>;

/** Quotes a mention: within its sentence, at most `context` characters on either side, cut at spaces where there are any. */
export function quote<T extends Location>(
  text: string,
  { sentences, asides }: { readonly sentences: ArrayLike<number>; readonly asides: ArrayLike<number> },
  mention: T,
  context = CONTEXT,
): T & Quotation {
  const sentence = sentenceAround(sentences, mention);
  let start = sentence.start;
  let end = sentence.end;
  if (mention.start - start > context) {
    const from = mention.start - context;
    const space = text.slice(from, mention.start).search(/\s/);
    start = space < 0 ? from : from + space + 1;
    if (isLowSurrogate(text, start)) start++;
  }
  if (end - mention.end > context) {
    const to = mention.end + context;
    const tail = /\s\S*$/.exec(text.slice(mention.end, to));
    end = tail ? mention.end + tail.index : to;
    if (isLowSurrogate(text, end)) end--;
  }
  const heads = within(asides, start, end);
  return {
    ...mention,
    quote: { start, end },
    ...(heads.length > 0 && { asides: heads }),
    before: text.slice(start, mention.start),
    name: text.slice(mention.start, mention.end),
    after: text.slice(mention.end, end),
    cutBefore: start > sentence.start,
    cutAfter: end < sentence.end,
  };
}

/** The pairs of bounds that lie within a stretch. */
function within(bounds: ArrayLike<number>, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let i = Math.max(0, lastNotAfter(bounds, start)) & ~1; i < bounds.length && bounds[i]! < end; i += 2)
    if (bounds[i]! >= start && bounds[i + 1]! <= end) found.push({ start: bounds[i]!, end: bounds[i + 1]! });
  return found;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
