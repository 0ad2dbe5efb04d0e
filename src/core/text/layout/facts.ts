/** What only the whole document tells of its layout: which lines are running heads, and which broken words keep their hyphen. */

import { isQuotedPrintable } from './sources/encoded.js';
import { isSender } from './labels.js';

/** What the layout of one place depends on elsewhere in the text. */
export interface LayoutFacts {
  /** Keys (see `headKey`) of running heads and feet. */
  readonly heads: ReadonlySet<string>;
  /** Words broken at a line end whose hyphen stays, in lower case: "jong-un". */
  readonly hyphenated: ReadonlySet<string>;
  /**
   * Words cut in two by a hyphen and a space within a line, and those with a hyphen of their own that are broken at a line end, in lower case:
   * "har- rington", "abim- bola-reed".
   */
  readonly cut: ReadonlySet<string>;
  /** Whether questions and answers are marked by "Q." and "A.": else these are initials. */
  readonly questions: boolean;
  /** Whether any word is broken, so that words anywhere may tell of it. */
  readonly broken: boolean;
  /** Whether a part of the text is a mail's in quoted-printable. */
  readonly quotedPrintable: boolean;
  /** Whether the lines of paragraphs have a blank line between them. */
  readonly doubleSpaced: boolean;
}

export const NO_FACTS: LayoutFacts = {
  heads: new Set(),
  hyphenated: new Set(),
  cut: new Set(),
  questions: false,
  broken: false,
  quotedPrintable: false,
  doubleSpaced: false,
};

/** Longer lines are no heads, in UTF-16 code units. */
const LONGEST_HEAD = 100;
/** A head stands on at least so many pages, and pages have at least so many lines. */
const PAGES = 3;
const LINES_A_PAGE = 15;

/** A line that begins with the mark of a question, behind a line's number too. */
const QUESTIONS = /^[^\S\n]*(?:\d{1,2}[^\S\n]+)?Q(?:[.:]|(?=\s{2}))\s/m;

