/** What bodies are called for short where words or a dash say it, "IMO for short", "hereinafter BEL", and what a contract will call a company. */
import { LEGAL } from './endings.js';
import { isCapitalised, LIKELY, noName, ORGANISATION, PERSON, SURE, withNames, type Rule } from '../shared/rule.js';
import { BRACKET, sign, where } from '../shared/signs.js';
import { ACRONYM, initialsOf, startOfForm } from './acronyms.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { CAPS } from '../../tagger/words.js';

const DASH = sign(/^[–—]$/);
const SHORT = sign(/^short$/);

/** Whether the acronym behind a mark is said to be one: "the International Maritime Organization, IMO for short". */
const isForShort = (words: readonly string[], mark: number): boolean =>
  words[mark] === ',' && words[mark + 2] === 'for' && words[mark + 3] === 'short';

/** Parts an organisation and its acronym behind a dash, or a comma that says so: "the Federation of Upland Growers – FUG for short". */
export const dashed = where([DASH, SHORT], (view, found) => {
  const { words } = view.tokens;
  const added: Found[] = [];
  for (let dash = 1; dash + 1 < words.length; dash++) {
    if ((!DASH.at(view, dash) && !isForShort(words, dash)) || !ACRONYM.test(words[dash + 1]!)) continue;
    const long = found.find(({ from, to, type }) => type === ORGANISATION && from < dash && to >= dash);
    if (!long || long.to > dash + 2 || initialsOf(words.slice(long.from, dash)) !== words[dash + 1]) continue;
    added.push({ ...long, to: dash, probability: SURE }, { ...long, from: dash + 1, to: dash + 2, probability: SURE });
  }
  return withNames(found, added);
});

const HEREINAFTER = sign(/^(?:hereinafter|hereafter)$/);

/** Makes bodies of an acronym behind such a word, and of the words before it that spell it: "the Board for Explosives Licensing, hereinafter BEL". */
export const hereinafter = where([HEREINAFTER], (view, found) => {
  const { words, breaks } = view.tokens;
  const added: Found[] = [];
  for (let i = 2; i + 1 < words.length; i++) {
    if (!HEREINAFTER.at(view, i) || words[i - 1] !== ',' || breaks[i + 1]) continue;
    let at = i + 1;
    while (at < i + 3 && /^(?:the|called|["“‘'])$/.test(words[at] ?? '')) at++;
    const letters = (words[at] ?? '').replace(/[^\p{Lu}]/gu, '');
    if (letters.length < 3 || !ACRONYM.test(words[at]!)) continue;
    const from = startOfForm(view, i - 1, letters);
    if (from === undefined) continue;
    const isOther = found.some(
      name => name.from < i - 1 && name.to > from && name.type === PERSON && name.probability > SURE,
    );
    if (isOther) continue;
    for (const [start, to] of [
      [from, i - 1],
      [at, at + 1],
    ] as const)
      added.push({ from: start, to, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Says of letters in brackets that they are no name where they spell ordinary words before them: "nothing significant to report (NSTR)". */
export const ofWords = where([BRACKET], (view, found) => {
  const { tokens, words } = view;
  const added: Found[] = [];
  for (const { from, to } of found) {
    const isLetters = to - from === 1 && tokens.words[from - 1] === '(' && tokens.words[to] === ')';
    if (!isLetters || !(words[from]!.flags & CAPS)) continue;
    const letters = Array.from(tokens.words[from]!.toLowerCase());
    const start = from - 1 - letters.length;
    if (start < 0 || letters.length < 3) continue;
    const isSpelt = letters.every((letter, k) => tokens.words[start + k]!.toLowerCase().startsWith(letter));
    const isOrdinary = letters.every((_, k) => k === 0 || !isCapitalised(view, start + k));
    if (isSpelt && isOrdinary) added.push(noName(from));
  }
  return withNames(found, added);
});

const QUOTE = /^["“”'‘’]$/;
const GENERAL = maskOf('organisationSuffix', 'organisationHead', 'commonWord', 'role');
/** The most words of what a contract calls a company. */
const LONGEST = 5;

/** Makes organisations of the words in quotation marks and brackets behind a company, where they are words of its name. */
export const defined: Rule = (view, found) => {
  const added: Found[] = [];
  for (const { from, to, type } of found) {
    if (type !== ORGANISATION) continue;
    const [start, end] = quotedBehind(view, to);
    if (start !== undefined && isPartOf(view, start, end, from, to))
      added.push({ from: start, to: end, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
};

/** The words `[start, end)` in quotation marks and brackets that open at a token. */
function quotedBehind(view: BlockView, open: number): readonly [start: number, end: number] | readonly [undefined?] {
  const { words } = view.tokens;
  if (!/^[([]$/.test(words[open] ?? '')) return [];
  let start = open + 1;
  while (
    start < open + 6 &&
    /^(?:the|hereinafter|hereafter|referred|called|to|as|together|,)$/i.test(words[start] ?? '')
  )
    start++;
  if (!QUOTE.test(words[start] ?? '') || !isCapitalised(view, start + 1)) return [];
  let end = ++start;
  while (end - start < LONGEST && end < view.tokens.count && !QUOTE.test(words[end]!)) end++;
  return QUOTE.test(words[end] ?? '') && /^[)\],;]$/.test(words[end + 1] ?? '') ? [start, end] : [];
}

/** Whether some words are words of a name, one after the other, and not only what it is: "the “Company”". */
function isPartOf(view: BlockView, start: number, end: number, from: number, to: number): boolean {
  const { words } = view.tokens;
  if (end - start === 1 && (LEGAL.test(words[start]!) || view.marks.begin[start]! & GENERAL)) return false;
  const low = (i: number): string => words[i]!.toLocaleLowerCase('en');
  for (let at = from; at + end - start <= to; at++) {
    let k = 0;
    while (k < end - start && low(at + k) === low(start + k)) k++;
    if (k === end - start) return k < to - from;
  }
  return false;
}
