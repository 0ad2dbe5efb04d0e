/** Which characters are marked as what, where mentions contain one another. */
import type { TextChange } from '../../core/reading/live-document.js';
import { LOOKS, type Look } from '../common/doubt.js';
import type { Mention, Span } from '../../core/types.js';

/**
 * The stretches to mark for each look, in order. Marks never lie on top of each other: where a description contains a
 * demonym ("the Chinese leader"), the inner mention's mark takes its place in the outer's.
 * @param sureFrom mentions of less confidence are marked as unsure
 * @param within only mentions that touch this stretch of the text
 */
export function marksOf(found: readonly Mention[], sureFrom: number, within?: Span): Record<Look, Span[]> {
  const marks = Object.fromEntries(LOOKS.map(look => [look, []])) as unknown as Record<Look, Span[]>;
  const mentions = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (within && (mention.end < within.start || mention.start > within.end)) continue;
    const spans = marks[mention.confidence < sureFrom ? (`unsure ${mention.kind}` as const) : mention.kind];
    let from = mention.start;
    for (let j = i + 1; j < mentions.length && mentions[j]!.start < mention.end; j++) {
      const inner = mentions[j]!;
      if (inner.start > from) spans.push({ start: from, end: inner.start });
      from = Math.max(from, inner.end);
    }
    if (from < mention.end) spans.push({ start: from, end: mention.end });
  }
  return marks;
}

const LINE = /[^\r\n\u2028\u2029]+/gu;
/** What stands before the words of a line: its indent, the marks of quoted mail, and the number that a page gives it. */
const MARGIN = /^[\s>|]*(?:\d{1,3}(?:\t| {2,})[\s>|]*)?/u;

/**
 * Where the words stand of what goes on over line ends: a piece for each line, without its margin and spaces at its end.
 * Offsets are UTF-16 code units into `words`.
 */
export function piecesOf(words: string): Span[] {
  const pieces: Span[] = [];
  for (const { 0: line, index } of words.matchAll(LINE)) {
    const indent = index === 0 ? 0 : MARGIN.exec(line)![0].length;
    const end = line.trimEnd().length;
    if (end > indent) pieces.push({ start: index + indent, end: index + end });
  }
  return pieces;
}

/** What lies between spans, and before and after them, in a text of a length. Spans are in order and do not overlap. */
export function outside(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => start < end);
}

/**
 * Spans as an edit leaves them, moved along with the text they are of.
 * @returns `touched` tells whether the edit changed or bordered on one of them, so that where it is now is anyone's guess
 */
export function movedBy(
  { offset, removed, inserted }: TextChange,
  spans: readonly Span[],
): { readonly spans: readonly Span[]; readonly touched: boolean } {
  const end = offset + removed;
  const shift = inserted.length - removed;
  let touched = false;
  const moved = spans.map(span => {
    if (span.end < offset) return span;
    if (span.start > end) return { start: span.start + shift, end: span.end + shift };
    touched = true;
    return { start: Math.min(span.start, offset), end: Math.max(offset, span.end + shift) };
  });
  return { spans: moved, touched };
}

/** Whether two lists have the same spans in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
}
