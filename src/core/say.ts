/** Words for people in the language they read: templates in English, for which whoever shows them may have a translation. */

/** Gives a template in the reader's language, its places `{0}`, `{1}` … filled in. */
export type Say = (template: string, ...values: readonly (string | number)[]) => string;

interface Speech {
  readonly say: Say;
  /** BCP 47 tag; numbers are written as its speakers write them. */
  readonly language: string;
}

/** Fills in the places of a template. */
export function filled(template: string, values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

const ENGLISH: Speech = { say: (template, ...values) => filled(template, values), language: 'en' };
let speech = ENGLISH;

/** From now on this thread speaks another language; English without one. To be called before anything is said. */
export function speak(translated: Speech = ENGLISH): void {
  speech = translated;
}

/** What a template says to the reader. The template stands in the call, so that translators' tools find it. */
export const say: Say = (template, ...values) => speech.say(template, ...values);

/** Marks a template that is said elsewhere. */
export const phrase = <T extends string>(template: T): T => template;

/** A number as the reader writes it: "1,204". */
export function numeral(value: number): string {
  return value.toLocaleString(speech.language);
}

/** The name of a language, by its BCP 47 tag, in the reader's: "German". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([speech.language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
