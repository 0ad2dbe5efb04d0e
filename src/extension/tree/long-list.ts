/** Which kinds a list opens closed, so that all kinds are in sight. */
import type { Kind } from '../../core/types.js';

/** A list of more entities than this is long: opened at its first kind, it would hide the others. */
const LONG = 200;
/** So many entities, at most, a long list opens on: the kinds that have few. */
const IN_SIGHT = 10;

/**
 * The kinds that a list opens closed: none where it is short; where it is long, all but those that have so few entities that every kind stays
 * in sight.
 */
export function closedAtFirst(kinds: readonly { readonly kind: Kind; readonly count: number }[]): readonly Kind[] {
  const there = kinds.filter(({ count }) => count > 0);
  if (there.length < 2 || there.reduce((sum, { count }) => sum + count, 0) <= LONG) return [];
  let room = IN_SIGHT;
  return [...there]
    .sort((a, b) => a.count - b.count)
    .filter(({ count }) => (room -= count) < 0)
    .map(({ kind }) => kind);
}
