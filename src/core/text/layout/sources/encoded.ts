/** What a mail's transfer encoding leaves in a text: parts in base64 and uuencode, words and characters in codes (RFC 2045, RFC 2047). */

const BASE64_LINE = /^[A-Za-z0-9+/]{40,}={0,2}$/;
const BASE64_END = /^[A-Za-z0-9+/]*={0,2}$/;

/** Whether a paragraph is a part in base64 and holds no words: every line is full but the last. */
export function isBase64(paragraph: string): boolean {
  const first = paragraph.slice(0, 80).split(/\r\n?|\n/, 1)[0]!;
  if (!BASE64_LINE.test(first.trim())) return false;
  const lines = paragraph.trim().split(/\r\n?|\n/);
  const last = lines.pop()!;
  if (!BASE64_END.test(last) || !lines.every(line => BASE64_LINE.test(line))) return false;
  return isMixed(paragraph);
}

/** Lines of base64 that others stand behind, such as the end of a mail's part. */
const BASE64 = /^(?:[A-Za-z0-9+/]{60,}\r?\n)+(?:[A-Za-z0-9+/]{1,59}={0,2}$|[A-Za-z0-9+/]{2,}={1,2}$)?/gm;
const UUENCODED = /^(?:begin [0-7]{3} .*\r?\n)?(?:M[ -`]{45,60}(?:\r?\n|$)){2,}(?:[ -`]{1,61}$)?/gm;

/** A paragraph with spaces in place of the lines that are encoded bytes. */
export function withoutEncoded(paragraph: string): string {
  const blank = (lines: string): string => lines.replace(/[^\r\n]/g, ' ');
  return paragraph
    .replace(BASE64, lines => (isMixed(lines) ? blank(lines) : lines))
    .replace(UUENCODED, lines => (isMarked(lines) ? blank(lines) : lines));
}

/** One long word of letters may be anything: encoded bytes hold digits and both cases. */
const isMixed = (lines: string): boolean => /\d/.test(lines) && /[a-z]/.test(lines) && /[A-Z]/.test(lines);

/** Capitals are text, too: encoded bytes hold as many figures and marks. */
const isMarked = (lines: string): boolean => lines.replace(/[A-Z\s]/g, '').length * 3 > lines.length;

/** Whether a text says of a part of it that it is in quoted-printable. */
export function isQuotedPrintable(text: string): boolean {
  return /quoted-printable/i.test(text) && /^content-transfer-encoding:[^\S\n]*quoted-printable/im.test(text);
}

const CODES = /(?:=[0-9A-Fa-f]{2})+/g;

/** "=?UTF-8?Q?Ren=C3=A9e?=", and white space before another one. */
const WORDS = /=\?([\w-]{1,40})\?([BbQq])\?([^?\s]*)\?=(?:\s+(?==\?[\w-]{1,40}\?[BbQq]\?))?/g;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether a paragraph has words in codes, as a mail's head has them. */
export const hasCodedWords = (paragraph: string): boolean => paragraph.includes('=?') && paragraph.search(WORDS) >= 0;

/**
 * The words of a mail's head that are written in codes (RFC 2047), each letter where its code stands or, of base64, about there. What stands
 * between is `join`.
 */
export function codedWordsIn(paragraph: string, join: string): Coded[] {
  return Array.from(paragraph.matchAll(WORDS), ({ 0: whole, 2: way, 3: codes, index }) => {
    const before = whole.indexOf(codes!, whole.indexOf(`?${way!}?`) + 3);
    const letters = /q/i.test(way!)
      ? codes!
          .replace(/_/g, ' ')
          .replace(CODES, (one: string, at: number) => filled(one, /^\p{L}/u.test(codes!.slice(at + one.length)), join))
      : spread(decoded(percentCoded(codes!)), codes!.length, join);
    const text = (join.repeat(before) + letters).padEnd(whole.length, join);
    return { start: index, end: index + whole.length, text };
  });
}

/** Letters over a longer stretch, the first one at its start and the last one at its end. */
function spread(letters: string, length: number, join: string): string {
  const all = Array.from(letters);
  const step = all.length > 1 ? (length - all.at(-1)!.length) / (all.length - 1) : 0;
  let text = '';
  for (const [i, letter] of all.entries()) text = text.padEnd(Math.floor(i * step), join) + letter;
  return text.padEnd(length, join).slice(0, length);
}

/** The bytes of base64, each as "=41". */
function percentCoded(base64: string): string {
  let bits = 0;
  let count = 0;
  let codes = '';
  for (const character of base64) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) break;
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    codes += `=${((bits >> count) & 0xff).toString(16).padStart(2, '0')}`;
  }
  return codes;
}

/** A character that is written in codes: `[start, end)` in the paragraph, and what it stands for. */
export interface Coded {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The characters of a paragraph that are written in codes, each with `join` for what its code is longer: at the end of a word it stands last. */
export function codedIn(paragraph: string, join: string): Coded[] {
  return Array.from(paragraph.matchAll(CODES), ({ 0: codes, index }) => {
    const end = index + codes.length;
    return { start: index, end, text: filled(codes, /^\p{L}/u.test(paragraph.slice(end, end + 2)), join) };
  });
}

/** @param goesOn whether a letter of the same word follows */
function filled(codes: string, goesOn: boolean, join: string): string {
  const text = decoded(codes);
  return goesOn ? text.padEnd(codes.length, join) : text.padStart(codes.length, join);
}

function decoded(codes: string): string {
  try {
    return decodeURIComponent(codes.replace(/=/g, '%'));
  } catch {
    // Not UTF-8: each code is a character of Latin-1.
    return codes.replace(/=(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}
