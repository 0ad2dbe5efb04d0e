/** The words around a mention. */
import type { ReadBlock, ReadText } from '../../text/read.js';
import type { Mention, Span } from '../../types.js';

/** The last word before an offset, in lower case without dots; empty where a line, other punctuation or the text's start comes first. */
export function wordBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\u00a0')) end--;
  if (end > 0 && text[end - 1] === '.') end--;
  let start = end;
  while (start > 0 && end - start < 24 && isWordCharacter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45 || code === 39 || code > 0xbf;
}

/** A mention's place among the tokens of its block. */
export interface Place {
  readonly block: ReadBlock;
  /** Index of the block. */
  readonly number: number;
  /** Indices of its first token and of the one after its last. */
  readonly first: number;
  readonly after: number;
}

/** Finds mentions among the tokens, on demand. */
export class Context {
  readonly #places: (Place | undefined)[] = [];
  #starts: Map<number, number> | undefined;
  #ends: Map<number, number> | undefined;

  constructor(
    readonly read: ReadText,
    readonly mentions: readonly Mention[],
  ) {}

  /** The place of a mention. */
  place(index: number): Place {
    return (this.#places[index] ??= this.#find(this.mentions[index]!));
  }

  /** Index of the last mention that starts before an offset; -1 where none does. */
  lastBefore(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Index of the block that an offset lies in, or that comes before it. */
  blockOf(offset: number): number {
    const { blocks } = this.read;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blocks[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #find({ start, end }: Span): Place {
    const number = this.blockOf(start);
    const block = this.read.blocks[number]!;
    const { starts, ends, count } = block.tokens;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle]! <= start - block.start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < count && starts[after]! < end - block.start) after++;
    return { block, number, first: low, after: Math.max(after, Math.min(low + 1, count)) };
  }

  /** A word of a block in lower case; empty outside of the block. */
  word({ block }: Pick<Place, 'block'>, token: number): string {
    return block.tokens.words[token]?.toLowerCase() ?? '';
  }

  /** Number, within its block, of the sentence that a token belongs to. */
  sentenceOf({ block }: Pick<Place, 'block'>, token: number): number {
    const { sentences } = block.tokens;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sentences[middle]! <= token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The mention that starts with a token, or undefined. */
  mentionFrom({ block }: Pick<Place, 'block'>, token: number): number | undefined {
    const start = block.tokens.starts[token];
    this.#starts ??= new Map(this.mentions.map((mention, i) => [mention.start, i]));
    return start === undefined ? undefined : this.#starts.get(block.start + start);
  }

  /** The mention that ends with a token, or undefined. */
  mentionTo({ block }: Pick<Place, 'block'>, token: number): number | undefined {
    const end = block.tokens.ends[token];
    this.#ends ??= new Map(this.mentions.map((mention, i) => [mention.end, i]));
    return end === undefined ? undefined : this.#ends.get(block.start + end);
  }
}
