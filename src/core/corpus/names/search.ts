/** Finding entities by what a reader types: any of their names, no diacritics, letters in order. */
import { foldDiacritics } from '../../world/names.js';
import type { Entity } from '../../types.js';

/** Something that can be found by names. */
export interface Searchable {
  /** Its names, folded (see `folded`), with line breaks between them. */
  searchable(): string;
}

/** What stands between folded names, which have no such character. */
const BREAK = '\n';

/** Letters and digits of a name as one searches for them: no diacritics, no case, no punctuation. */
export function folded(name: string): string {
  return foldDiacritics(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The names of an entity as `Searchable` gives them, the display name first. */
export function foldedNames({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string {
  if (aliases.length === 0) return folded(name);
  return [...new Set([name, ...aliases].map(folded))].filter(text => text !== '').join(BREAK);
}

/** How well a name answers what was typed; lower is better, undefined where it does not. Both are folded. */
function matchQuality(typed: string, name: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const at = name.indexOf(typed);
  if (at > 0) return name[at - 1] === ' ' ? 2 : 3;
  return lettersInOrder(typed, name) ? 4 : undefined;
}

function lettersInOrder(typed: string, name: string): boolean {
  let from = 0;
  for (const letter of typed) {
    if (letter === ' ') continue;
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** How well the best of some names, as `Searchable` gives them, answers what was typed. */
export function qualityOf(typed: string, names: string): number | undefined {
  if (!names.includes(BREAK)) return matchQuality(typed, names);
  let best: number | undefined;
  for (const name of names.split(BREAK)) {
    const quality = matchQuality(typed, name);
    if (quality !== undefined && (best === undefined || quality < best)) best = quality;
  }
  return best;
}
