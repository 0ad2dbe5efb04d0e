/** Names in texts of other languages than English: only those of countries and capitals, which are sure. */
import type { NamesByLanguage } from '../../world/names-by-language.js';
import type { Mention } from '../../types.js';
import { inCharacters } from './foreign-characters.js';
import { inWords } from './foreign-words.js';

/** What is known of a foreign name: its list says what it names, and only its context could say otherwise. */
const CONFIDENCE = 0.95;

/** Languages whose texts have no spaces around names. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'ko']);

/**
 * The countries and capitals that a stretch of text `[start, end)` names in its language: whole words as the language's table has them, in
 * order, the longest where several begin at one place, none overlapping. Inflected forms are not guessed, and a name next to another
 * capitalised word is left out, since it may be part of a longer name. Offsets are into `text`. None for a language without a table.
 */
export function foreignMentions(
  text: string,
  start: number,
  end: number,
  language: string,
  names: NamesByLanguage,
): Mention[] {
  const find = WITHOUT_SPACES.has(language) ? inCharacters : inWords;
  return find(text.slice(start, end), language, names).map(found => ({
    start: start + found.start,
    end: start + found.end,
    kind: found.name.kind,
    form: 'name',
    confidence: CONFIDENCE,
  }));
}
