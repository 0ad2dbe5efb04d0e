/** How often documents speak of an entity, or of two in one sentence, in the order of the documents. */
import { indicesIn, pairsIn, type CorpusEntry } from './entry.js';
import type { KnownEntity } from './known-entity.js';
import type { Stretch, Timeline } from './queries.js';
import type { Writable } from '../types.js';

type Known = KnownEntity<CorpusEntry>;

/**
 * The time line of an entity, or of two.
 * @param ordered all documents in the order of their keys
 * @param most the number of stretches that these are divided into where they are more
 */
export function timelineIn(
  ordered: readonly CorpusEntry[],
  known: Known,
  other: Known | undefined,
  most: number,
): Timeline {
  const size = ordered.length;
  const parts = Math.min(most, size);
  const stretches: Writable<Stretch>[] = [];
  let place = 0;
  let part = -1;
  for (const entry of known.documents) {
    if (other && !entry.owners.includes(other)) continue;
    const found = other ? pairsIn(entry, known, other).map(({ first }) => first) : indicesIn(entry, known);
    if (found.length === 0) continue;
    while (ordered[place] !== entry) place++;
    const here = Math.floor((place * parts) / size);
    const last = stretches.at(-1);
    if (last && here === part) {
      last.documents++;
      last.count += found.length;
    } else
      stretches.push({
        at: here,
        documents: 1,
        count: found.length,
        document: entry.key,
        start: entry.reading.starts[found[0]!]!,
      });
    part = here;
  }
  return { documents: size, parts, stretches };
}
