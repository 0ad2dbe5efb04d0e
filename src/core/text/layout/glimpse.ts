/** What a paragraph holds that a layout may be made of: told in one pass over its characters, so that plain prose costs next to nothing. */

/** What `glimpse` tells, as bits. */
export const LINES = 1; // a line end within it
export const GAPS = 2; // tabs, bars, spaces or dots next to each other
export const CUTS = 4; // a hyphen before a space, a word before it
export const NOTES = 8; // a digit or a mark right behind a word or its stop
export const TAGS = 16; // an angle bracket before a letter or a slash
export const SIGNS = 32; // "@" before a capital, quotes or bars in a row, a quote right behind a letter
export const ALL = LINES | GAPS | CUTS | NOTES | TAGS | SIGNS;

/** The bits of a paragraph. */
export function glimpse(paragraph: string): number {
  let bits = 0;
  let before = 0;
  let first = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (code === 32) {
      if (before === 32) bits |= GAPS;
      else if (before === 45 || before === 0x2010) bits |= CUTS;
    } else if (code < 48) {
      if (code === 10 || code === 13) bits |= LINES;
      else if (code === 9) bits |= GAPS;
      else if (code === 42 && (before > 64 || isStop(before))) bits |= NOTES;
      else if (code === 40 && isSmall(before)) bits |= NOTES;
      else if (code === 39 && before === 39) bits |= SIGNS;
      else if (code === 46 && before === 46 && first === 46) bits |= GAPS;
    } else if (code < 58) {
      // Right behind a small letter, or behind a stop or a quote with a word before it, a digit may be a note's.
      if (isSmall(before) || (isStop(before) && (isSmall(first) || isStop(first)))) bits |= NOTES;
    } else if (before === 64 && code > 64 && code < 91) bits |= SIGNS;
    else if (code === 60) bits |= TAGS;
    else if (code === 61 && before === 61) bits |= SIGNS;
    else if (code === 91 && before > 64) bits |= NOTES;
    else if (code === 124 || code === 0xa0) bits |= GAPS;
    else if (code === 0x2028) bits |= LINES;
    else if (code === 0x2502 || code === 0x2503 || code === 0x2551 || code === 0xa6) bits |= GAPS;
    else if ((code === 0x2018 || code === 0x2bb || code === 0x2bc) && before > 64) bits |= SIGNS;
    else if (code === 0x2020 || code === 0x2021 || isRaised(code)) bits |= NOTES;
    first = before;
    before = code;
  }
  return bits;
}

/** Digits that are raised. */
const isRaised = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);

const isSmall = (code: number): boolean => (code >= 97 && code <= 122) || (code > 0xbf && code < 0x2000);
const isStop = (code: number): boolean =>
  code === 46 ||
  code === 44 ||
  code === 58 ||
  code === 59 ||
  code === 33 ||
  code === 63 ||
  code === 34 ||
  code === 41 ||
  code === 0x201d ||
  code === 0x2019;
