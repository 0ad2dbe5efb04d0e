/** Names as parts of ids. */
import { normaliseName } from '../../world/names.js';

/** A name as part of an id: lower case, no diacritics, hyphens between the words. Never empty. */
export function slugOf(name: string): string {
  const slug = normaliseName(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || Array.from(name, character => character.codePointAt(0)!.toString(16)).join('-') || 'nameless';
}
