/** Lists of names, one an entry: where most entries are people or bodies, so are the others, and an entry is one name. */
import { entryOf, hasGivenName, isBody, isPersonal, type Entry } from './entries.js';
import { bracketsBehind, columnsOfLines } from './lines.js';
import { enumerationsIn, isFilled, rowsOf, tablesOf, type Cell } from './rows.js';
import { isDenied, LIKELY, LOCATION, namesIn, ORGANISATION, OTHER, PERSON, SURE, UNSURE, withNames, type Rule } from '../shared/rule.js'; // prettier-ignore
import { BIT } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { LETTER } from '../../tagger/words.js';

/** So many entries that are names make a list of names, and so large a part of all. */
const TELLING = 3;
const NAMED = 0.4;
/** So large a part of the names are of one kind where the kind of the others is told by them. */
const AGREEING = 0.75;
/** So large a part shows that the list has some of a kind. */
const SOME = 0.25;
/** Tokens of the mark of an item: "- **", "12.". */
const LONGEST_MARK = 3;

/** Gives entries of lists of people and bodies their whole words as their name. */
export const rolls: Rule = (view, found) => {
  if (!found.some(({ type }) => type === PERSON || type === ORGANISATION)) return found;
  const { breaks, words } = view.tokens;
  let parts = 1;
  for (let i = 1; i < words.length && parts <= TELLING; i++)
    if (breaks[i] || words[i] === ';' || words[i] === '(') parts++;
  if (parts <= TELLING) return found;
  const rows = rowsOf(view);
  const lines = rows.flatMap(row => lineOf(view, row));
  const people = found.filter(({ type }) => type === PERSON);
  const tables = [
    ...tablesOf(rows).map(table => table[0]!.map((_, column) => table.map(row => row[column]!).filter(isFilled))),
    ...enumerationsIn(view, rows, TELLING + 1).map(cells => [cells]),
    ...columnsOfLines(view, lines),
    [bracketsBehind(view, people)],
  ];
  const ofPeople = new Set(people.filter(({ probability }) => probability >= UNSURE).map(({ from }) => from));
  return tables.reduce(
    (names, columns) =>
      columns.reduce((named, cells) => {
        const isBeside = columns.some(other => other !== cells && isOfPeople(other, ofPeople));
        return withNames(named, inList(view, named, cells, isBeside));
      }, names),
    found,
  );
};

/** A row that is a line of one cell, its label included. */
function lineOf({ tokens: { words } }: BlockView, [cell, next, ...others]: readonly Cell[]): readonly Cell[] {
  if (!cell || others.length > 0) return [];
  if (!next) return [cell];
  return words[cell.to - 1] === ':' ? [{ from: cell.from, to: next.to }] : [];
}

/** Whether most cells begin with people, behind the mark of an item. */
function isOfPeople(cells: readonly Cell[], people: ReadonlySet<number>): boolean {
  const isPerson = ({ from, to }: Cell): boolean => {
    for (let i = from; i < to && i - from <= LONGEST_MARK; i++) if (people.has(i)) return true;
    return false;
  };
  return cells.length >= TELLING && cells.filter(isPerson).length * 2 > cells.length;
}

interface Listed extends Entry {
  /** The name found that is all of the entry; else undefined. */
  readonly whole: Found | undefined;
  readonly isBody: boolean;
}

/** How large a part of the names of a list are of each kind. */
interface Kinds {
  readonly people: number;
  readonly bodies: number;
}

/** What the entries of one list are besides what was found; `isBeside` where people stand beside them. */
function inList(view: BlockView, found: readonly Found[], cells: readonly Cell[], isBeside: boolean): Found[] {
  if (cells.length <= TELLING) return [];
  const entries: Listed[] = [];
  let others = 0;
  let people = 0;
  let bodies = 0;
  let places = 0;
  let told = 0;
  for (const cell of cells) {
    const entry = entryOf(view, cell);
    if (!entry) {
      if (view.words.slice(cell.from, cell.to).some(({ flags }) => flags & LETTER)) others++;
      continue;
    }
    const whole = namesIn(found, entry.from, entry.to).find(
      ({ from, to, probability }) => from === entry.from && to >= entry.to && to <= cell.to && probability >= UNSURE,
    );
    const body = !entry.isInverted && isBody(view, entry);
    entries.push({ ...entry, whole, isBody: body });
    if (whole?.type === LOCATION && !body) places++;
    if (entry.isInverted || (whole?.type === PERSON && !body)) people++;
    if (body || (!entry.isInverted && whole?.type === ORGANISATION)) bodies++;
    if (whole && whole.type !== LOCATION && whole.type !== OTHER) told++;
    else if (entry.isInverted || (body && isBeside)) told++;
  }
  const isRoll =
    told >= TELLING &&
    people + bodies >= NAMED * entries.length &&
    others * 2 <= entries.length &&
    places * 4 <= entries.length;
  if (!isRoll) return [];
  const list: Kinds = { people: people / (people + bodies), bodies: bodies / (people + bodies) };
  return entries.flatMap((entry): Found[] => {
    const type = typeOf(view, entry, list);
    if (type === undefined || entry.isTold || isKnown(entry, found, type)) return [];
    const from = type === PERSON ? behindTitles(view, entry) : entry.from;
    return [{ from, to: entry.to, type, probability: LIKELY }];
  });
}

function typeOf(view: BlockView, entry: Listed, { people, bodies }: Kinds): number | undefined {
  if (entry.isBody) return ORGANISATION;
  if (entry.isInverted) return PERSON;
  const isPerson = isPersonal(view, entry);
  if (isPerson && (people >= AGREEING || (people >= SOME && hasGivenName(view, entry)))) return PERSON;
  if (bodies < AGREEING || (isPerson && people > 0)) return undefined;
  return entry.to - entry.from > 1 || entry.whole ? ORGANISATION : undefined;
}

/** Whom an order or a family calls somebody. */
const CALLED = /^(?:Sister|Brother|Father|Mother|Madame|Monsieur|Messrs)$/;

/** Where a person's name begins: "Sister Anselm". */
function behindTitles({ tokens, marks }: BlockView, { from, to }: Entry): number {
  let start = from;
  const isTitle = (mark: number): boolean => (mark & BIT.title) !== 0 && (mark & BIT.givenName) === 0;
  while (start < to - 1 && (isTitle(marks.begin[start]!) || CALLED.test(tokens.words[start]!))) start++;
  return start;
}

/** Whether what was found is rather meant. */
function isKnown({ from, to, whole }: Listed, found: readonly Found[], type: number): boolean {
  if (whole && (whole.type === type || whole.probability > SURE)) return true;
  if (whole?.type === LOCATION && type === ORGANISATION) return true;
  return namesIn(found, from, to).some(name => isDenied(name) || name.from < from || name.to > to + 1);
}
