/** Mentions, reasons and entities in words for people: the one place where they are put so. */
import type { Entity, Kind, Location, Passage, Reason, Span } from '../types.js';
import type { Quotation } from './passage.js';

const KIND_WORDS: Record<Kind, { readonly one: string; readonly many: string }> = {
  person: { one: 'person', many: 'People' },
  country: { one: 'country', many: 'Countries' },
  organisation: { one: 'organisation', many: 'Organisations' },
  place: { one: 'place', many: 'Places' },
};

/** "person" */
export const kindWord = (kind: Kind): string => KIND_WORDS[kind].one;

/** "People" */
export const kindHeading = (kind: Kind): string => KIND_WORDS[kind].many;

/** "1 mention", "1,204 mentions" */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** "12 mentions in 3 documents" */
export function extent({ mentions, documents }: Pick<Entity, 'mentions' | 'documents'>): string {
  return `${counted(mentions, 'mention')} in ${counted(documents, 'document')}`;
}

/** Why a mention belongs to its entity, in a few words; undefined where it is the entity's own name. */
export function reasonWords({ rule, of }: Reason): string | undefined {
  const whole = of === undefined ? '' : ` of ${of}`;
  switch (rule) {
    case 'exact-name':
      return undefined;
    case 'country-name':
      return of === undefined ? 'a name of the country' : `a name of ${of}`;
    case 'demonym':
      return of === undefined ? 'the country’s people or adjective' : `demonym of ${of}`;
    case 'surname':
      return `surname${whole}`;
    case 'given-name':
      return `given name${whole}`;
    case 'initials':
      return `initials${whole}`;
    case 'name-order':
      return of === undefined ? 'the same name, family name first' : `${of}, family name first`;
    case 'spelling':
      return of === undefined ? 'another spelling' : `another spelling of ${of}`;
    case 'short-form':
      return of === undefined ? 'short form' : `short for ${of}`;
    case 'acronym':
      return `acronym${whole}`;
    case 'known-name':
      return of === undefined ? 'a well-known other name' : `well known for ${of}`;
    case 'description':
      return of === undefined ? 'by office and country' : `by office and country: ${of}`;
    case 'other-document':
      return of === undefined
        ? 'the only one of the name in the other documents'
        : `the only ${of} in the other documents`;
    case 'correction':
      return 'as you corrected it';
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
  return [...reasons].map(([name, words]) => `“${name}”: ${words}`);
}

/** What a reader is told of a document in another language, by its BCP 47 tag. */
export function languageNote(tag: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return `It is in ${name}. Concordance reads English; here it marks only the names of countries and capitals.`;
}

/** Names as a list: "Xi, Xi Jinping and 3 more". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
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
const LINE_NUMBER = /(?:\r\n?|\n)[^\S\r\n]*\d{1,3}[^\S\r\n]{2,}/g;

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
