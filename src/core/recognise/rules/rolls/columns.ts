/** Columns of tables: the cells of one column name things of one kind, which its head or most of its cells tell. */
import { isFilled, rowsOf, tablesOf, type Cell } from './rows.js';
import { typeTold, typeToldBy } from '../shared/heads.js';
import { isCapitalised, LIKELY, namesIn, PERSON, UNSURE, withNames, type Rule } from '../shared/rule.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const NO_PERSON = maskOf('placeHead', 'organisationSuffix');
const MOST_TOKENS = 7;
/** Heads of columns that tell no kind. */
const HEAD =
  /^(?:from|to|via|out|in|by|date|time|type|class|rank|score|total|pos|gap|notes?|remarks?|cargo|age|sex|calling|trade|occupation|unknown|nil|none|vacant|absent|deceased|ditto)$/i;
/** So many cells tell a column's kind, and so large a part of all that are known agrees. */
const TELLING = 3;
const AGREEING = 0.75;

/** Gives cells that hold one name and nothing else the kind of their column. */
export const columns: Rule = (view, found) => {
  const rows = view.tokens.text.includes('\t') ? rowsOf(view).filter(row => row.length > 1) : [];
  const tables = tablesOf(rows).filter(table => table.length >= TELLING);
  return tables.reduce((names, rows) => inTable(view, names, rows), found);
};

/** Whether a row is a line below the heads: "|---|:--|". */
const isRuled = ({ tokens }: BlockView, row: readonly Cell[]): boolean =>
  row.some(isFilled) &&
  row.every(({ from, to }) => tokens.words.slice(from, to).every(word => /^[-:=–—]+$/.test(word)));

/** Whether a cell holds two names or more of several words each: "Jan Kurpiel, Piotr Wnęk". */
const holdsSeveral = (cell: Cell, found: readonly Found[]): boolean =>
  namesIn(found, cell.from, cell.to).filter(({ from, to }) => from >= cell.from && to <= cell.to && to - from > 1)
    .length > 1;

function inTable(view: BlockView, found: readonly Found[], rows: readonly Cell[][]): readonly Found[] {
  const added: Found[] = [];
  const changed = new Map<Found, Found>();
  const whole = new Map<number, Found>();
  for (const name of found) whole.set(name.from, name);
  // "Director | Ludmila Varnas" is a row as the others are.
  const isNamed = rows[0]!.some(({ from, to }) => whole.get(from)?.to === to && whole.get(from)!.probability >= UNSURE);
  const isHeaded =
    !isNamed && (isRuled(view, rows[1] ?? []) || rows[0]!.some(head => toldBy(view, head) !== undefined));
  for (let column = 0; column < rows[0]!.length; column++) {
    const cells = rows.flatMap((row, i) => row.slice(column, column + 1).filter(cell => i === 0 || isFilled(cell)));
    const type = kindOf(view, cells, whole, isHeaded);
    if (type === undefined) continue;
    for (const cell of isHeaded ? cells.slice(1) : cells) {
      const name = whole.get(cell.from);
      if (name?.to === cell.to) {
        const isUnsure = name.type === type ? name.probability < LIKELY : name.probability < 0.97;
        if (isUnsure) changed.set(name, { ...name, type, probability: LIKELY });
      } else if (
        isNamelike(view, cell) &&
        !holdsSeveral(cell, found) &&
        !namesIn(found, cell.from, cell.to).some(other => other.probability > 0.95 && other.type !== type)
      )
        added.push({ ...cell, type, probability: LIKELY });
    }
  }
  const named = changed.size === 0 ? found : found.map(name => changed.get(name) ?? name);
  return withNames(named, added);
}

/** The kind that the head of a column tells. */
function toldBy({ tokens }: BlockView, { from, to }: Cell): number | undefined {
  return to - from === 1 ? typeTold(tokens.words[from]!) : typeToldBy(tokens.words.slice(from, to).join(' '));
}

/** The kind that a column's cells are of: its head tells it, or most of its cells. */
function kindOf(
  view: BlockView,
  cells: readonly Cell[],
  whole: ReadonlyMap<number, Found>,
  isHeaded: boolean,
): number | undefined {
  if (cells.length < TELLING) return undefined;
  const { tokens, marks } = view;
  const votes = new Map<number, number>();
  let known = 0;
  for (const { from, to } of cells) {
    const name = whole.get(from);
    if (name?.to !== to || name.probability < 0.6) continue;
    known++;
    votes.set(name.type, (votes.get(name.type) ?? 0) + name.probability);
  }
  const [head] = cells;
  const word = head && head.to - head.from === 1 ? tokens.words[head.from]! : '';
  const told = isHeaded && head ? toldBy(view, head) : undefined;
  const [top, weight] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  // "Name" may stand above bridges too.
  if (/^names?$/i.test(word) && cells.some(({ to }) => (marks.end[to - 1]! & NO_PERSON) !== 0))
    return top === PERSON ? undefined : top;
  if (told !== undefined && (top === undefined || top === told || weight < TELLING - 1)) return told;
  return top !== undefined && weight >= TELLING - 1 && weight / known >= AGREEING && weight * 2 >= cells.length - 1
    ? top
    : undefined;
}

/** Whether a cell holds capitalised words and their small ones, and no number. */
function isNamelike(view: BlockView, { from, to }: Cell): boolean {
  const { tokens } = view;
  if (to - from > MOST_TOKENS || !isCapitalised(view, from) || tokens.roles[from] === NO_NAME) return false;
  if (typeTold(tokens.words[from]!) !== undefined || (to - from === 1 && HEAD.test(tokens.words[from]!))) return false;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (isCapitalised(view, i)) capitals++;
    else if (
      !/^(?:[-–.,&'’()]|’s|'s|de|des|du|da|do|di|der|den|la|le|les|of|the|and|for|van|von|y|e|et|und|al|el)$/i.test(
        tokens.words[i]!,
      )
    )
      return false;
  }
  return capitals > 0 && (capitals > 1 || to - from === 1);
}
