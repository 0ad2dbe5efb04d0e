/** Acronyms in brackets behind what they stand for: "Securities and Exchange Commission (“SEC”)". */
import { isCapitalised, LIKELY, ORGANISATION, PERSON, SURE, UNSURE, withNames, type Rule } from '../shared/rule.js';
import { UNIT } from './units.js';
import { BIT } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import { PROSE, type BlockView } from '../../tagger/view.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import { CAPS, CONNECTOR, UPPER } from '../../tagger/words.js';

export const ACRONYM = /^\p{Lu}[\p{Lu}&.]{0,7}\p{Lu}\.?s?$/u;
const QUOTE = /^["“”'‘’]$/;
/** Words that lend no letter to an acronym, or may lend one. */
const SMALL =
  /^(?:of|and|for|the|to|in|on|into|against|de|la|le|les|des|du|da|do|dos|der|die|das|und|et|y|e|del|di|von|van|den|&|-|’s|'s)$/i;
const LONGEST_FORM = 12;
/** A person so sure is none of an organisation's, whatever letters follow. */
const SURELY = 0.8;

/** Makes an acronym in brackets a name of the kind of its long form, and a long form that was not seen an organisation. */
export const acronyms: Rule = (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 2; i + 1 < tokens.count; i++) {
    const at = acronymIn(view, i);
    if (at < 0) continue;
    const letters = tokens.words[at]!.replace(/s$/, '').replace(/[^\p{Lu}]/gu, '');
    const open = i - 1;
    const from = startOfForm(view, open, letters) ?? compoundBefore(view, open, letters);
    const isCompound = from === open - 1 && GERMAN.test(tokens.words[from]!.toUpperCase());
    const long = from === undefined ? undefined : found.find(name => name.to === open && name.from <= from);
    if (long) {
      if (long.type === PERSON && (letters.length < 3 || long.probability > SURELY)) continue;
      const type = long.type === PERSON || isCompound ? ORGANISATION : long.type;
      added.push({ from: at, to: at + 1, type, probability: long.probability });
      if (type !== long.type) added.push({ ...long, type });
      continue;
    }
    const isForm = from !== undefined && (isCompound || isOrganised(view, from, open) || isDefined(view, i, at));
    if (letters.length < 3 || !isForm) continue;
    const inside = found.filter(name => name.from < open && name.to > from);
    if (
      inside.some(
        name => name.type !== ORGANISATION && name.probability > SURE && name.from === from && name.to === open,
      )
    )
      continue;
    added.push({ from, to: open, type: ORGANISATION, probability: LIKELY });
    added.push({ from: at, to: at + 1, type: ORGANISATION, probability: LIKELY });
  }
  for (const name of found) {
    const { from, to, type } = name;
    const at = tokens.words[from - 1] === 'the' ? from - 3 : from - 2;
    if (type !== ORGANISATION || at < 0 || tokens.words[at + 1] !== ',' || tokens.words[to] !== ',') continue;
    if (!/^\p{Lu}{3,8}$/u.test(tokens.words[at]!) || tokens.breaks[at + 1] || tokens.breaks[from]) continue;
    if (initialsOf(tokens.words.slice(from, to)) === tokens.words[at]) added.push({ ...name, from: at, to: at + 1 });
  }
  return withNames(found, added);
};

/** The first letters of the words that lend one, in capitals. */
export const initialsOf = (words: readonly string[]): string =>
  words
    .filter(word => !SMALL.test(word) && /^\p{L}/u.test(word))
    .map(word => word[0]!.toUpperCase())
    .join('');

/** Makes organisations of an acronym and of the words behind it that spell it, in brackets or in the next cell: "KMTU (Karnali Municipal Teachers’ Union)". */
export const spelt: Rule = (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let at = 0; at + 2 < tokens.count; at++) {
    const next = words[at + 1]!;
    if (next !== '(' && !breaks[at + 1] && next.length > 1) continue;
    if (!isCapitalised(view, at) || !ACRONYM.test(words[at]!) || tokens.roles[at] === NO_NAME) continue;
    const letters = words[at]!.replace(/[^\p{Lu}]/gu, '');
    const begins = at === 0 || breaks[at] === 1;
    const isDash = begins && /^[—–=-]$/.test(words[at + 1]!) && !breaks[at + 1];
    const isCell = begins && (breaks[at + 1] === 1 || isDash);
    if (letters.length < 3 || !(isCell || (words[at + 1] === '(' && !breaks[at + 1]))) continue;
    let from = isCell && !isDash ? at + 1 : at + 2;
    if (/^the$/i.test(words[from] ?? '')) from++;
    let to = from;
    while (to < tokens.count && to - from < LONGEST_FORM && (to === from || !breaks[to]) && words[to] !== ')') to++;
    const isWhole = isCell ? to >= tokens.count || breaks[to] === 1 : words[to] === ')';
    if (!isWhole || initialsOf(words.slice(from, to)) !== letters || !isCapitalised(view, from)) continue;
    const isOther = ({ from: start, to: end, type, probability }: Found): boolean =>
      start < to && end > at && type !== ORGANISATION && probability > SURE;
    if (found.some(isOther)) continue;
    added.push(
      { from: at, to: at + 1, type: ORGANISATION, probability: SURE },
      { from, to, type: ORGANISATION, probability: SURE },
    );
  }
  return withNames(found, added);
};

