/** How often documents speak of an entity, or of two in one sentence, in the order of the documents. */
import { lastNotAfter } from '../text/sorted.js';
import { indicesIn, type CorpusEntry } from './entry.js';
import type { KnownEntity } from './known-entity.js';
import type { Stretch, Timeline } from './queries.js';
import type { Writable } from '../types.js';

type Known = KnownEntity<CorpusEntry>;

/** How often a document does what is asked for, and where it first does. */
type Found = Pick<Stretch, 'count' | 'start'> | undefined;

function mentionsIn(entry: CorpusEntry, known: Known): Found {
  const [first, ...others] = indicesIn(entry, known);
  return first === undefined ? undefined : { count: 1 + others.length, start: entry.reading.starts[first]! };
}

/** The sentences that mention both, and the first mention of the first of them in these. Most documents that name both have none. */
function sharedIn({ reading, owners }: CorpusEntry, known: Known, other: Known): Found {
  const { starts, sentences } = reading;
  if (!owners.includes(other)) return undefined;
  let [count, start] = [0, 0];
  let sentence = -2;
  /** The first mention of each in the sentence at hand; the sentence is counted with the later of the two. */
  let [first, second] = [-1, -1];
  for (let i = 0; i < starts.length; i++) {
    const owner = owners[reading.owners[i]!];
    if (owner !== known && owner !== other) continue;
    const here = lastNotAfter(sentences, starts[i]!) >> 1;
    if (here !== sentence) [first, second] = [-1, -1];
    sentence = here;
    const wasShared = first >= 0 && second >= 0;
    if (owner === known && first < 0) first = starts[i]!;
    if (owner === other && second < 0) second = starts[i]!;
    if (wasShared || first < 0 || second < 0) continue;
    if (count === 0) start = first;
    count++;
  }
  return count > 0 ? { count, start } : undefined;
}

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
    const found = other ? sharedIn(entry, known, other) : mentionsIn(entry, known);
    if (!found) continue;
    while (ordered[place] !== entry) place++;
    const here = Math.floor((place * parts) / size);
    const last = stretches.at(-1);
    if (last && here === part) {
      last.documents++;
      last.count += found.count;
    } else
      stretches.push({
        at: here,
        documents: 1,
        count: found.count,
        document: entry.key,
        start: found.start,
      });
    part = here;
  }
  return { documents: size, parts, stretches };
}
