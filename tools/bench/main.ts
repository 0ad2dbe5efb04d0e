/** Runs benchmarks by themselves and prints their figures as JSON: `recognition`, `large`, `lists`, or the sizes of corpora. */
import { measureLarge, measureSizes } from './in-node.js';
import { measureLists } from './lists.js';
import { measureRecognition } from './recognition.js';
import type { Figure } from './results.js';

async function measure([what, ...rest]: readonly string[]): Promise<Figure[]> {
  if (what === 'recognition') return measureRecognition();
  if (what === 'large') return measureLarge();
  if (what === 'lists') return measureLists(rest[0]);
  return measureSizes([what, ...rest].map(Number));
}

measure(process.argv.slice(2))
  .then(figures => console.log(JSON.stringify(figures)))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error : String(error));
    process.exitCode = 1;
  });