/** Those that are no word, where all is in capitals. */
const WORLDWIDE = new Set([
  'FBI',
  'CIA',
  'NATO',
  'UNESCO',
  'UNICEF',
  'OPEC',
  'OSCE',
  'IAEA',
  'NASA',
  'INTERPOL',
  'UNHCR',
  'OECD',
  'ASEAN',
]);

/** Acronyms that the world knows, in capitals where nothing else is: "WHO officials", though "who" stands elsewhere in the text. */
export const wellKnown: Rule = ({ tokens, words: all, marks, style }, found) => {
  const added: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (
      (all[i]!.flags & CAPS) === 0 ||
      !/^[A-Z]{3,6}$/.test(tokens.words[i]!) ||
      (style[i] !== PROSE && !WORLDWIDE.has(tokens.words[i]!)) ||
      tokens.roles[i] === NO_NAME
    )
      continue;
    const isKnown = (marks.begin[i]! & marks.end[i]! & BIT.organisation) !== 0;
    const isIn = (k: number): boolean => /^[\p{Lu}\d-]{2,}$|^[-–/'’]$/u.test(tokens.words[k] ?? '');
    if (
      !isKnown ||
      (style[i] === PROSE && (isIn(i - 1) || isIn(i + 1))) ||
      found.some(({ from, to, probability }) => from <= i && to > i && (to - from > 1 || probability >= UNSURE))
    )
      continue;
    added.push({ from: i, to: i + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
};

/** Whether a long form begins or ends as organisations do, or all of it is of another language. */
function isOrganised({ marks, words }: BlockView, from: number, to: number): boolean {
  if (
    marks.begin[from]! & BIT.organisationHead ||
    marks.end[to - 1]! & BIT.organisationSuffix ||
    UNIT.at({ words }, to - 1)
  )
    return true;
  return to - from > 2 && words.slice(from, to).every(word => word.cluster === 0 || word.flags & CONNECTOR);
}

/** Whether a contract says what it will call somebody: "(hereinafter “SPER”)". */
const isDefined = ({ tokens }: BlockView, i: number, at: number): boolean =>
  QUOTE.test(tokens.words[at - 1] ?? '') || /^(?:hereafter|hereinafter)$/i.test(tokens.words[i] ?? '');

/** What such words end in. */
const GERMAN =
  /(?:GERICHT|GERICHTSHOF|AMT|BANK|RAT|VERBAND|BUND|MINISTERIUM|ANSTALT|HOCHSCHULE|PARTEI|KAMMER|GESELLSCHAFT|GEWERKSCHAFT|STIFTUNG)$/;

/** Where one long word stands that has the letters in their order: "Bundesgerichtshof (BGH)". */
function compoundBefore(view: BlockView, open: number, letters: string): number | undefined {
  const word = view.tokens.words[open - 1]!.toUpperCase();
  if (
    letters.length < 3 ||
    word.length < 10 ||
    !isCapitalised(view, open - 1) ||
    !word.startsWith(letters.charAt(0)) ||
    !GERMAN.test(word)
  )
    return undefined;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return open - 1;
}

/** The acronym alone in brackets that open before token `i`; -1 where there is none. */
function acronymIn({ tokens }: BlockView, i: number): number {
  const { words, breaks } = tokens;
  if ((words[i - 1] !== '(' && words[i - 1] !== '[') || breaks[i] || breaks[i - 1]) return -1;
  let at = i;
  if (/^(?:the|or|formerly|hereafter|hereinafter)$/i.test(words[at] ?? '')) at++;
  if (QUOTE.test(words[at] ?? '')) at++;
  if (/^the$/i.test(words[at] ?? '')) at++;
  if (QUOTE.test(words[at] ?? '')) at++;
  if (!ACRONYM.test(words[at] ?? '')) return -1;
  const end = QUOTE.test(words[at + 1] ?? '') ? at + 2 : at + 1;
  return /^[)\],;]$/.test(words[end] ?? '') ? at : -1;
}

/** Where the words before a bracket begin that an acronym takes its letters from, every letter in turn; small words may lend one. */
export function startOfForm(view: BlockView, open: number, letters: string): number | undefined {
  const { tokens, words } = view;
  let left = letters.length;
  let start: number | undefined;
  for (let k = open - 1; k >= 0 && k >= open - LONGEST_FORM; k--) {
    const word = tokens.words[k]!;
    const isName = isCapitalised(view, k);
    const lends = word.toLocaleUpperCase('en').startsWith(letters.charAt(left - 1));
    if (!isName && !SMALL.test(word)) return start;
    if (left === 0) return start;
    if (isName) {
      if (words[k]!.flags & UPPER && lends) left--;
      else if (!(view.marks.begin[k]! & BIT.organisationSuffix)) return undefined;
    } else if (lends && /^(?:of|and|for|de|y|e|et|und)$/i.test(word) && isOwed(view, k, letters, left)) left--;
    if (left === 0) start = k;
    if (tokens.breaks[k] && left > 0) return undefined;
    if (tokens.breaks[k]) return start;
  }
  return left === 0 ? start : undefined;
}

/** Whether a small word lends its letter: the capital before it lends the one before. */
function isOwed({ tokens }: BlockView, k: number, letters: string, left: number): boolean {
  return left > 1 && left < letters.length && (tokens.words[k - 1] ?? '').startsWith(letters.charAt(left - 2));
}
