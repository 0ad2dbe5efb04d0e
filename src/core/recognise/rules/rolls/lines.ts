/** Lines that all say the same things in the same order, with one kind of mark between them: "Orla Keane, Director, Hannaford Dairy". */
import { entryOf } from './entries.js';
import { indexIn, type Cell } from './rows.js';
import { LEGALS } from '../organisations/endings.js';
import { isGlued } from '../../../text/tokens.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

/** So many lines, and so large a part of all, have the mark as often. */
const LEAST = 4;
const SAME = 0.75;
const MOST_PARTS = 4;
const LONGEST = 12;
/** What a comma stands before that is part of what stands before the comma. */
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV|M\.?D|Ph\.?D|Esq|R\.?N|CPA|Inc|Ltd|LLC|LLP|P\.?A|P\.?C)\.?$/i;

/** What stands in brackets right behind people: "Orla Keane (Hannaford Dairy), Ines Holt (Tri County Vending)". */
export function bracketsBehind(view: BlockView, people: readonly Found[]): Cell[] {
  const { words, breaks } = view.tokens;
  return people.flatMap(({ to }) => {
    if (words[to] !== '(' || breaks[to]) return [];
    const end = indexIn(words, ')', { from: to + 1, to: to + LONGEST });
    return end > to + 1 ? [{ from: to + 1, to: end }] : [];
  });
}

type IsMark = (view: BlockView, i: number) => boolean;

const MARKS: readonly IsMark[] = [
  (view, i) => view.tokens.words[i] === ',' && !SUFFIX.test(view.tokens.words[i + 1] ?? '') && !LEGALS.at(view, i + 1),
  ({ tokens }, i) => /^[-–—]$/.test(tokens.words[i]!) && !isGlued(tokens, i) && !isGlued(tokens, i + 1),
  ({ tokens }, i) => tokens.words[i] === ':',
  ({ tokens }, i) => tokens.words[i] === '(',
];

/** The columns that such marks make of lines of one cell each: for each mark that does. */
export function columnsOfLines(view: BlockView, lines: readonly Cell[]): Cell[][][] {
  if (lines.length < LEAST) return [];
  return MARKS.flatMap((isMark, kind) => {
    const rows = lines.map(line => partsOf(view, line, isMark));
    const counts = new Map<number, number>();
    for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [parts, times] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    if (parts < 2 || parts > MOST_PARTS || times < LEAST || times < SAME * lines.length) return [];
    // "Keane, Orla" is one name.
    const inverted = kind === 0 ? lines.filter(line => entryOf(view, line)?.isInverted).length : 0;
    if (inverted * 2 > lines.length) return [];
    const alike = rows.filter(({ length }) => length === parts);
    return [Array.from({ length: parts }, (_, column) => alike.map(row => row[column]!))];
  });
}

function partsOf(view: BlockView, { from, to }: Cell, isMark: IsMark): Cell[] {
  const { words } = view.tokens;
  const parts: Cell[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (i === from || !isMark(view, i))) continue;
    const end = words[i - 1] === ')' && i - 1 > start ? i - 1 : i;
    parts.push({ from: start, to: end });
    start = i + 1;
  }
  return parts;
}
