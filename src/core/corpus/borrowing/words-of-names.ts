/** Names as they are compared and counted; the same names come again in many documents. */
import { legalFormOf } from '../../resolve/organisations/organisation-name.js';
import { remembering } from '../../text/memo.js';

/** So many are kept: corpora have more names than a document, and each is asked for again. */
const MOST = 100_000;

/** In small letters: what is in capitals is the same name. */
export const inSmallLetters = remembering((name: string): string => name.toLowerCase(), MOST);

/** The last word of a name of several, in small letters; empty for one word. */
export const lastWordOf = remembering(
  (name: string): string => (name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1).toLowerCase() : ''),
  MOST,
);

/** The first word, in small letters, of a name of several that ends with a legal form; empty for others. */
export const headOf = remembering(
  (name: string): string =>
    name.includes(' ') && legalFormOf(name) !== undefined ? name.split(' ', 1)[0]!.toLowerCase() : '',
  MOST,
);
