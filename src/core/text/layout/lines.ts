/** The lines of a paragraph: where each one's own words begin and end, indentation and quote marks aside. */

/** A line of a paragraph; offsets count from the paragraph's start, in UTF-16 code units. */
export interface Line {
  readonly start: number;
  /** Where the line ends, its line end left out. */
  readonly end: number;
  /** Its first character after indentation and quote marks, and the end of its last word. */
  readonly from: number;
  readonly to: number;
}

const BREAKS = /\r\n?|\n|\u2028/g;
/** Indentation and the marks of quoted mail. */
const OPENING = /(?:[^\S\r\n]*>)*[^\S\r\n]*/y;
/** Marks that some texts put before every line: comments, quotations by asterisk. */
const COMMENT = /(?:\/\/+|#+|\*|%+|;+|--|\|(?=[^|\r\n]*(?:[\r\n]|$)))[^\S\r\n]+/y;

/** The lines of a paragraph. */
export function linesIn(paragraph: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  BREAKS.lastIndex = 0;
  for (let match = BREAKS.exec(paragraph); match; match = BREAKS.exec(paragraph)) {
    lines.push(lineOf(paragraph, start, match.index));
    start = BREAKS.lastIndex;
  }
  const last = lineOf(paragraph, start, paragraph.length);
  // The end of the text's last line begins no other.
  if (last.from < last.to || lines.length === 0) lines.push(last);
  return lines.length > 1 ? withoutComments(paragraph, withoutNumbers(paragraph, lines)) : lines;
}

function lineOf(paragraph: string, start: number, end: number): Line {
  OPENING.lastIndex = start;
  OPENING.test(paragraph);
  let to = end;
  while (to > start && isSpace(paragraph.charCodeAt(to - 1))) to--;
  return { start, end, from: Math.min(OPENING.lastIndex, to), to };
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 12;

const NUMBER = /(\d{1,3})(?:[^\S\r\n]+|$)/y;
/** So many lines in a row are numbered where a page numbers its lines. */
const NUMBERED = 3;

/** Takes away the numbers that a page gives its lines: each one more than the one before, a line without words between them too. */
function withoutNumbers(paragraph: string, lines: Line[]): Line[] {
  let last = NaN;
  let run = 0;
  let most = 0;
  const ends = lines.map(({ from, to }) => {
    NUMBER.lastIndex = from;
    const match = from < to ? NUMBER.exec(paragraph.slice(0, to)) : null;
    if (!match) return -1;
    const number = Number(match[1]);
    run = number === last + 1 ? run + 1 : 1;
    last = number;
    most = Math.max(most, run);
    return NUMBER.lastIndex;
  });
  const numbered = ends.filter(end => end >= 0).length;
  if (most < NUMBERED || numbered * 3 < lines.length * 2) return lines;
  return lines.map((line, i) => (ends[i]! < 0 ? line : { ...line, from: Math.min(ends[i]!, line.to) }));
}

/** Takes away a mark that stands before every line, where one of them goes on in lower case behind it: it is no list. */
function withoutComments(paragraph: string, lines: Line[]): Line[] {
  const ends = lines.map(({ from }) => {
    COMMENT.lastIndex = from;
    return COMMENT.test(paragraph) ? COMMENT.lastIndex : -1;
  });
  if (ends.includes(-1)) return lines;
  const goesOn = ends.some((end, i) => i > 0 && /^\p{Ll}/u.test(paragraph.slice(end, end + 2)));
  return goesOn ? lines.map((line, i) => ({ ...line, from: Math.min(ends[i]!, line.to) })) : lines;
}
