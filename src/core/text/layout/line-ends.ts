/** Which line ends of a paragraph the writer meant, and which only fill the page's width. */
import { entriesIn } from './entries.js';
import { isItem, isSender, isStrongLabel, itemMark, labelEnd } from './labels.js';
import { LineShape, LOWER_WORD } from './line-shape.js';
import type { Line } from './lines.js';

/** Narrower paragraphs are taken to have had this much room, unless their lines are all full. In characters. */
const ROOM = 60;
/** The lines of a list or an address are not longer. */
const SHORT = 60;
const CLOSING = 30;
/** In a list of so many lines one may look otherwise. */
const LONG = 8;
/** A mail's end has no more lines than this, its mark counted. */
const SIGNATURE = 8;

/** The last words of a letter, alone on their line: "With love,". */
const PARTING =
  /^(?:(?:With|Lots of|All|Much|Best|Kind|Kindest|Warm|Warmest|Many|Sincere|Very|Yours|Your|Ever) [\p{L} ]{2,30}|Love|Yours|Regards|Cheers|Thanks|Sincerely|Respectfully|Best),$/u;

/** "Office holder contacted: Dr. Ebba Lund": a field of a form whose label has small letters. */
const FIELD = /^\p{Lu}[\p{L}'’/.-]*(?: [\p{L}\p{N}'’/&.#-]+){1,5}: \S/u;

/** "9 Hill Road", "Flat 3B, 9 Hill Road": a line of an address; and what one begins with. */
const STREET =
  /^(?:\p{Lu}\p{L}+ )?\d[\dA-Z]{0,4}\b.{2,40}(?:Road|Street|Lane|Avenue|Drive|Close|Place|Square|Court|Crescent|Terrace|Way|Boulevard|Row|Quay|Ave|Rd|St|Blvd)\.?,?$/u;
const DWELLING =
  /^(?:(?:Flat|Unit|Apt|Apartment|Suite|P\.? ?O\.? Box) ?#?\d|\p{Lu}[\p{L}-]+(?:gade|vej|straße|strasse|str\.|weg|gasse|platz|gatan|vägen|veien|gata|laan|straat|plein|allee|utca|ulica) \d)/u;

/** "Tel. 226. Chair of Trustees: Winifred Scarth": a line that ends with what a label says of somebody. */
const FILLED = /: (?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+$/u;

/** A sentence's first words, with a comma behind them. */
const BEGUN = /^(?:On|In|At|By|From|After|Before|Since|During|Until) [^,]{3,20}, (?:\d{4}, )?\p{L}/u;

/** "DK-6700 Esbjerg": nothing else begins so. */
const POSTCODE = /^[A-Z]{1,2}-\d{4,5} \p{Lu}/u;

/** "QUARESMA, Joaquim": a name of a list begins a line of its own. */
const SHOUTED = /^\p{Lu}{3}[\p{Lu}'’-]*, \p{Lu}\p{Ll}+[,;(]?(?:$| \(| \p{Ll})/u;

/** Words of sentences, which no address has. */
const SAYS = /(?:^|\s)(?:the|and|was|were|is|are|to|in|at|born|that|for|with|or|by|but)\s/;

/** "Min. 4/31:", "Minute 12": an entry of minutes. */
const MINUTE = /^(?:Min|Minute|MIN)\.? ?\d/;

/** "Jim," alone on its line. */
const VOCATIVE = /^(?:Dear )?\p{Lu}[\p{L}.'’]{0,14}(?: \p{Lu}[\p{L}.'’]{0,14})?(?:,| ?-{1,2})$/u;

/** For each line but the last whether its end was meant; `rows` says which lines are rows of cells. */
export function meantEnds(paragraph: string, lines: readonly Line[], rows: readonly boolean[]): boolean[] {
  const shapes = lines.map((line, i) => new LineShape(paragraph, line, rows[i]!));
  const width = widthOf(shapes);
  const list = isList(shapes) || isSeparated(shapes, ';') || isSeparated(shapes, ',');
  const entries = list ? [] : entriesIn(shapes);
  const meant: boolean[] = [];
  const hanging = hangingIn(shapes);
  const signed = shapes.findIndex(({ words }) => words === '--');
  const isSigned = signed >= 0 && shapes.length - signed <= SIGNATURE;
  for (const [i, shape] of shapes.slice(0, -1).entries()) {
    const next = shapes[i + 1]!;
    // Below the mark of a mail's end stand the lines of who sent it.
    if (isSigned && i >= signed) {
      meant.push(true);
      continue;
    }
    if (hanging[i]) {
      meant.push(false);
      continue;
    }
    const runs = i > 0 && !meant[i - 1] && !shapes[i - 1]!.stops;
    meant.push(
      (list && !shape.open) ||
        entries[i + 1] === true ||
        isMeant(shape, next, width, runs) ||
        isBelow(shape, next, i + 2 === shapes.length, width),
    );
  }
  return meant;
}

/** The ends of lines that go on with an item below its words, where the last of them ends a sentence: names one a line do not. */
function hangingIn(shapes: readonly LineShape[]): boolean[] {
  const hanging: boolean[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const { words, indent } = shapes[i]!;
    const mark = itemMark(words);
    if (mark === 0 || words.endsWith(':')) continue;
    let last = i;
    while (last + 1 < shapes.length && isBelowMark(shapes[last + 1]!, indent + mark)) last++;
    if (shapes[last]!.stops) for (let k = i; k < last; k++) hanging[k] = true;
    i = last;
  }
  return hanging;
}

const isBelowMark = ({ words, indent, isRow }: LineShape, column: number): boolean =>
  indent === column && !isRow && labelEnd(words) === 0 && !isItem(words);

/** Whether the last line is one of its own below a heading: short, with a number and no word in lower case, as "Tape 2, Side A". */
function isBelow(line: LineShape, next: LineShape, isLast: boolean, width: number): boolean {
  return (
    isLast &&
    !line.open &&
    !next.prose &&
    !next.stops &&
    next.length < CLOSING &&
    /^\p{Lu}.*\d/u.test(next.words) &&
    line.length + 1 + next.firstWord <= width
  );
}

/** @param runs whether the line goes on with a sentence of the one before */
function isMeant(line: LineShape, next: LineShape, width: number, runs: boolean): boolean {
  // The last cell of a full row goes on below, indented.
  const isBelowCell =
    next.indent === line.lastCell &&
    !line.stops &&
    labelEnd(next.words) === 0 &&
    (line.open || line.words.endsWith('-') || LOWER_WORD.test(line.words.slice(line.lastCell - line.indent)));
  const hangs =
    line.isRow &&
    !next.isRow &&
    next.indent > line.indent + 1 &&
    (isBelowCell || line.length + 1 + next.firstWord > width);
  // Nor do other rows end in the middle of a word.
  if (/\p{L}[-‐¬\u00ad]$/u.test(line.words) && /^\p{Ll}{2}/u.test(next.words)) return false;
  if (line.words === '' || next.words === '' || (line.isRow && !hangs) || next.isRow || isItem(next.words)) return true;
  if (isStrongLabel(next.words) || VOCATIVE.test(next.words) || isSender(line.words)) return true;
  if (
    MINUTE.test(next.words) ||
    POSTCODE.test(next.words) ||
    (POSTCODE.test(line.words) && line.length < CLOSING && !next.prose) ||
    (FIELD.test(next.words) && !line.open && (FIELD.test(line.words) || FILLED.test(line.words)))
  )
    return true;
  // "Consignee:" alone on its line
  if (/^\p{Lu}\p{L}{2,}(?: \p{L}+){0,2}:$/u.test(next.words) && !line.open) return true;
  if (/^\p{Ll}/u.test(next.words)) return false;
  if (!line.open && SHOUTED.test(next.words)) return true;
  if (!runs && !line.prose && (STREET.test(line.words) || DWELLING.test(next.words))) return true;
  if (/[\p{L}\p{N}][-‐¬\u00ad]$/u.test(line.words)) return false;
  if (labelEnd(next.words) > 0 && (line.stops || !line.prose || labelEnd(line.words) > 0 || FIELD.test(line.words)))
    return true;
  const fits = line.length + 1 + next.firstWord <= width;
  if (line.stops) return fits || next.indent > line.indent + 1;
  if (PARTING.test(line.words) && !next.prose) return true;
  if (line.open) return line.words.endsWith(',') && line.length < CLOSING && !line.prose && !next.prose;
  if (line.capitals !== next.capitals && /\p{L}{2}/u.test(line.words)) return line.capitals || !line.prose;
  const areAddresses = isAddress(line.words) && isAddress(next.words, SAYS.test(next.words) ? 3 : 2);
  if (areAddresses && !SAYS.test(line.words)) return true;
  // A sentence that has begun goes on, but a short phrase that ends in lower case is a heading.
  if (line.prose) return fits && line.length < 0.6 * width && !/\p{Lu}\S*$/u.test(line.words);
  // Addresses, one a line: "…, A-4020 Linz, Austria".
  if (areAddresses) return true;
  // "On October 11, GERALDINE" is no heading.
  if (BEGUN.test(line.words) && next.prose) return false;
  // Of names alone, but in the middle of a sentence.
  if (runs && (next.prose || next.stops)) return false;
  return fits || /\d$/.test(line.words);
}

/** Whether a line is of names and numbers between commas. */
const isAddress = (words: string, commas = 3): boolean => /\d/.test(words) && words.split(', ').length > commas;

/** The width that lines had: that of the widest one, where most are nearly as wide. */
function widthOf(shapes: readonly LineShape[]): number {
  let widest = 0;
  for (const { length } of shapes) widest = Math.max(widest, length);
  if (widest >= ROOM || shapes.length < 4) return Math.max(widest, shapes.length < 4 ? ROOM : 0);
  const full = shapes.filter(({ length }) => length >= 0.75 * widest).length;
  return full >= 0.6 * (shapes.length - 1) ? widest : ROOM;
}

/** Whether lines are a list, one entry each: short ones that begin like names or numbers and end openly. */
function isList(shapes: readonly LineShape[]): boolean {
  let prose = 0;
  let odd = 0;
  let wide = 0;
  for (const [i, shape] of shapes.entries()) {
    const length = shape.length - shape.indent;
    if (!/^[\p{Lu}\p{N}“"‘'(]/u.test(shape.words)) return false;
    if (length > SHORT) wide++;
    const last = i === shapes.length - 1;
    if (!last && (shape.stops || shape.words.endsWith('-'))) return false;
    if (!last && shape.open) odd++;
    // A sentence that begins in the first line and ends in the last.
    if (last && shape.stops && (shape.prose || shapes[0]!.prose)) return false;
    if (shape.prose) prose++;
  }
  // One of many may be long, or end as a line that goes on.
  const isLong = shapes.length >= LONG && prose === 0;
  if ((odd > 0 || wide > 0) && !(isLong && (odd + wide) * LONG <= shapes.length)) return false;
  return prose * 3 <= shapes.length && !shapes.every(({ capitals }) => capitals);
}

/** Whether lines are rows of values with a separator: as many in each. */
function isSeparated(shapes: readonly LineShape[], separator: string): boolean {
  if (shapes.length < 2) return false;
  const count = (words: string): number => words.split(separator).length - 1;
  const first = count(shapes[0]!.words);
  if (first < 2 || shapes.some(({ words }) => count(words) !== first)) return false;
  return separator === ';' || shapes.filter(({ prose }) => prose).length * 3 <= shapes.length;
}
