/** Columns and tables: the gaps between what stands side by side on a line. */
import type { Line } from './lines.js';

/** A gap between two cells: `[start, end)` in the paragraph. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Dots that lead the eye are a gap as well. */
const GAPS = /[^\S\r\n\t]*\t\s*|[^\S\r\n]+\.{5,}[^\S\r\n]*|\.{8,}[^\S\r\n]*|\s*[|│┃║¦]\s*|[^\S\r\n]{2,}/g;
/** So many lines have a column at least. */
const ALIGNED = 3;
/** From so many spaces on a gap is a column's, whatever stands beside it. */
const WIDE = 3;

/** The gaps of each line; none where the spaces only stretch the lines to one width. */
export function gapsOf(paragraph: string, lines: readonly Line[]): Gap[][] {
  const delimiter = delimiterOf(paragraph, lines);
  if (delimiter) return lines.map(line => delimited(paragraph, line, delimiter));
  const wide = lines.map(line => candidates(paragraph, line));
  if (wide.every(gaps => gaps.length === 0)) return wide;
  const all = wide.flat();
  const typed = all.filter(({ start, end }) => end - start === 2);
  const stretched = typed.length > 2 && typed.filter(gap => isBetweenWords(paragraph, gap)).length * 3 > typed.length;
  const columns = new Map<number, number>();
  wide.forEach((gaps, i) => {
    for (const column of new Set(gaps.map(({ end }) => end - lines[i]!.start)))
      columns.set(column, (columns.get(column) ?? 0) + 1);
  });
  return wide.map((gaps, i) => {
    return gaps.filter(gap => {
      const text = paragraph.slice(gap.start, gap.end);
      if (/[\t|│┃║¦]|\.{5}/.test(text)) return true;
      const aligned = columns.get(gap.end - lines[i]!.start) ?? 0;
      // Stretched lines have gaps at the same place by chance, but not most of them.
      const isColumn = text.length >= WIDE && aligned >= ALIGNED && aligned * 2 > lines.length;
      if (!isColumn && (isBetweenWords(paragraph, gap) || (stretched && text.length <= WIDE))) return false;
      const before = paragraph[gap.start - 1] ?? '';
      if (text.length >= WIDE) return isColumn || !/[.!?]/.test(before) || text.length > WIDE;
      // "No.  Name": a column of numbers, before others that are wide.
      if (/(?:^|\s)(?:No|Nr|Pos|Ref)\.$/.test(paragraph.slice(lines[i]!.from, gap.start)))
        return gaps.filter(({ start, end }) => end - start > WIDE).length > 1;
      // Two spaces are a column's where another line has one at the same place, else they are a typist's.
      return /[\p{L}\p{N}]/u.test(before) && aligned > 1;
    });
  });
}

/** The delimiters of tables, and how many a line has at least: lists in prose have commas too. */
const DELIMITERS = [
  [';', 1],
  [',', 2],
] as const;
const TABLE_LINES = 3;

/** The delimiter of a table of values (RFC 4180, or with semicolons): as often in each line, with no space behind it. */
function delimiterOf(paragraph: string, lines: readonly Line[]): string | undefined {
  if (lines.length < TABLE_LINES) return undefined;
  return DELIMITERS.find(([delimiter, least]) => {
    const first = delimited(paragraph, lines[0]!, delimiter).length;
    return (
      first >= least &&
      lines.every(line => {
        const gaps = delimited(paragraph, line, delimiter);
        return gaps.length === first && gaps.every(({ end }) => end >= line.to || !/\s/.test(paragraph[end]!));
      })
    );
  })?.[0];
}

/** The delimiters of a line that are not within quotes. */
function delimited(paragraph: string, { from, to }: Line, delimiter: string): Gap[] {
  const gaps: Gap[] = [];
  let quoted = false;
  for (let at = from; at < to; at++) {
    const character = paragraph[at];
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) gaps.push({ start: at, end: at + 1 });
  }
  return gaps;
}

function candidates(paragraph: string, { from, to }: Line): Gap[] {
  const gaps: Gap[] = [];
  const line = paragraph.slice(from, to);
  if (!/[\t|│┃║¦\u00a0]| {2}|\.{5}/.test(line)) return gaps;
  GAPS.lastIndex = 0;
  for (let match = GAPS.exec(line); match; match = GAPS.exec(line))
    gaps.push({ start: from + match.index, end: from + GAPS.lastIndex });
  return gaps;
}

/** Whether a gap stands between two words in lower case, as where lines are stretched. */
function isBetweenWords(paragraph: string, { start, end }: Gap): boolean {
  return (
    /[\p{Ll},;]$/u.test(paragraph.slice(Math.max(0, start - 2), start)) &&
    /^\p{Ll}/u.test(paragraph.slice(end, end + 2))
  );
}
