/** Acronyms that a text explains: "the Northern Fisheries Council (NFC)", "NFC (Northern Fisheries Council)". */
import { plainWords } from '../../text/plain.js';
import type { Mention } from '../../types.js';
import type { NameForm } from '../shared/grouping.js';
import { acronymLetters, acronymsOf, isAcronym } from './organisation-name.js';

/** What an acronym was explained to mean. */
export interface Definition {
  /** The form with the full name. */
  readonly full: NameForm;
  /** Offset of the acronym where it is explained. */
  readonly at: number;
  /** Whether the acronym's letters are those of the name's words. */
  readonly spelt: boolean;
}

const OPENING =
  /^\s?(?:[([]|[,([] ?(?:hereinafter|hereafter|henceforth)(?: (?:referred to as|called))?|,? (?:or|abbreviated(?: as| to)?|(?:also |better |widely )?known (?:as|by its acronym)))\s?(?:the |or |aka )?["“'‘]?$/;

/** The acronyms that are explained, by their forms; the first explanation of each, one that spells it before others. */
export function definitionsIn(
  forms: readonly NameForm[],
  text: string,
  mentions: readonly Mention[],
): Map<NameForm, Definition> {
  const found = new Map<NameForm, Definition>();
  const acronyms = forms.filter(form => isAcronym(form.text));
  if (acronyms.length === 0) return found;
  const byMention = new Map<number, NameForm>();
  for (const form of forms) for (const index of form.mentions) byMention.set(index, form);
  for (const acronym of acronyms) {
    for (const index of acronym.mentions) {
      const definition = definitionAt(index, acronym, byMention, text, mentions);
      if (!definition) continue;
      const known = found.get(acronym);
      if (!known || (definition.spelt && !known.spelt)) found.set(acronym, definition);
      if (definition.spelt) break;
    }
  }
  return found;
}

/** The fewest letters of one word that has an acronym. */
const COMPOUND = 10;

function definitionAt(
  index: number,
  acronym: NameForm,
  byMention: ReadonlyMap<number, NameForm>,
  text: string,
  mentions: readonly Mention[],
): Definition | undefined {
  const here = mentions[index]!;
  for (const [before, after, full] of [
    [mentions[index - 1], here, byMention.get(index - 1)],
    [here, mentions[index + 1], byMention.get(index + 1)],
  ] as const) {
    if (!before || !after || !full || after.start - before.end > 30) continue;
    // "Bundesgerichtshof (BGH)"
    const isCompound = full.text.length >= COMPOUND && isAlmost(acronymLetters(acronym.text), full.text);
    if (!full.text.includes(' ') && !isCompound) continue;
    const between = plainWords(text.slice(before.end, after.start));
    // "NFC, the Northern Fisheries Council,"
    const isApposed = before === here && between === ', the ';
    if (!OPENING.test(between) && !isApposed) continue;
    const letters = acronymLetters(acronym.text);
    const spelt = acronymsOf(full.text).some(one => one === letters || isAlmost(letters, full.text));
    const bracketed = /[([]/.test(between) && /^["”'’]?\s?[)\]]/.test(text.slice(after.end, after.end + 3));
    if (spelt || (bracketed && full.kind === acronym.kind)) return { full, at: here.start, spelt };
  }
  return undefined;
}

/** Whether the letters stand in the name in this order, the first at its beginning. */
function isAlmost(letters: string, name: string): boolean {
  const upper = name.toUpperCase();
  if (!upper.startsWith(letters[0]!)) return false;
  let at = 0;
  for (const letter of letters) {
    at = upper.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
