/** Labels of a sequence: for each type of name, whether a token begins it, is inside it, ends it, or is all of it; or none. */

/** Types the tagger tells apart; `other` are names of things that are no entity kind (works, events, peoples, languages). */
export const TYPES = ['person', 'location', 'organisation', 'other'] as const;
export type Type = (typeof TYPES)[number];

export const OUTSIDE = 0;
/** Number of labels. */
export const LABELS = 1 + 4 * TYPES.length;

/** Places of a token in a name. */
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

/** The label of a token at a place in a name of a type. */
export const label = (type: number, place: number): number => 1 + type * 4 + place;
export const typeOf = (value: number): number => (value - 1) >> 2;
export const placeOf = (value: number): number => (value - 1) & 3;

/** Whether `next` may follow `previous`; both may be OUTSIDE, which also stands before and after a sequence. */
export function follows(previous: number, next: number): boolean {
  const open = previous !== OUTSIDE && (placeOf(previous) === BEGIN || placeOf(previous) === INSIDE);
  const continues = next !== OUTSIDE && (placeOf(next) === INSIDE || placeOf(next) === LAST);
  if (open !== continues) return false;
  return !open || typeOf(previous) === typeOf(next);
}

/** For each label, the labels that may precede it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, next) =>
  Array.from({ length: LABELS }, (_, previous) => previous).filter(previous => follows(previous, next)),
);
