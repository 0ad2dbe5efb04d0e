/** Documents on their way into the corpus. */
import type { Corrected } from '../correct/overlay.js';
import type { Reading } from '../reading/reading.js';
import type { Stated } from './borrowing/stated.js';

/** A document with its packed analysis; without `text`, it can be quoted once the corpus has been supplied with it. */
export interface ReadDocument {
  readonly document: string;
  /** As the text alone gives it. */
  readonly reading: Reading;
  readonly text?: string | undefined;
  /** Gives the text as it reads on, where that is at hand. */
  readonly flow?: (() => string) | undefined;
}

/** A document that the linker knows as it is corrected. */
export interface Coming extends ReadDocument {
  laid?: Laid;
  /** What it says of kinds, from when that counts. */
  stated?: Stated;
}

/** A reading with what is laid over it. */
export interface Laid {
  /** With what the other documents lend it. */
  readonly lent: Reading;
  readonly corrected: Corrected;
}
