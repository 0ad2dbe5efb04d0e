/** Builds `model/lexicon.bin`: clusters of the most frequent words of the embeddings. */
import { ByteWriter } from '../../src/core/recognise/lists/bytes.js';
import { fingerprint, LEXICON_MAGIC } from '../../src/core/recognise/lists/lexicon.js';
import type { Embeddings } from './embeddings.js';
import { assign, centroidsOf } from './kmeans.js';

/** Number of clusters at each level, finest first. */
export const LEVELS = [1024, 256, 64] as const;

/** Clusters the words by their vectors; the same vectors give the same bytes. */
export function buildLexicon({ words, vectors, dimensions }: Embeddings, log: (line: string) => void): Uint8Array {
  const [fine, middle, coarse] = LEVELS;
  log(`clusters of ${words.length} words: ${LEVELS.join(', ')}`);
  const centroids = centroidsOf(vectors, dimensions, words.length, fine, 12, 1);
  const clusters = assign(vectors, dimensions, words.length, centroids, fine);
  const upper = [middle, coarse].map(k =>
    assign(centroids, dimensions, fine, centroidsOf(centroids, dimensions, fine, k, 20, 2), k),
  );

  const byPrint = new Map<number, number>();
  words.forEach((word, index) => {
    const print = fingerprint(word);
    if (!byPrint.has(print)) byPrint.set(print, clusters[index]!); // of two words with one fingerprint the more frequent stays
  });
  const prints = [...byPrint.keys()].sort((a, b) => a - b);
  const writer = new ByteWriter(LEXICON_MAGIC);
  writer.u32(prints.length);
  writer.u32(fine);
  for (let c = 0; c < fine; c++) writer.put([upper[0]![c]!, upper[1]![c]!]);
  prints.forEach((print, i) => writer.leb128(print - (prints[i - 1] ?? 0)));
  writer.put(prints.map(print => byPrint.get(print)! & 255));
  writer.put(prints.map(print => byPrint.get(print)! >>> 8));
  return writer.bytes();
}
