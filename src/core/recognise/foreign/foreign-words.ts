/** Foreign names in scripts whose words stand apart. */
import type { ForeignName, NamesByLanguage } from '../../world/names-by-language.js';
import { FUNCTION_WORDS } from '../../text/language/function-words.js';
import type { FoundName } from './found-name.js';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** What stands between the words of one name: a space or a line end, a hyphen with or without spaces, an apostrophe, a full stop. */
const JOINT = /^(?:\s{1,3}|[\u00ad\u2010-\u2015 -]{1,3}|['’ʼ.]|\. )$/u;
/** Letters that are written as one with the word they stand before: prepositions and articles. */
const PREFIXES: Readonly<Record<string, RegExp>> = { ar: /^[وبلفك]/u, he: /^[בלמוהש]/u };
/** A name that a prefix is taken off has so many letters at least. */
const LONG = 4;
/** Languages that write all nouns with a capital: a capital before a name says nothing. */
const CAPITAL_NOUNS = new Set(['de']);

/** The names that a text holds, by its words. */
export function inWords(text: string, language: string, names: NamesByLanguage): FoundName[] {
  const byFirst = names.byFirst(language, firstWord);
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
  const found: FoundName[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = longestAt(text, words, i, language, byFirst);
    if (!match) continue;
    const last = i + match.length - 1;
    if (isAlone(text, words, i, last, language, byFirst))
      found.push({ start: match.start, end: words[last]!.end, name: match.name });
    i = last;
  }
  return found;
}

/** The first word of a name, as `lower` writes it. */
function firstWord({ name }: ForeignName): string {
  return lower(/[\p{L}\p{M}]+/u.exec(name)?.[0] ?? name);
}

/** A word in lower case, the same in all languages: the dot that "İ" leaves on its "i" is taken away. */
const lower = (word: string): string => word.toLowerCase().replaceAll('\u0307', '');

interface Match {
  readonly name: ForeignName;
  /** Number of words. */
  readonly length: number;
  readonly start: number;
}

/** The longest name that begins with a word, or with what a prefix leaves of it. */
function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  language: string,
  byFirst: ReadonlyMap<string, readonly ForeignName[]>,
): Match | undefined {
  const { start, text: word } = words[at]!;
  const whole = matchAt(text, words, at, word, language, byFirst);
  if (whole) return { ...whole, start };
  const prefix = PREFIXES[language];
  if (!prefix?.test(word) || word.length <= LONG) return undefined;
  const rest = matchAt(text, words, at, word.slice(1), language, byFirst);
  return rest && { ...rest, start: start + 1 };
}

function matchAt(
  text: string,
  words: readonly Word[],
  at: number,
  first: string,
  language: string,
  byFirst: ReadonlyMap<string, readonly ForeignName[]>,
): Omit<Match, 'start'> | undefined {
  for (const name of byFirst.get(lower(first)) ?? []) {
    const parts = name.name.match(WORD) ?? [];
    const fits = parts.every((part, k) => {
      const word = words[at + k];
      if (!word) return false;
      if (k > 0 && !JOINT.test(text.slice(words[at + k - 1]!.end, word.start))) return false;
      return isSpelt(k === 0 ? first : word.text, part, language);
    });
    if (fits) return { name, length: parts.length };
  }
  return undefined;
}

/** Whether a word is a name's, as it is or in capitals. */
const isSpelt = (word: string, part: string, language: string): boolean =>
  word === part || (word.length > 2 && word === part.toLocaleUpperCase(language));

const isCapitalised = (word: string): boolean => word.charCodeAt(0) !== word.toLowerCase().charCodeAt(0);
const isShouted = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** Whether a name stands by itself: no capitalised word next to it that may belong to it. Among capitals this cannot be told. */
function isAlone(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  language: string,
  byFirst: ReadonlyMap<string, readonly ForeignName[]>,
): boolean {
  const next = words[last + 1];
  const shouted = isShouted(words[first]!.text) && (words[first]!.text.length > 3 || first !== last);
  if (next && text.slice(words[last]!.end, next.start) === ' ' && isCapitalised(next.text))
    if (!shouted && !byFirst.has(lower(next.text))) return false;
  const before = words[first - 1];
  if (!before || CAPITAL_NOUNS.has(language) || shouted) return true;
  if (text.slice(before.end, words[first]!.start) !== ' ' || !isCapitalised(before.text)) return true;
  return smallWords(language).has(lower(before.text)); // "La France": its capital says only that a sentence begins
}

const SMALL_WORDS = new Map<string, ReadonlySet<string>>();

function smallWords(language: string): ReadonlySet<string> {
  let words = SMALL_WORDS.get(language);
  if (!words) {
    words = new Set(FUNCTION_WORDS[language]?.split(' '));
    SMALL_WORDS.set(language, words);
  }
  return words;
}
