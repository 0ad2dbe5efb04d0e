/** Rows of a table as RFC 4180 has them, with cells that no spreadsheet takes for a formula. */
import { csvFormatRow } from 'd3-dsv';

/** What can stand in a cell. */
export type Cell = string | number | boolean | undefined;

/** Cells that a spreadsheet would run, and those that look as if they had been made safe from that already. */
const RUN = /^'*[=+\-@\t\r\n|%\uff0b\uff0d\uff1d\uff20]/;

/** A row with its line end. A text that a spreadsheet would run as a formula gets one apostrophe before it; `plainCell` takes it away. */
export function row(cells: readonly Cell[]): string {
  return `${csvFormatRow(cells.map(cell => (typeof cell === 'string' ? safeCell(cell) : String(cell ?? ''))))}\r\n`;
}

/** A text as a spreadsheet shows and never runs it. */
export function safeCell(text: string): string {
  return RUN.test(text) ? `'${text}` : text;
}

/** The text of which `safeCell` made a cell. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && RUN.test(cell) ? cell.slice(1) : cell;
}

/** Several texts in one cell, a vertical bar between them; those within the texts are written `\|`, backslashes `\\`. */
export function listCell(texts: readonly string[]): string {
  return texts.map(text => text.replace(/[\\|]/g, '\\$&')).join('|');
}
