/** Places by quotation: a W3C text quote is made of a place, and found again after the text has changed elsewhere. */
import type { Span } from '../../types.js';
import type { TextQuote } from './statements.js';

/** So much is quoted on either side at first, and at most where the same stands elsewhere too. UTF-16 code units. */
const CONTEXT = 32;
const MOST_CONTEXT = 256;
/** Where nothing but the words is left of a quotation, it is another place: so much of what stood around is to be there. */
const LEAST = 6;

/** Quotes a place, with as much around it as tells it from the others of the same words, as far as 256 characters do. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  for (let context = CONTEXT; ; context *= 2) {
    const quote = {
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, start - context), start),
      suffix: text.slice(end, wholeFrom(text, end + context)),
    };
    if (context >= MOST_CONTEXT || findQuote(text, quote)?.start === start) return quote;
  }
}

/** Tells a quotation from others. */
export function quoteKey({ exact, prefix = '', suffix = '' }: TextQuote): string {
  return `${prefix}\0${exact}\0${suffix}`;
}

/** An offset within the text, not inside a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset));
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/**
 * Where the quoted words stand: of several places the one that has most of what stood around; the first of equals. Runs of white space
 * are alike. Undefined where the words stand nowhere, or nowhere with what stood around them.
 */
export function findQuote(text: string, { exact, prefix = '', suffix = '' }: TextQuote): Span | undefined {
  const before = backwards(squeezed(prefix));
  const after = squeezed(suffix);
  const least = Math.min(LEAST, before.length + after.length);
  let best: Span | undefined;
  let most = least - 1;
  for (const place of placesOf(text, exact)) {
    const left = backwards(text.slice(Math.max(0, place.start - 2 * prefix.length - 16), place.start));
    const right = text.slice(place.end, place.end + 2 * suffix.length + 16);
    const common = inCommon(before, squeezed(left)) + inCommon(after, squeezed(right));
    if (common <= most) continue;
    most = common;
    best = place;
  }
  return best;
}

/** All places of some words, whatever white space is between them. */
export function* placesOf(text: string, words: string): Generator<Span> {
  const pieces = words.trim().split(/\s+/);
  const [first] = pieces;
  if (first === undefined || first === '') return;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = endOf(text, start + first.length, pieces);
    if (end !== undefined) yield { start, end };
  }
}

/** Where words end whose first has been found. */
function endOf(text: string, from: number, pieces: readonly string[]): number | undefined {
  let at = from;
  for (let i = 1; i < pieces.length; i++) {
    const gap = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at === gap || !text.startsWith(pieces[i]!, at)) return undefined;
    at += pieces[i]!.length;
  }
  return at;
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029;

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

const backwards = (text: string): string => Array.from(text).reverse().join('');

function inCommon(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
