/** What a person's name is made of. */
import { foldDiacritics } from '../../world/names.js';
import { remembering } from '../../text/memo.js';
import { FAMILY_FIRST, PARTICLES, SUFFIXES, TITLES } from './person-words.js';

/** The parts of a person's name, folded to lower case without diacritics; titles, quoted nicknames and dots are off. */
export interface PersonName {
  /** All parts in order, particles included, suffixes ("Jr.") not. */
  readonly parts: readonly string[];
  /** The family name, with its particles ("von der leyen"); the only part of a bare name. */
  readonly surname: string;
  /** The parts before (or, family name first, after) the surname. */
  readonly given: readonly string[];
  /** True where the name's own words tell that the family name comes first ("Xi Jinping"). */
  readonly familyFirst: boolean;
  /** "jr", "sr", "ii" …: tells two bearers of one name apart. */
  readonly suffix: string | undefined;
}

/** The words of a name, folded and in lower case; initials that run together are set apart ("J.K." → "j", "k"). */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const word of foldDiacritics(name).split(/\s+/)) {
    const bare = word.replace(/^[("'“‘[]+|[)"'”’\],;:]+$/g, '');
    if (/^(?:\p{Lu}\.-?){2,}$|^\p{Lu}\.\p{Lu}$/u.test(bare)) words.push(...bare.toLowerCase().match(/\p{L}/gu)!);
    else {
      const folded = bare
        .replace(/\./g, '')
        .replace(/[‘’ʼʻ`´′]/g, "'")
        .replace(/[\u2010-\u2015]/g, '-')
        .toLowerCase();
      if (folded) words.push(folded);
    }
  }
  return words;
}

/** Takes a person's name apart; of an inverted one ("Okafor, Adaeze") the family name is what stands before the comma. */
export const parsePerson = remembering((name: string): PersonName => {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const [family, behind] = [wordsOf(name.slice(0, comma)), wordsOf(name.slice(comma + 1))];
    const given = behind.filter((word, i) => !SUFFIXES.has(word) && !(i < behind.length - 1 && TITLES.has(word)));
    const suffix = behind.map(word => SUFFIXES.get(word)).find(told => told !== undefined);
    if (family.length > 0 && given.length > 0)
      return { parts: [...given, ...family], surname: family.join(' '), given, familyFirst: false, suffix };
  }
  const words = wordsOf(name);
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first]!)) first++;
  let last = words.length;
  let suffix: string | undefined;
  while (last - first > 1 && SUFFIXES.has(words[last - 1]!)) suffix = SUFFIXES.get(words[--last]!) ?? suffix;
  const parts = words.slice(first, last);
  if (parts.length < 2) return { parts, surname: parts[0] ?? '', given: [], familyFirst: false, suffix };

  const familyFirst = isFamilyFirst(parts);
  if (familyFirst) return { parts, surname: parts[0]!, given: parts.slice(1), familyFirst, suffix };
  let surnameAt = parts.length - 1;
  while (surnameAt > 0 && isParticle(parts[surnameAt - 1]!, name)) surnameAt--;
  return { parts, surname: parts.slice(surnameAt).join(' '), given: parts.slice(0, surnameAt), familyFirst, suffix };
});

/** Whether a part belongs to the family name behind it; the "E." of "E. Lund" does not, the "e" of "Costa e Silva" does. */
function isParticle(part: string, name: string): boolean {
  if (!PARTICLES.has(part) || part.length > 1) return PARTICLES.has(part);
  const letter = part.toUpperCase();
  return !(name.includes(`${letter}.`) || (name !== name.toUpperCase() && name.split(/\s+/).includes(letter)));
}

function isFamilyFirst(parts: readonly string[]): boolean {
  const [family, ...given] = parts;
  if (!family || given.length > 3 || !FAMILY_FIRST.has(family)) return false;
  return given.every(isEastAsianGiven);
}

const PINYIN_SYLLABLE = `(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|i?ao|u?ai|[eu]i|i?an|u?an|uang|eng|ing|i[aeu]|u[aeo]|ou|en|in|un|[aeiou])`;
/** A given name of one to three Chinese syllables, written together. */
const PINYIN = new RegExp(`^(?:${PINYIN_SYLLABLE}){1,3}$`);
/** One syllable of a Korean, Vietnamese or differently romanised Chinese given name. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyvw]|[zcskptgn]h|hs|t[srz]|tsz|ng|gi|[kmrbpgh][wy])?(?:[aeiouy]|a[eiouy]|e[aeou]|i[aeou]|o[aeiou]|u[aeiouy]|y[aeou]|yeo|yae|iao|ieu|uye|eou|iew)(?:n|ng|nh|k|l|m|p|t|c|ch|w|h)?$/;

function isEastAsianGiven(word: string): boolean {
  if (PINYIN.test(word)) return true;
  const pieces = word.split(/[-']/);
  return pieces.every(piece => piece.length <= 6 && SYLLABLE.test(piece));
}

/** True for a single letter that stands for a given name. */
export const isInitial = (part: string): boolean => part.length === 1;

/** True where the name has a family name and at least one given name written out: enough to know its bearer elsewhere. */
export function isFullPerson(name: PersonName): boolean {
  return name.given.some(part => !isInitial(part) && !PARTICLES.has(part));
}
