/** In which language a text is written: by its letters, its small words and its trigrams; English unless enough speaks against it. */
import { ENGLISH, evidenceOf, TAGS, TAGS_OF_SCRIPT, type Evidence } from './language-evidence.js';
import { sampleOf } from './language-sample.js';
import { scriptOf, type Script } from './script.js';
import { trigramScores } from './trigrams.js';

/** The language of a text. */
export interface Language {
  /** BCP 47 tag ("de", "sr", "zh"); `und` where nothing can be said: no letters, names alone, a script of no known language. */
  readonly tag: string;
  /** From 0, not sure at all, to 1. */
  readonly sureness: number;
}

/** The language that is read in full. */
export const READ = 'en';
/** The tag of BCP 47 for a language that is not known. */
export const UNDETERMINED = 'und';

const UNKNOWN: Language = { tag: UNDETERMINED, sureness: 0 };
const LATIN = TAGS_OF_SCRIPT.get('Latin')!;

/** What share of the words has to be small words of English, and by how much more than of any other language, to say so at once. */
const ENGLISH_SHARE = 0.15;
const ENGLISH_LEAD = 0.06;
/** A text of another language has so many words, so many of them not capitalised, and so many different small words of its own. */
const MINIMUM_WORDS = 5;
const MINIMUM_PLAIN = 3;
const MINIMUM_DISTINCT = 2;
/** Fewer do where its trigrams are so much likelier than those of English, and so many words are not capitalised. */
const TRIGRAMS_LEAD = 0.2;
const MINIMUM_PROSE = 5;
/** Its small words are at least this share of all, and by so much more than those of English. */
const FOREIGN_SHARE = 0.1;
const FOREIGN_LEAD = 0.08;
/** A word in lower case with a letter that English has not counts as so many small words. */
const LETTERS_COUNT = 0.5;
/** What the share of small words weighs against the likeness of trigrams, which runs from 0 to 1. */
const WORDS_WEIGH = 1.5;
/** What the share of words with letters that the language has not weighs against it. */
const LETTERS_WEIGH = 1;
/** The likeness of a language of which the library knows no trigrams: its small words must say the more. */
const UNKNOWN_TO_TRIGRAMS = 0.85;
/** Letters of another script that a text must have. */
const MINIMUM_LETTERS = 8;

/**
 * The language of a text, or of samples from all parts of a long one: at most some 4,000 characters are looked at. Where little speaks
 * for another language, it is English; where nothing speaks for any, `und`. Takes any string, and the same string always gives the same.
 */
export function languageOf(text: string): Language {
  return judge(sampleOf(text));
}

/** Whether texts of a language are read as English: English itself, and those of which nothing can be said. */
export function isReadAsEnglish(tag: string): boolean {
  return tag === READ || tag === UNDETERMINED;
}

/** The language of a text that is looked at as a whole. */
export function judge(text: string): Language {
  const { script, letters, share } = scriptOf(text);
  if (script.name === 'Latin') return judgeLatin(text);
  if (letters < MINIMUM_LETTERS || share < 0.5) return UNKNOWN;
  return judgeScript(text, script, share);
}

function judgeLatin(text: string): Language {
  const evidence = evidenceOf(text);
  const { words, plain, distinct, fits } = evidence;
  if (words === 0) return UNKNOWN;
  const english = shareOf(evidence, ENGLISH);
  const rival = Math.max(...LATIN.map(language => (language === ENGLISH ? 0 : shareOf(evidence, language))));
  if (english >= ENGLISH_SHARE && english - rival >= ENGLISH_LEAD)
    return { tag: READ, sureness: sure(english - rival) };
  const otherwise = english > 0 ? { tag: READ, sureness: 0 } : UNKNOWN;
  if (words < MINIMUM_WORDS || plain < MINIMUM_PLAIN) return otherwise;
  const [best, lead, beyond] = bestOf(text, evidence, 'Latin');
  if (best === ENGLISH) return { tag: READ, sureness: sure(lead) };
  const own = shareOf(evidence, best) + LETTERS_COUNT * (fits[best]! / words);
  const small = distinct[best]! + LETTERS_COUNT * fits[best]!;
  const isClear = small >= MINIMUM_DISTINCT || (plain >= MINIMUM_PROSE && beyond >= TRIGRAMS_LEAD);
  const isForeign = isClear && own >= FOREIGN_SHARE && own - english >= FOREIGN_LEAD;
  return isForeign ? { tag: TAGS[best]!, sureness: sure(own - english) } : otherwise;
}

/** The language of a text in another script than Latin. */
function judgeScript(text: string, script: Script, share: number): Language {
  const only = script.language;
  if (only !== undefined) return { tag: only, sureness: share };
  const evidence = evidenceOf(text);
  if (!TAGS_OF_SCRIPT.has(script.name)) return UNKNOWN;
  const [best, lead] = bestOf(text, evidence, script.name);
  return { tag: TAGS[best]!, sureness: sure(lead) };
}

const shareOf = ({ hits, words }: Evidence, language: number): number => (words === 0 ? 0 : hits[language]! / words);

/** The share of words that have a letter which the language has not. */
const misfits = ({ fits, lettered, words }: Evidence, language: number): number =>
  words === 0 ? 0 : (lettered - fits[language]!) / words;

/** A lead in shares as a sureness. */
const sure = (lead: number): number => Math.round(100 * Math.min(1, Math.max(0, lead) * 4)) / 100;

/** The likest language of a script by trigrams and small words together, and its lead before the next. */
function bestOf(text: string, evidence: Evidence, script: string): [best: number, lead: number, beyond: number] {
  const trigrams = trigramScores(text, script === 'Cyrillic');
  let best = -1;
  let high = -1;
  let next = -1;
  for (const language of TAGS_OF_SCRIPT.get(script)!) {
    const likeness = trigrams.get(TAGS[language]!) ?? UNKNOWN_TO_TRIGRAMS;
    const score = likeness + WORDS_WEIGH * shareOf(evidence, language) - LETTERS_WEIGH * misfits(evidence, language);
    if (score > high) [best, high, next] = [language, score, high];
    else if (score > next) next = score;
  }
  return [best, high - next, (trigrams.get(TAGS[best]!) ?? 0) - (trigrams.get(READ) ?? 0)];
}
