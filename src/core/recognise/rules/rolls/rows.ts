/** The rows and cells of a block. */
import type { BlockView } from '../../tagger/view.js';

/** A cell: tokens `[from, to)`; none where it is empty. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Where a word stands first in a cell, from a token on; -1 where it does not. */
export function indexIn(words: readonly string[], word: string, { from, to }: Cell): number {
  for (let i = from; i < to; i++) if (words[i] === word) return i;
  return -1;
}

export const isFilled = ({ from, to }: Cell): boolean => to > from;

/** The rows of a block, one a line; a cell without tokens stands where tabs leave one empty. */
export function rowsOf({ tokens }: BlockView): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let from = 0;
  addEmpty(row, 0, tokens.text.slice(0, tokens.starts[0]), 0);
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && !tokens.breaks[i]) continue;
    row.push({ from, to: i });
    from = i;
    const [here = '', ...lines] = tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]).split('\n');
    const isLast = lines.length > 0 || i === tokens.count;
    addEmpty(row, i, here, isLast ? 0 : 1);
    if (!isLast) continue;
    rows.push(row);
    row = [];
    addEmpty(row, i, lines.at(-1) ?? '', 0);
  }
  return rows;
}

/** Parts between semicolons of the cells that have several, behind the colon that leads up to them. */
export function enumerationsIn({ tokens: { words } }: BlockView, rows: readonly Cell[][], least: number): Cell[][] {
  if (words.filter(word => word === ';').length < least - 1) return [];
  return rows.flat().flatMap(cell => {
    const parts: Cell[] = [];
    let from = cell.from;
    for (let i = cell.from; i <= cell.to; i++) {
      if (i < cell.to && words[i] !== ';') {
        if (words[i] === ':' && parts.length === 0) from = i + 1;
        continue;
      }
      parts.push({ from: parts.length > 0 && /^and$/i.test(words[from]!) ? from + 1 : from, to: i });
      from = i + 1;
    }
    return parts.length < least ? [] : [parts];
  });
}

/** Rows that follow each other and have as many cells. */
export function tablesOf(rows: readonly Cell[][]): Cell[][][] {
  const tables: Cell[][][] = [];
  for (const row of rows) {
    const table = tables.at(-1);
    if (table?.[0]!.length === row.length) table.push(row);
    else tables.push([row]);
  }
  return tables;
}

/** Adds a cell without tokens for each tab in the gap between two tokens but so many. */
function addEmpty(row: Cell[], at: number, gap: string, ends: number): void {
  for (let tabs = gap.split('\t').length - 1; tabs > ends; tabs--) row.push({ from: at, to: at });
}
