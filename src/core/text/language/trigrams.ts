/** How much a text is like each language by its trigrams: the one door to the library that knows them. */
import { francAll } from 'franc';

/** The library's ISO 639-3 codes of the languages that may be found, with their BCP 47 tags. Several codes of one tag count as one language. */
const TAG_OF: Readonly<Record<string, string>> = {
  eng: 'en', deu: 'de', fra: 'fr', spa: 'es', ita: 'it', por: 'pt', cat: 'ca', nld: 'nl', afr: 'af', swe: 'sv', dan: 'da',
  nob: 'nb', nno: 'nb', fin: 'fi', ekk: 'et', hun: 'hu', pol: 'pl', ces: 'cs', slk: 'sk', slv: 'sl', hrv: 'hr', ron: 'ro', als: 'sq',
  lit: 'lt', lvs: 'lv', tur: 'tr', ind: 'id', zlm: 'id', tgl: 'fil', swh: 'sw', vie: 'vi', rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg',
  mkd: 'mk', arb: 'ar', pes: 'fa', urd: 'ur', hin: 'hi', mar: 'mr', npi: 'ne',
}; // prettier-ignore

/** Bosnian and Serbian: their Latin texts are told from Croatian by no trigram, and are read with the same table. */
const SOUTH_SLAVIC = ['bos', 'srp'];
const only = [...Object.keys(TAG_OF), ...SOUTH_SLAVIC];

/** Likeness from 0 to 1 by BCP 47 tag; 1 for the likest. The library looks at the first 2,048 characters. Empty where it knows none. */
export function trigramScores(text: string, isCyrillic: boolean): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [code, score] of francAll(text, { minLength: 1, only })) {
    const tag = SOUTH_SLAVIC.includes(code) ? (isCyrillic ? 'sr' : 'hr') : TAG_OF[code];
    if (tag !== undefined) scores.set(tag, Math.max(score, scores.get(tag) ?? 0));
  }
  return scores;
}
