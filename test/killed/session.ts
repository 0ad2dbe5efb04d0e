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

/** Where this is there, a session corrects and exports without end, once it has said what it found. */
export const WORK = 'session-work';

/** What a session that works has found before it begins to: as `Ended`. */
export const CHECKED = 'session-checked.json';

/** A line for each thing that such a session has done: for a correction that was taken, how many statements there were then, and the last. */
export const DONE = 'session-done.jsonl';
export type Done = { readonly statements: number; readonly last: string } | { readonly exported: true };

/** What it exports, as JSON. */
export const EXPORTED = 'session-exported.json';
