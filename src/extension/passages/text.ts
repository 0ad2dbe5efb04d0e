/** All passages of one entity as a text to read, and where in it each of them leads. */
import { passageText } from '../../core/corpus/describe.js';
import type { Passage, Span } from '../../core/types.js';

/** What stands around the quotations, in words for the reader. */
export interface Words {
  readonly title: string;
  readonly extent: string;
  /** The heading of a document, by its key. */
  readonly ofDocument: (document: string) => string;
  /** Stands below the last passage; absent where there is nothing to say. */
  readonly foot?: string;
}

/** A name in the text that leads to where it was quoted from. */
export interface PassageLink extends Span {
  readonly passage: Passage;
}

export interface PassagesText {
  readonly text: string;
  readonly links: readonly PassageLink[];
}

/**
 * Writes the passages down, each on a line of its own after the number of the line that it stands on.
 * @param passages in order, those of a document together
 */
export function passagesText(passages: readonly Passage[], { title, extent, ofDocument, foot }: Words): PassagesText {
  const links: PassageLink[] = [];
  const width = String(Math.max(0, ...passages.map(lineOf))).length;
  let text = `${title}\n${extent}\n`;
  let document: string | undefined;
  for (const passage of passages) {
    if (passage.document !== document) text += `\n${ofDocument(passage.document)}\n\n`;
    document = passage.document;
    text += `${String(lineOf(passage)).padStart(width)}  `;
    const { text: quotation, at } = passageText(passage);
    links.push({ start: text.length + at[0], end: text.length + at[1], passage });
    text += `${quotation}\n`;
  }
  if (foot !== undefined) text += `\n${foot}\n`;
  return { text, links };
}

const lineOf = ({ from }: Passage): number => from.line + 1;
