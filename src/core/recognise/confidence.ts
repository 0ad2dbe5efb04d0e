/** What the probabilities of the tagger are worth to a reader. */

/** Mentions less certain than this are left out unless the reader chooses otherwise: the best F1 on text left out of training (`model/MODEL.md`). */
export const MINIMUM_CONFIDENCE = 0.4;

/** A probability as a confidence, in hundredths. The tagger's own need no correction: see the table in `model/MODEL.md`. */
export function confidenceOf(probability: number): number {
  return Math.round(probability * 100) / 100;
}
