/** What an organisation's name is made of. */
import { foldDiacritics } from '../../world/names.js';
import { remembering } from '../../text/memo.js';
import { slugOf } from '../shared/slug.js';
import { NOT_THE_WHOLE, SMALL_WORDS, TYPE_WORDS } from './organisation-words.js';

const LEGAL_FORM =
  /[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|gmbh|kgaa|se|s\.?a|sas|s\.?p\.?a|s\.?r\.?l|n\.?v|b\.?v|oyj?|asa?|a\/s|ab|kk|pty|pjsc|ojsc|oao|zao|ooo|jsc|bhd|holdings?|group)\.?$/i;

/** The legal forms that are one and the same in other letters; all others stand for themselves. */
const SAME_FORM: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  limited: 'ltd',
  holdings: 'holding',
};

/** The legal form at the end of a name ("gmbh", "ltd"), without dots; undefined where it has none. */
export function legalFormOf(name: string): string | undefined {
  const form = LEGAL_FORM.exec(name)?.[0]
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return form === undefined || form === 'group' ? undefined : (SAME_FORM[form] ?? form);
}

/** The name without its legal form: "Deutsche Bank" of "Deutsche Bank AG", "Smith" of "Smith & Co. Ltd". */
export function withoutLegalForm(name: string): string {
  let bare = name;
  for (;;) {
    const next = bare.replace(LEGAL_FORM, '').replace(/\s+(?:&|and)$/i, '');
    if (next === bare || next.trim() === '') return bare;
    bare = next;
  }
}

/** Spellings of Britain and America: the first is looked for, the second stands for both. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})is(?=ation|ing\b|ed\b|e\b)/g, 'iz'],
  [/\b(def|off)ence\b/g, '$1ense'],
  [/\b(lab|harb|hon)our/g, '$1or'],
  [/\b(cent|theat)re\b/g, '$1er'],
  [/\bprogramme/g, 'program'],
];

/** The words of a slug in one spelling. */
export function commonSpelling(slug: string): string {
  let common = slug;
  for (const [british, american] of SPELLINGS) common = common.replace(british, american);
  return common;
}

/** What two spellings of an organisation's name have in common: its slug without legal form, in one spelling. */
export const organisationSlug = remembering((name: string): string => commonSpelling(slugOf(withoutLegalForm(name))));

/** Whether a name is written as an acronym, dots apart: "SCO", "U.N.", "NDRC", "UNHCR", "G20", "BfV"; not "Nato". */
export function isAcronym(name: string): boolean {
  return /^[A-Z](?:[A-Z0-9&]|\.(?=[A-Z.]|$)|[a-z](?=[A-Z])){1,8}\.?$/.test(name) && /[A-Z].*[A-Z0-9]/.test(name);
}

/** The letters of an acronym, in capitals. */
export const acronymLetters = (acronym: string): string => acronym.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** The capitals of a name of three words or more, "SCO" of "Shanghai Cooperation Organisation"; undefined for other names. */
export function acronymOf(name: string): string | undefined {
  if (name.split(/[ -]/).length < 3) return undefined;
  const letters = initialsOf(name, false);
  return letters !== undefined && letters.length >= 3 && letters.length <= 8 ? letters : undefined;
}

/** All acronyms that a name of two words or more can have: with and without its small words. */
export function acronymsOf(name: string): readonly string[] {
  const without = initialsOf(name, false);
  const withSmall = initialsOf(name, true);
  // In "HARTLEY MARINE WORKS" no word is an acronym for being in capitals.
  const isShouted = name === name.toUpperCase() && name.includes(' ');
  const shouted = isShouted ? [initialsOf(name, false, true), initialsOf(name, true, true)] : [];
  const found = new Set(
    [without, withSmall, ...shouted].filter(letters => letters !== undefined && letters.length >= 2),
  );
  return [...found] as string[];
}

/** The first letters of a name's words, with those of its small words or without; acronyms are whole, unless `shouted`. */
function initialsOf(name: string, small: boolean, shouted = false): string | undefined {
  let letters = '';
  for (const word of foldDiacritics(withoutLegalForm(name)).split(/[\s\-/–]+/)) {
    if (SMALL_WORDS.has(word.toLowerCase())) {
      if (small && word !== '&') letters += word[0]!.toUpperCase();
      continue;
    }
    const letter = /^[^A-Za-z]*([A-Z])/.exec(word)?.[1];
    if (letter !== undefined) letters += isAcronym(word) && !shouted ? acronymLetters(word) : letter;
    else if (/^[a-z]/.test(word)) return undefined; // not all of it is a name
  }
  return letters;
}

/** Whether all words only tell what kind of body it is ("Central Committee", "the Bank"): a name of nobody in particular. */
export const isGeneric = (words: readonly string[]): boolean =>
  words.every(word => TYPE_WORDS.has(word) || SMALL_WORDS.has(word));

/**
 * How well some words at the beginning or end of an organisation's name stand for the whole: 2 where they are all of it but
 * its type ("Harvard" for Harvard University), 1 where they may be its short form, 0 where they name something else.
 * `isLand` tells the words of countries and their people. `later` says that the short form comes later in the text.
 */
export function shortFormOf(
  short: readonly string[],
  full: readonly string[],
  isLand: (word: string) => boolean,
  later: boolean,
  isCompany = false,
): 0 | 1 | 2 {
  const generic = isGeneric(short);
  const may = (yes: boolean): 0 | 1 => (yes ? 1 : 0);
  if (startsWith(full, short)) {
    const rest = full.slice(short.length);
    const [next] = rest;
    if (next === 'of' && generic)
      return may(short.length > 1 && rest.slice(1).every(word => SMALL_WORDS.has(word) || isLand(word)));
    if (generic) return 0;
    if (next === 'of' || next === 'for') return may(short.length > 1);
    if (SMALL_WORDS.has(next!)) return 0;
    if (rest.some(isLand)) return 0;
    // "Shell Energy" is not Shell, but "Tarn Energy plc" is called Tarn once it has been named in full.
    if (rest.some(word => NOT_THE_WHOLE.has(word))) return may(isCompany && later);
    return rest.every(word => TYPE_WORDS.has(word)) ? 2 : may(later);
  }
  const dropped = full.slice(0, full.length - short.length);
  // "Crossan Co." of "J. A. Crossan Co."
  if (dropped.every(word => word.length === 1)) return may(!generic);
  if (dropped.every(isLand)) return may(short.length > 1 || !generic);
  if (SMALL_WORDS.has(dropped[dropped.length - 1]!)) {
    // "Helsinki" for the University of Helsinki
    return may(dropped.length === 2 && dropped[1] === 'of' && SEATED.has(dropped[0]!) && !short.some(isLand));
  }
  return may(!generic && !TYPE_WORDS.has(short[short.length - 1]!) && later);
}

const SEATED = new Set(['church', 'university', 'college', 'school', 'institute', 'academy', 'order']);

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, i) => word === words[i]);
}
