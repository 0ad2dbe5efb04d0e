/** The mentions of a text as far as its language goes: what is not English is searched for sure names alone. */
import { isReadAsEnglish, languageOf, READ } from '../../text/language/language.js';
import { passagesOf } from '../../text/language/passages.js';
import type { ReadText } from '../../text/read.js';
import type { Mention, PossibleNames, Span } from '../../types.js';
import type { NamesByLanguage } from '../../world/names-by-language.js';
import { foreignMentions } from './foreign.js';
import { joined, possibleNames } from './possible-names.js';

/** The smallest words of English, which no prose goes without. */
const SMALL = new Set(
  'the of and to in a is that was for on with as by at from it he his be this have are not were had which or an but they said her you i'.split(
    ' ',
  ),
);
/** A block of so many words, less than this share of them small, is looked at for its language. */
const ENOUGH = 25;
const SHARE = 0.12;

/** What a text names, by the language that it, or a part of it, is written in. */
export interface NamedByLanguage {
  /** BCP 47 tag of the document's language; `en` also where nothing can be told. */
  readonly language: string;
  readonly mentions: readonly Mention[];
  /** What may be names in parts of another language; absent where there is nothing. */
  readonly possible?: PossibleNames;
}

/** Leaves of `recognised` (in order) what stands in English, and adds the countries and capitals that other passages name in their languages. */
export function byLanguage(
  document: ReadText,
  recognised: readonly Mention[],
  names: NamesByLanguage,
): NamedByLanguage {
  if (!isSuspect(document)) return { language: READ, mentions: recognised };
  const { flow } = document;
  const { tag } = languageOf(flow);
  const isEnglish = isReadAsEnglish(tag);
  const passages = passagesOf(flow, tag);
  if (isEnglish && passages.length === 0) return { language: READ, mentions: recognised };
  // The stretches between the passages are in the document's language.
  const foreign: (Span & { readonly language: string })[] = [];
  let at = 0;
  for (const { start, end, language } of passages) {
    if (!isEnglish && at < start) foreign.push({ start: at, end: start, language: tag });
    if (!isReadAsEnglish(language)) foreign.push({ start, end, language });
    at = end;
  }
  if (!isEnglish && at < flow.length) foreign.push({ start: at, end: flow.length, language: tag });
  const kept = recognised.filter(({ start, end }) => !foreign.some(span => span.start < end && span.end > start));
  const added = foreign.flatMap(({ start, end, language }) => foreignMentions(flow, start, end, language, names));
  const mentions = [...kept, ...added].sort((a, b) => a.start - b.start);
  const possible = joined(foreign.map(({ start, end }) => possibleNames(flow, start, end)));
  return { language: isEnglish ? READ : tag, mentions, ...(possible && { possible }) };
}

/** Whether any part of a text may be in another language: too few small words of English, or too few words to tell so. */
function isSuspect({ blocks }: ReadText): boolean {
  let words = 0;
  let small = 0;
  for (const { tokens } of blocks) {
    let blockWords = 0;
    let blockSmall = 0;
    for (const word of tokens.words) {
      const code = word.charCodeAt(0);
      if (code < 65) continue;
      blockWords++;
      if (code <= 122 && word.length < 6 && SMALL.has(code < 97 ? word.toLowerCase() : word)) blockSmall++;
    }
    if (blockWords >= ENOUGH && blockSmall < SHARE * blockWords) return true;
    words += blockWords;
    small += blockSmall;
  }
  return small < SHARE * words;
}
