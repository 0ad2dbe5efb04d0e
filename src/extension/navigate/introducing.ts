/** Which mention introduces an entity. */
import type { Passage } from '../../core/types.js';

/** The first of those that give the most of the name: names before demonyms and descriptions, then by words, then by length. */
export function introducing(passages: readonly Passage[]): Passage | undefined {
  let best: Passage | undefined;
  for (const passage of passages) if (!best || isFuller(passage, best)) best = passage;
  return best;
}

function isFuller(a: Passage, b: Passage): boolean {
  if ((a.form === 'name') !== (b.form === 'name')) return a.form === 'name';
  const words = ({ name }: Passage): number => name.split(/\s+/).length;
  return words(a) - words(b) > 0 || (words(a) === words(b) && a.name.length > b.name.length);
}
