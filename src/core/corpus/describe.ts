/** Mentions, reasons and entities in words for people: the one place where they are put so. */
import type { Entity, Kind, Reason } from '../types.js';
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

/** Names as a list: "Xi, Xi Jinping and 3 more". */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** A passage as one piece of text with ellipses where its sentence goes on; `at` is the name's place in it. */
export function passageText(passage: Quotation): { readonly text: string; readonly at: readonly [number, number] } {
  const before = `${passage.cutBefore ? '…' : ''}${passage.before}`;
  const after = `${passage.after}${passage.cutAfter ? '…' : ''}`;
  return { text: before + passage.name + after, at: [before.length, before.length + passage.name.length] };
}

/**
 * A passage within the line or lines that its name stands on, for where there is room for one line only. It starts
 * close to the name, so that the name is seen in a narrow list.
 */
export function passageLine(
  passage: Quotation,
  lead = 24,
): { readonly text: string; readonly at: readonly [number, number] } {
  const line = passage.before.slice(lastBreak(passage.before));
  const cut = line.length > lead ? wordStart(line, line.length - lead) : 0;
  const before = line.slice(cut);
  const next = passage.after.search(/[\r\n]/);
  const after = next < 0 ? passage.after : passage.after.slice(0, next);
  const first = cut > 0 || line.length < passage.before.length || passage.cutBefore ? '…' : '';
  const last = next >= 0 || passage.cutAfter ? '…' : '';
  const from = first.length + before.length;
  return { text: first + before + passage.name + after + last, at: [from, from + passage.name.length] };
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

/** The start of the first word at or after an offset; the offset itself where no word starts there. */
function wordStart(text: string, offset: number): number {
  const space = /\s+/.exec(text.slice(offset));
  const at = space ? offset + space.index + space[0].length : offset;
  if (at < text.length) return at;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
