/** Mentions, reasons and entities in words for people: the one place where they are put so. */
import { languageName, numeral, phrase, say } from '../say.js';
import type { Entity, Kind, Location, Passage, Reason, Span } from '../types.js';
import type { Quotation } from './passage.js';

const KIND_WORDS: Record<Kind, { readonly one: string; readonly many: string }> = {
  person: { one: phrase('person'), many: phrase('People') },
  country: { one: phrase('country'), many: phrase('Countries') },
  organisation: { one: phrase('organisation'), many: phrase('Organisations') },
  place: { one: phrase('place'), many: phrase('Places') },
};

/** "person" */
export const kindWord = (kind: Kind): string => say(KIND_WORDS[kind].one);

/** "People" */
export const kindHeading = (kind: Kind): string => say(KIND_WORDS[kind].many);

/** What is counted, for one and for more. */
const COUNTED = {
  mention: [phrase('{0} mention'), phrase('{0} mentions')],
  document: [phrase('{0} document'), phrase('{0} documents')],
  name: [phrase('{0} name'), phrase('{0} names')],
  quotation: [phrase('{0} quotation'), phrase('{0} quotations')],
  sentence: [phrase('{0} sentence in common'), phrase('{0} sentences in common')],
} as const;

/** "1 mention", "1,204 mentions" */
export function counted(n: number, what: keyof typeof COUNTED): string {
  const [one, many] = COUNTED[what];
  return say(n === 1 ? one : many, numeral(n));
}

/** "12 mentions in 3 documents" */
export function extent({ mentions, documents }: Pick<Entity, 'mentions' | 'documents'>): string {
  return inDocuments(counted(mentions, 'mention'), documents);
}

/** "3 sentences in common in 2 documents", of what was counted in them. */
export function inDocuments(said: string, documents: number): string {
  return documents === 1
    ? say('{0} in {1} document', said, numeral(documents))
    : say('{0} in {1} documents', said, numeral(documents));
}

/** Why a mention belongs to its entity, in a few words; undefined where it is the entity's own name. */
export function reasonWords({ rule, of }: Reason): string | undefined {
  switch (rule) {
    case 'exact-name':
      return undefined;
    case 'country-name':
      return of === undefined ? say('a name of the country') : say('a name of {0}', of);
    case 'demonym':
      return of === undefined ? say('the country’s people or adjective') : say('demonym of {0}', of);
    case 'surname':
      return of === undefined ? say('surname') : say('surname of {0}', of);
    case 'given-name':
      return of === undefined ? say('given name') : say('given name of {0}', of);
    case 'initials':
      return of === undefined ? say('initials') : say('initials of {0}', of);
    case 'name-order':
      return of === undefined ? say('the same name, family name first') : say('{0}, family name first', of);
    case 'spelling':
      return of === undefined ? say('another spelling') : say('another spelling of {0}', of);
    case 'short-form':
      return of === undefined ? say('short form') : say('short for {0}', of);
    case 'acronym':
      return of === undefined ? say('acronym') : say('acronym of {0}', of);
    case 'known-name':
      return of === undefined ? say('a well-known other name') : say('well known for {0}', of);
    case 'other-name':
      return of === undefined ? say('another name') : say('another name of {0}', of);
    case 'description':
      return of === undefined ? say('by office and country') : say('by office and country: {0}', of);
    case 'other-document':
      return of === undefined
        ? say('the only one of the name in the other documents')
        : say('the only {0} in the other documents', of);
    case 'other-language':
      return say('the same full name as in documents in English');
    case 'other-kind':
      return say('as other documents use the name');
    case 'correction':
      return say('as you corrected it');
  }
}

/** Why names are one entity's, in a few words for each name that is not the entity's own: “Byron”: surname of Ada Byron. */
export function groupReasons(passages: readonly Passage[]): string[] {
  const reasons = new Map<string, string>();
  for (const passage of passages) {
    const words = reasonWords(passage.reason);
    const { name } = shownPassage(passage);
    if (words !== undefined && !reasons.has(name)) reasons.set(name, words);
  }
  return [...reasons].map(([name, words]) => say('“{0}”: {1}', name, words));
}

