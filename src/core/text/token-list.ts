/** Wink's tokens put right while they are listed, so that a text's tokens depend on the text alone and hold whole words. */
import { posOf } from './pos.js';

const NOUN = posOf('NOUN');
const PART = posOf('PART');
const PROPN = posOf('PROPN');
const PUNCT = posOf('PUNCT');

const WORD_END = /[\p{L}\p{M}]$/u;
const WORD_START = /^[\p{L}\p{M}]/u;
const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{L}\.$/u;
const DOTS = /^\.+$/;
const POSSESSIVE = /[\p{L}\p{M}.]['’][sS]$/u;

/**
 * The tokens of a text, added in order. What is put right:
 * - wink knows the letters of Latin-1 alone and makes three tokens of "Erdoğan": they are one again;
 * - wink keeps "Miliband's" whole once it has met it before a full stop in whatever text: the ending is always cut off;
 * - likewise ".." may come as one token or as two: it is one.
 */
export class TokenList {
  readonly words: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly pos: number[] = [];
  /** Indices of tokens that start a sentence although wink could not see it. */
  readonly stops: number[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.words.length;
  }

  /** Adds one of wink's tokens, `value` being its text; gives the index of the token that its first character is in. */
  add(start: number, end: number, pos: number, value: string): number {
    const last = this.count - 1;
    if (last >= 0 && this.ends[last] === start) {
      if (isOneWord(this.#text, start)) return this.#join(last, start, end, pos);
      if (DOTS.test(this.words[last]!) && DOTS.test(this.#text.slice(start, end))) {
        this.ends[last] = end;
        this.words[last] = this.#text.slice(this.starts[last], end);
        return last;
      }
    }
    const index = this.count;
    this.#push(start, end, pos, value);
    return index;
  }

  /** Lists a token, a possessive ending as a token of its own. */
  #push(start: number, end: number, pos: number, word = this.#text.slice(start, end)): void {
    const last = word.charCodeAt(word.length - 1) | 32; // most words do not end in s: no pattern is tried
    const possessive = last === 115 && POSSESSIVE.test(word.slice(-4));
    const cut = possessive ? end - 2 : end;
    this.words.push(possessive ? this.#text.slice(start, cut) : word);
    this.starts.push(start);
    this.ends.push(cut);
    this.pos.push(possessive ? (CAPITAL.test(word) ? PROPN : NOUN) : pos);
    if (!possessive) return;
    this.words.push(this.#text.slice(cut, end));
    this.starts.push(cut);
    this.ends.push(end);
    this.pos.push(PART);
  }

  /** Makes the last token and the one that goes on with it one word. */
  #join(last: number, start: number, end: number, pos: number): number {
    const from = this.starts[last]!;
    const tag = CAPITAL.test(this.words[last]!) ? PROPN : Math.max(this.pos[last]!, pos);
    for (const column of [this.words, this.starts, this.ends, this.pos]) column.pop();
    // A last letter looks like an initial to wink ("Diyarbakı|r."): the full stop is none of the word's.
    const stopped = INITIAL.test(this.#text.slice(start, end));
    this.#push(from, stopped ? end - 1 : end, tag);
    if (stopped) {
      this.#push(end - 1, end, PUNCT);
      if (/^\s+\p{Lu}/u.test(this.#text.slice(end, end + 8))) this.stops.push(this.count);
    }
    return last;
  }
}

/** Whether an offset where wink cut lies inside a word. Its cuts between letters that it knows ("can|not") stay. */
function isOneWord(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) <= 0xff && text.charCodeAt(at) <= 0xff) return false;
  return WORD_END.test(text.slice(Math.max(0, at - 2), at)) && WORD_START.test(text.slice(at, at + 2));
}
