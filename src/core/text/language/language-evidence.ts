/** What the small words and the letters of a text say about its language. */
import { FUNCTION_WORDS, NAME_PARTICLES } from './function-words.js';
import { lettersOf } from './letters.js';
import { scriptOf } from './script.js';

/** The tags that words and letters can tell apart. */
export const TAGS: readonly string[] = Object.keys(FUNCTION_WORDS);

/** The index of English. */
export const ENGLISH = TAGS.indexOf('en');

/** The languages that are written in a script, by its name in Unicode, as indices into `TAGS`. */
export const TAGS_OF_SCRIPT: ReadonlyMap<string, readonly number[]> = tagsByScript();

/** The languages that have a small word, as indices into `TAGS`. */
const LANGUAGES_OF = languagesByWord();
const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map(word => word.length));
const LETTERS = lettersOf(TAGS);
const PARTICLES = new Set(NAME_PARTICLES.split(' '));

function tagsByScript(): Map<string, number[]> {
  const tags = new Map<string, number[]>();
  TAGS.forEach((tag, index) => {
    const { name } = scriptOf(FUNCTION_WORDS[tag]!).script;
    tags.set(name, [...(tags.get(name) ?? []), index]);
  });
  return tags;
}

function languagesByWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  TAGS.forEach((tag, index) => {
    for (const word of new Set(FUNCTION_WORDS[tag]!.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), index]);
  });
  return languages;
}

/** What was counted in one text. The arrays go with `TAGS`. */
export interface Evidence {
  /** How many words there are. */
  readonly words: number;
  /** Words that begin in lower case, or in a script without cases; not those that stand in names ("de", "van"). */
  readonly plain: number;
  /** The words that are small words of the language. */
  readonly hits: Uint32Array;
  /** The same without repetitions, single letters, words that stand in names ("de", "van") and those that English has too. */
  readonly distinct: Uint32Array;
  /** Plain words with letters that not all languages have, all of them the language's own. */
  readonly fits: Uint32Array;
  /** How many plain words have such letters at all. */
  readonly lettered: number;
}

/** In a stretch without spaces, these make it an address, a user name, a tag, a path, a number or a code, and no words. */
const NO_WORDS = new Set(Array.from('@#/\\_0123456789', character => character.charCodeAt(0)));
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;

function isLetter(unit: number): boolean {
  const lower = unit | 32;
  return unit < 0x80 ? lower >= 97 && lower <= 122 : LETTER.test(String.fromCharCode(unit));
}

function isSpace(unit: number): boolean {
  return unit <= 32 || (unit >= 0x80 && SPACE.test(String.fromCharCode(unit)));
}

/** The words of a text: runs of letters, without those in addresses and codes. */
export function* wordsOf(text: string): Generator<string> {
  const starts: number[] = [];
  let isCode = false;
  let inWord = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    const letter = isLetter(unit);
    if (letter !== inWord) {
      starts.push(i);
      inWord = letter;
    }
    if (letter) continue;
    if (NO_WORDS.has(unit)) isCode = true;
    if (!isSpace(unit)) continue;
    if (!isCode) for (let word = 0; word < starts.length; word += 2) yield text.slice(starts[word], starts[word + 1]);
    starts.length = 0;
    isCode = false;
  }
}

/** Counts the small words and the letters of every language in a text; time in proportion to its length. */
export function evidenceOf(text: string): Evidence {
  const hits = new Uint32Array(TAGS.length);
  const distinct = new Uint32Array(TAGS.length);
  const fits = new Uint32Array(TAGS.length);
  const seen = new Set<string>();
  let words = 0;
  let plain = 0;
  let lettered = 0;
  for (const word of wordsOf(text)) {
    words++;
    const lower = word.toLowerCase();
    const isPlain = lower.charCodeAt(0) === word.charCodeAt(0);
    if (isPlain && !PARTICLES.has(lower)) plain++;
    const counts = isPlain || word.length > 1; // a capital alone is an initial
    const languages = counts && word.length <= LONGEST ? LANGUAGES_OF.get(lower) : undefined;
    if (languages) {
      const isNew = word.length > 1 && !seen.has(lower) && !PARTICLES.has(lower);
      const isEnglish = isNew && languages.includes(ENGLISH);
      if (isNew) seen.add(lower);
      for (const language of languages) {
        hits[language]!++;
        if (isNew && (!isEnglish || language === ENGLISH)) distinct[language]!++;
      }
    }
    if (isPlain && addFits(lower, fits)) lettered++;
  }
  return { words, plain, hits, distinct, fits, lettered };
}

/** Letters of one word that are looked at. */
const LETTERS_OF_A_WORD = 64;

/** Counts a word for all languages that have all its letters; false where it has only letters that all have. */
function addFits(word: string, fits: Uint32Array): boolean {
  let owners: readonly number[] | undefined;
  const end = Math.min(word.length, LETTERS_OF_A_WORD);
  for (let i = 0; i < end; i++) {
    if (word.charCodeAt(i) < 0x80) continue;
    const languages = LETTERS.get(word[i]!);
    if (languages) owners = owners ? owners.filter(language => languages.includes(language)) : languages;
  }
  for (const language of owners ?? []) fits[language]!++;
  return owners !== undefined;
}