/** A line as a running head is known again: its words, with any number in place of a page's. */
export function headKey(words: string): string {
  return words.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a line is a page's number and nothing else. */
export function isPageNumber(words: string): boolean {
  return /^[\s\f]*[-–—[(*]*\s*(?:(?:page|p\.|pg\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—\])*]*\s*$/i.test(
    words,
  );
}

/** The facts of a text. */
export function factsOf(text: string): LayoutFacts {
  const heads = headsOf(text);
  const broken = hasBrokenWord(text);
  const questions = QUESTIONS.test(text);
  const quotedPrintable = isQuotedPrintable(text);
  const doubleSpaced = isDoubleSpaced(text);
  const told = { heads, questions, quotedPrintable, doubleSpaced };
  if (broken) return { ...told, ...brokenWordsOf(text), broken };
  return heads.size === 0 && !questions && !quotedPrintable && !doubleSpaced ? NO_FACTS : { ...NO_FACTS, ...told };
}

/** Whether `[start, end)` lies within one line that is too long to be a head, or part of one: what changes in it changes no head. */
export function isInLongLine(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return (to < 0 || to >= end) && (to < 0 ? text.length : to) - from > LONGEST_HEAD && start > from;
}

/** Whether two texts' facts are the same. */
export function sameFacts(a: LayoutFacts, b: LayoutFacts): boolean {
  return (
    a === b ||
    (a.broken === b.broken &&
      a.questions === b.questions &&
      a.quotedPrintable === b.quotedPrintable &&
      a.doubleSpaced === b.doubleSpaced &&
      (['heads', 'hyphenated', 'cut'] as const).every(part => isSameSet(a[part], b[part])))
  );
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** Lines of a page that is typed with wide spacing have so many characters, and so many of them go on over a blank line. */
const FULL = 50;
const WIDELY_SPACED = 5;

/** Whether full lines go on in lower case below a blank line, and hardly ever right below. Only lines that may be heads are looked at: see `isInLongLine`. */
function isDoubleSpaced(text: string): boolean {
  let below = 0;
  let beyond = 0;
  let isOpen = false;
  let blank = 0;
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let from = start;
    while (from < end && text.charCodeAt(from) <= 32) from++;
    if (from === end) blank++;
    else {
      if (isOpen && blank < 2 && /\p{Ll}/u.test(text[from]!)) {
        if (blank === 1) beyond++;
        else below++;
      }
      let to = end;
      while (text.charCodeAt(to - 1) <= 32) to--;
      isOpen = to - from >= FULL && end - start <= LONGEST_HEAD && /[\p{L},]/u.test(text[to - 1]!);
      blank = 0;
    }
    start = end + 1;
  }
  return beyond >= WIDELY_SPACED && beyond > 2 * below;
}

interface Candidate {
  count: number;
  readonly first: string;
  varies: boolean;
  beside: number;
}

/**
 * Lines that stand on three pages or more, a page of lines apart, with a blank line on one side at least, and with a page's number in
 * them or beside them.
 */
function headsOf(text: string): ReadonlySet<string> {
  const candidates = new Map<string, Candidate>();
  let lines = 0;
  let before = '\n';
  let number = false;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    lines++;
    if (end - start > LONGEST_HEAD) before = 'x';
    else {
      const words = text.slice(start, end).trim();
      const after = text.slice(end + 1, end + 1 + LONGEST_HEAD);
      const isIsolated = before === '\n' || /^[^\S\n]*(?:\n|$)/.test(after) || text[start] === '\f';
      if (words === '') before = '\n';
      else {
        const isNumber = isPageNumber(words);
        if (!isNumber && isIsolated && /\p{L}{3}/u.test(words) && !/[:;,]$/.test(words) && !isSender(words)) {
          const key = headKey(words);
          const next = /^\s*([^\n]{1,24})(?:\n|$)/.exec(after)?.[1] ?? '';
          const beside = number || isPageNumber(next) || text[start] === '\f' ? 1 : 0;
          const known = candidates.get(key);
          if (known) {
            known.count++;
            known.beside += beside;
            known.varies ||= key.includes('#') && known.first !== words;
          } else candidates.set(key, { count: 1, first: words, varies: false, beside });
        }
        number = isNumber;
        before = 'x';
      }
    }
    start = end + 1;
  }
  const heads = new Set<string>();
  for (const [key, { count, varies, beside }] of candidates) {
    if (count < PAGES || lines < count * LINES_A_PAGE) continue;
    if (varies || beside * 2 >= count) heads.add(key);
  }
  return heads;
}

const BROKEN =
  /(\p{L}+)[-‐](?:[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:>[^\S\r\n]*)*|[^\S\r\n]+)(\p{L}+(?:-\p{L}+)*)(?![\p{L}-])/gu;

/** Whether any word ends in a hyphen before white space. */
function hasBrokenWord(text: string): boolean {
  for (const hyphen of ['-', '‐']) {
    for (let at = text.indexOf(hyphen); at >= 0; at = text.indexOf(hyphen, at + 1)) {
      const after = text.charCodeAt(at + 1);
      if ((after === 32 || after === 10 || after === 13 || after === 9) && /\p{L}/u.test(text[at - 1] ?? ''))
        return true;
    }
  }
  return false;
}

/** The words that are broken by a hyphen at a line end or before a space, and are whole, or hyphenated, elsewhere in the text. */
function brokenWordsOf(text: string): { hyphenated: Set<string>; cut: Set<string> } {
  const hyphenated = new Set<string>();
  const cut = new Set<string>();
  const broken = new Map<string, { joined: string; atLineEnd: boolean }>();
  for (const [match, left, right] of text.matchAll(BROKEN)) {
    if (!/^\p{Ll}/u.test(right!) && left !== left!.toUpperCase()) continue;
    const joined = (left! + right!).toLowerCase();
    broken.set(`${left!}-${right!}`.toLowerCase(), { joined, atLineEnd: /[\r\n]/.test(match) });
  }
  if (broken.size === 0) return { hyphenated, cut };
  const words = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu))
    if (word.length > 3) words.add(word.toLowerCase().replace(/‐/g, '-'));
  for (const [key, { joined, atLineEnd }] of broken) {
    if (atLineEnd && words.has(key) && !words.has(joined)) hyphenated.add(key);
    const isCompound = joined.includes('-') && !words.has(key);
    if ((!atLineEnd || isCompound) && words.has(joined)) cut.add(key);
  }
  return { hyphenated, cut };
}
