/** The names that `compromise` finds, for comparison: people without their titles, places, organisations. */
import nlp from 'compromise';
import type { ScoredMention } from './score.js';

const TITLE =
  /^(?:(?:president|prime minister|minister|chancellor|king|queen|prince|princess|pope|sir|dame|lord|lady|mr|mrs|ms|miss|dr|prof|professor|sen|senator|gen|general|gov|governor|rep|col|colonel|capt|captain|lt|sgt|rev|judge|justice|sheikh|secretary|ambassador|mayor)\.?\s+)+/i;

interface Offset {
  readonly offset: { readonly start: number; readonly length: number };
}

/** All names of a text. */
export function compromiseMentions(text: string): ScoredMention[] {
  const doc = nlp(text);
  const mentions: ScoredMention[] = [];
  const add = (found: unknown, kind: string): void => {
    for (const { offset } of found as Offset[]) {
      const words = text.slice(offset.start, offset.start + offset.length);
      const title = kind === 'person' ? (TITLE.exec(words)?.[0].length ?? 0) : 0;
      mentions.push({ start: offset.start + title, end: offset.start + offset.length, kind });
    }
  };
  add(doc.people().json({ offset: true }), 'person');
  add(doc.places().json({ offset: true }), 'place');
  add(doc.organizations().json({ offset: true }), 'organisation');
  return mentions;
}
