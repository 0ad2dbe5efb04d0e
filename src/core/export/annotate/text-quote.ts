/** A place in a text by its words and what stands around them: W3C Web Annotation's TextQuoteSelector. */
import type { Span } from '../../types.js';

/** The characters of a place, and some before and after, unchanged. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** So many UTF-16 code units are given on either side, or one fewer: no character is cut in two. */
const AROUND = 32;

/** The quote of a place in a text. */
export function textQuote(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
  };
}
