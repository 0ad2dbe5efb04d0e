/** A text that is being edited, with the work of reading it kept: an edit reads again only the blocks it touched. */
import { finish, type AnalysisOptions } from './analyse.js';
import type { Knowledge } from './knowledge.js';
import { linesOf, type ReadBlock } from './read.js';
import { spliceBetween, spliceBlocks, spliceLines, type Splice } from './splice.js';
import { blocksOf, tokenise, type Tokens } from './tokens.js';
import type { DocumentAnalysis, Span } from './types.js';

/** A replacement in a text, in UTF-16 code units, as an editor reports it. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

interface Block extends Span {
  /** Absent until the block has been read. */
  tokens: Tokens | undefined;
}

/** One document while it is open. Its analysis is always the one that `analyse` gives for the same text. */
export class LiveDocument {
  private current: string;
  private blocks: Block[];
  private lines: Uint32Array;

  constructor(text: string) {
    this.current = text;
    this.blocks = blocksOf(text).map(unread);
    this.lines = linesOf(text);
  }

  get text(): string {
    return this.current;
  }

  /** Applies changes one after the other; false where one lies outside the text, with those before it applied. */
  edit(changes: readonly TextChange[]): boolean {
    for (const { offset, removed, inserted } of changes) {
      const end = offset + removed;
      if (offset < 0 || removed < 0 || end > this.current.length) return false;
      const text = this.current.slice(0, offset) + inserted + this.current.slice(end);
      this.splice(text, { start: offset, oldEnd: end, newEnd: offset + inserted.length });
    }
    return true;
  }

  /** Takes another text, keeping what both have in common at the beginning and the end. */
  replace(text: string): void {
    const splice = spliceBetween(this.current, text);
    if (splice) this.splice(text, splice);
  }

  /** Analyses the text as it is now, in steps; what has been read stays, also where the steps are not taken to their end. */
  *analyse(knowledge: Knowledge, options: AnalysisOptions = {}): Generator<void, DocumentAnalysis> {
    const { current: text, lines } = this;
    const read: ReadBlock[] = [];
    for (const block of this.blocks) {
      if (!block.tokens) {
        block.tokens = tokenise(text.slice(block.start, block.end));
        yield;
      }
      read.push({ start: block.start, tokens: block.tokens });
    }
    return finish({ text, blocks: read }, lines, knowledge, options);
  }

  private splice(text: string, splice: Splice): void {
    const { head, fresh, tail } = spliceBlocks(this.blocks, text, splice);
    const shift = splice.newEnd - splice.oldEnd;
    const moved = this.blocks
      .slice(this.blocks.length - tail)
      .map(({ start, end, tokens }) => ({ start: start + shift, end: end + shift, tokens }));
    this.blocks = [...this.blocks.slice(0, head), ...fresh.map(unread), ...moved];
    this.lines = spliceLines(this.lines, text, splice);
    this.current = text;
  }
}

function unread({ start, end }: Span): Block {
  return { start, end, tokens: undefined };
}
