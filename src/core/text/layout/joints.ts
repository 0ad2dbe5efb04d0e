/** The characters that a flow has in place of what the layout puts between words. */

/** Stands in a flow where a word goes on after what is left out; also what a text itself may have there, a soft hyphen. */
export const JOIN = '\u00ad';
/** Stands in a flow where no name goes on: between cells, after a label. */
export const CELL = '\t';
/** Stands in a flow where a line end was meant. */
export const LINE = '\n';
