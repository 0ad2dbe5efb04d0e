/** What may be names in a text of another language: whether one is, the other documents of the corpus can tell. */
import type { PossibleNames } from '../../types.js';

/** The longest possible name, in words. */
const MOST_WORDS = 5;

const CAPITALISED = String.raw`\p{Lu}(?:\.|[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}'’-]*[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}]|)`;
/** Small words within names, of people in many languages and of English bodies; others stand between names. */
const PARTICLE = String.raw`(?:(?:de|van|von|of|for)[ \u00a0]+(?:der|den|la|las|los|the)|de|da|do|dos|das|du|del|della|di|van|von|zu|ter|ten|af|av|la|le|el|al|bin|ibn|ben|y|e|i|of|for|and)`;
/** Capitalised words beside each other, with such small ones between two of them; none begins or ends within a word. */
const RUN = new RegExp(
  String.raw`(?<![\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}'’-])${CAPITALISED}(?:[ \u00a0]+(?:${PARTICLE}[ \u00a0]+)?${CAPITALISED})+(?![\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}])`,
  'gu',
);
const WORD = /[^ \u00a0]+/g;

/**
 * All stretches of two to five words in `[start, end)` of a text that begin and end with a capitalised word and have no small words but
 * those of names: overlapping ones too, in order of start and end. @param flow the text as it reads on, of the same length
 */
export function possibleNames(flow: string, start: number, end: number): PossibleNames {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  for (const { 0: run, index } of flow.slice(start, end).matchAll(RUN)) {
    const parts = [...run.matchAll(WORD)].map(({ 0: word, index: at }) => ({ word, at: start + index + at }));
    for (let first = 0; first < parts.length; first++) {
      if (isSmall(parts[first]!.word)) continue;
      for (let last = first + 1; last < Math.min(first + MOST_WORDS, parts.length); last++) {
        if (isSmall(parts[last]!.word)) continue;
        starts.push(parts[first]!.at);
        ends.push(parts[last]!.at + parts[last]!.word.length);
        const name = parts.slice(first, last + 1).map(({ word }) => word);
        words.push(name.join(' '));
      }
    }
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), words };
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Several stretches of one text together, which do not overlap and are in order; undefined where there is nothing in them. */
export function joined(parts: readonly PossibleNames[]): PossibleNames | undefined {
  const full = parts.filter(({ words }) => words.length > 0);
  if (full.length <= 1) return full[0];
  return {
    starts: Uint32Array.from(full.flatMap(({ starts }) => [...starts])),
    ends: Uint32Array.from(full.flatMap(({ ends }) => [...ends])),
    words: full.flatMap(({ words }) => words),
  };
}
