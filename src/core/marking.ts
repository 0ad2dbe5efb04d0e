/** Which characters are marked as what, where mentions contain one another. */
import { KINDS, type Kind, type Mention, type Span } from './types.js';

/**
 * The stretches to mark for each kind, in order. Marks never lie on top of each other: where a description contains a
 * demonym ("the Chinese leader"), the inner mention's mark takes its place in the outer's.
 * @param within only mentions that touch this stretch of the text
 */
export function marksOf(found: readonly Mention[], within?: Span): Record<Kind, Span[]> {
  const marks = Object.fromEntries(KINDS.map(kind => [kind, []])) as unknown as Record<Kind, Span[]>;
  const mentions = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (within && (mention.end < within.start || mention.start > within.end)) continue;
    let from = mention.start;
    for (let j = i + 1; j < mentions.length && mentions[j]!.start < mention.end; j++) {
      const inner = mentions[j]!;
      if (inner.start > from) marks[mention.kind].push({ start: from, end: inner.start });
      from = Math.max(from, inner.end);
    }
    if (from < mention.end) marks[mention.kind].push({ start: from, end: mention.end });
  }
  return marks;
}

/** What lies between spans, and before and after them, in a text of a length. Spans are in order and do not overlap. */
export function outside(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => start < end);
}
