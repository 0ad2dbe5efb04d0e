/** A name of the tables as it stands in a text. */
import type { ForeignName } from '../../world/names-by-language.js';

/** A name where it stands. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly name: ForeignName;
}