/** What a reader is told of a document in another language, by its BCP 47 tag. */
export function languageNote(tag: string): string {
  return say(
    'It is in {0}. Concordance reads English; here it marks only the names of countries and capitals, and full names of documents in English.',
    languageName(tag),
  );
}

/** Names as a list: "Xi, Xi Jinping and 3 more". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return rest > 0 ? say('{0} and {1} more', shown.join(', '), rest) : shown.join(', ');
}

/** "L3,5-L3,9": exactly a place's characters, counted from 1, as VS Code opens them in a link. */
export function placeFragment({ from, to }: Pick<Location, 'from' | 'to'>): string {
  return `L${from.line + 1},${from.character + 1}-L${to.line + 1},${to.character + 1}`;
}

/** A quotation's name, and what stands before and after it. */
export type QuotedWords = Pick<Quotation, 'before' | 'name' | 'after'>;

/** The words of a passage, as they are unless others are shown for them, with ellipses where the sentence goes on. */
export function withEllipses(passage: Quotation, { before, name, after }: QuotedWords = passage): QuotedWords {
  return { before: `${passage.cutBefore ? '…' : ''}${before}`, name, after: `${after}${passage.cutAfter ? '…' : ''}` };
}

/**
 * A passage as people are shown it, on one line: white space as single spaces, a word broken by a hyphen at a line end whole, without
 * the marks of quoted mail and the numbers of lines, running heads as "[…]". What is linked to and copied stays as the document has it.
 */
export function shownPassage({ before, name, after, quote, start, end, asides = [] }: Quotation): QuotedWords {
  return {
    before: onOneLine(before, quote.start, asides),
    name: onOneLine(name, start, asides),
    after: onOneLine(after, end, asides),
  };
}

/** Stands for a running head within a quotation. */
const ASIDE = '[…]';

/** The number that a transcript gives a line, within a sentence that goes on over it. */
const LINE_NUMBER = /(?:\r\n?|\n)[^\S\r\n]*\d{1,2}[^\S\r\n]{2,}/g;

function onOneLine(text: string, offset: number, asides: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const aside of asides) {
    const from = Math.max(aside.start - offset, 0);
    const to = Math.min(aside.end - offset, text.length);
    if (to <= 0 || from >= text.length || from < at) continue;
    shown += `${text.slice(at, from)}${shown.endsWith(ASIDE) && /^\s*$/.test(text.slice(at, from)) ? '' : ASIDE}`;
    at = to;
  }
  shown += text.slice(at);
  if (!/[\s\u00ad]{2}|[^\S ]|\u00ad/.test(shown)) return shown;
  return shown
    .replace(LINE_NUMBER, '\n')
    .replace(/(\p{L})[-‐\u00ad][^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:>[^\S\r\n]*)*(?=\p{Ll})/gu, '$1')
    .replace(/(?:\r\n?|\n)[^\S\r\n]*(?:>[^\S\r\n]*)+/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ');
}

/** A passage as one line of text with ellipses where its sentence goes on; `at` is the name's place in it. */
export function passageText(passage: Quotation): { readonly text: string; readonly at: readonly [number, number] } {
  const { before, name, after } = withEllipses(passage, shownPassage(passage));
  return { text: before + name + after, at: [before.length, before.length + name.length] };
}

/** A passage for where there is little room: it starts close to the name, so that the name is seen in a narrow list. */
export function passageLine(
  passage: Quotation,
  lead = 24,
): { readonly text: string; readonly at: readonly [number, number] } {
  const { before, name, after } = shownPassage(passage);
  const cut = before.length > lead ? wordStart(before, before.length - lead) : 0;
  const first = (cut > 0 || passage.cutBefore ? '…' : '') + before.slice(cut);
  return { text: first + name + after + (passage.cutAfter ? '…' : ''), at: [first.length, first.length + name.length] };
}

/** The start of the first word at or after an offset; the offset itself where no word starts there. */
function wordStart(text: string, offset: number): number {
  const space = /\s+/.exec(text.slice(offset));
  const at = space ? offset + space.index + space[0].length : offset;
  if (at < text.length) return at;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
