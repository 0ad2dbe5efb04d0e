/** What a session in an extension host leaves beside the documents. */

/** As soon as its extension host runs: the file, and what it holds. */
export const BEGUN = 'session-begun.json';
export interface Begun {
  /** The process of the extension host. */
  readonly host: number;
}

/** At its end. */
export const ENDED = 'session-ended.json';
export interface Ended {
  /** How many files it has read. */
  readonly read: number;
  /** All that its index says. */
  readonly said: unknown;
}
