/** The texts of documents that are known by their lines: what is quoted from them is in the lines, all else in their files. */
import type { Corpus } from '../../core/corpus/corpus.js';
import { charactersIn, type DocumentLine } from '../../core/export/lines.js';
import type { Span } from '../../core/types.js';
import { readText } from '../files/read-text.js';

/** Gives the characters of mentions, those that a correction has put in too. */
export class LineTexts {
  private readonly characters = new Map<string, DocumentLine['characters']>();

  constructor(private readonly corpus: Corpus) {}

  add({ path, characters }: DocumentLine): void {
    if (characters.size > 0) this.characters.set(path, characters);
    else this.characters.delete(path);
  }

  /** The characters of a document's mentions. */
  async wordsIn(path: string): Promise<(mention: Span) => string> {
    const own = this.ownWords(path);
    const isKnown = this.corpus.mentionsIn(path).every(mention => own(mention) !== undefined);
    const text = isKnown ? '' : ((await this.textOf(path)) ?? '');
    return span => own(span) ?? text.slice(span.start, span.end);
  }

  /** A document's text, where its file is there and still has every mention where the line has it. */
  async textOf(path: string): Promise<string | undefined> {
    const text = await readText(path);
    const { starts, ends, length } = this.corpus.readingOf(path)!;
    if (typeof text !== 'string' || text.length !== length) return undefined;
    const own = this.ownWords(path);
    const isSame = (start: number, i: number): boolean => own({ start, end: ends[i]! }) === text.slice(start, ends[i]);
    return starts.every(isSame) ? text : undefined;
  }

  private ownWords(path: string): (mention: Span) => string | undefined {
    return charactersIn({ reading: this.corpus.readingOf(path)!, characters: this.characters.get(path) ?? new Map() });
  }
}
