/** Words that outlive the text they were cut from. */

/** The same words in memory of their own: what a JavaScript engine cuts from a text keeps all of the text. */
export const ownCopy = (words: string): string => (' ' + words).slice(1);
