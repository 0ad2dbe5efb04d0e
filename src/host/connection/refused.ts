/** Questions about a text that are not answered. */

/**
 * Why: there is another version of the text by now (`stale`), it is not given to the worker because that breaks down over it (`aside`), or
 * it is no document of the corpus (`foreign`).
 */
export type Refusal = 'stale' | 'aside' | 'foreign';

/** The error of a question about a text that is not answered. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly why: Refusal) {
    super(`The question was refused: ${why}.`);
  }
}
