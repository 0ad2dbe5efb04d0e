/** Names under which the editor's own filter finds an entity that the index found. */
import type { Entity } from '../../core/types.js';

/**
 * The entity's name; where what was typed fits only another of its names, or the name without its diacritics, that follows in
 * brackets: the editor shows only what has the typed letters in order.
 */
export function symbolName({ name, aliases }: Pick<Entity, 'name' | 'aliases'>, typed: string): string {
  const forms = [...aliases, ...[...aliases, name].map(withoutMarks)];
  const letters = typed.replace(/\s+/g, '');
  if (fits(name, letters)) return name;
  const other = forms.find(form => fits(form, letters));
  return other === undefined ? name : `${name} (${other})`;
}

function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

function fits(name: string, letters: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const letter of letters.toLowerCase()) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
