/** Where Concordance is not sure of a name: from when on, how it is marked, and in what words it is told. */
import { say } from '../../core/say.js';
import { KINDS, type Kind } from '../../core/types.js';

/** A name that is less sure than this above what the settings ask for is told to be doubtful. */
const DOUBTFUL = 0.2;

/** How a name is marked: as of its kind, and so that it is seen where Concordance is not sure of it. */
export type Look = Kind | `unsure ${Kind}`;
export const LOOKS: readonly Look[] = KINDS.flatMap((kind): Look[] => [kind, `unsure ${kind}`]);

/** The confidence from which on Concordance is sure of a name, where names of less than `minimumConfidence` are left out. */
export function sureFrom(minimumConfidence: number): number {
  return Math.round(1000 * (minimumConfidence + DOUBTFUL)) / 1000; // confidences are kept to the thousandth
}

/** Says that Concordance is not sure of a name. */
export function doubtWords(confidence: number): string {
  return say('Concordance is not sure of this name: {0}%', Math.round(100 * confidence));
}
