/** Spherical k-means: clusters of unit vectors by cosine, deterministic for a seed. */
import { random } from './random.js';

/** Finds `k` centroids (unit vectors) of the first `sample` vectors. */
export function centroidsOf(
  vectors: Float32Array,
  dimensions: number,
  sample: number,
  k: number,
  rounds: number,
  seed: number,
): Float32Array {
  const next = random(seed);
  const centroids = new Float32Array(k * dimensions);
  const chosen = new Set<number>();
  while (chosen.size < k) chosen.add(Math.floor(next() * sample));
  [...chosen].forEach((index, c) =>
    centroids.set(vectors.subarray(index * dimensions, (index + 1) * dimensions), c * dimensions),
  );
  for (let round = 0; round < rounds; round++) {
    const clusters = assign(vectors, dimensions, sample, centroids, k);
    centroids.fill(0);
    for (let i = 0; i < sample; i++) {
      const c = clusters[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) centroids[c + d]! += vectors[i * dimensions + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += centroids[c * dimensions + d]! ** 2;
      norm = Math.sqrt(norm);
      if (norm === 0) {
        const index = Math.floor(next() * sample) * dimensions;
        centroids.set(vectors.subarray(index, index + dimensions), c * dimensions);
      } else for (let d = 0; d < dimensions; d++) centroids[c * dimensions + d]! /= norm;
    }
  }
  return centroids;
}

/** The nearest centroid of each of the first `count` vectors. */
export function assign(
  vectors: Float32Array,
  dimensions: number,
  count: number,
  centroids: Float32Array,
  k: number,
): Uint16Array {
  const clusters = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const v = vectors.subarray(i * dimensions, (i + 1) * dimensions);
    let best = -Infinity;
    for (let c = 0; c < k; c++) {
      const base = c * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += v[d]! * centroids[base + d]!;
      if (dot > best) {
        best = dot;
        clusters[i] = c;
      }
    }
  }
  return clusters;
}
