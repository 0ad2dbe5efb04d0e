/** Questions that are not answered. */

/**
 * Why: there is another version of the text by now (`stale`), it is not given to the worker because that breaks down over it (`aside`), it
 * is no document of the corpus (`foreign`), or no worker can be had (`failed`).
 */
export type Refusal = 'stale' | 'aside' | 'foreign' | 'failed';

/** The error of a question that is not answered. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly why: Refusal,
    message = `The question was refused: ${why}.`,
  ) {
    super(message);
  }
}
