/** Places by the list they stand in: what "and" and commas join to places is a place too, "Serifos and Kythnos". */
import { isCapitalised, LIKELY, LOCATION, OTHER, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';

const AND = sign(/^(?:and|or|und|AND|OR|UND)$/);
const OTHERWISE = maskOf('commonWord', 'givenName', 'organisation', 'company', 'calendar', 'title', 'role', 'demonym', 'organisationSuffix', 'party', 'media', 'team', 'people', 'language'); // prettier-ignore
const LISTED = maskOf('country', 'capital', 'city1M', 'city100k', 'region');
/** The longest item of such a list, in words. */
const LONGEST = 3;
/** From this probability on a place is sure enough to tell of its neighbours, and from this on two of them tell of each other. */
const TELLING = 0.8;
const TOGETHER = 0.3;

interface Item {
  readonly from: number;
  readonly to: number;
  readonly name: Found | undefined;
}

/** Makes places of the items of a list in which a sure place stands, or two unsure ones and nothing else. */
export const listedWith = where([AND], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!AND.at(view, i) || !isNamelike(view, i + 1)) continue;
    const items = itemsAround(view, i, found);
    if (items.length < 2 || !arePlaces(view, items)) continue;
    for (const { from, to, name } of items)
      if (name?.type !== LOCATION || name.probability < LIKELY)
        added.push({ from, to, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Whether a word can be a name's: in capitals, where any word is capitalised, those of the language are none. */
const isNamelike = (view: BlockView, i: number): boolean =>
  isCapitalised(view, i) &&
  (view.style[i] !== CAPITALS || view.words[i]!.cluster === 0 || (view.marks.begin[i]! & LISTED) !== 0);

/** The capitalised items on both sides of an "and"; none where one of them is part of something longer. */
function itemsAround(view: BlockView, and: number, found: readonly Found[]): Item[] {
  const { tokens } = view;
  const last = itemAt(view, and + 1, found);
  if (!last) return [];
  const items = [last];
  let end = and;
  while (end > 0) {
    let from = end;
    while (from > 0 && end - from < LONGEST && isNamelike(view, from - 1) && (from === end || !tokens.breaks[from]))
      from--;
    const item = from < end && !tokens.breaks[end] ? itemAt(view, from, found) : undefined;
    if (item?.to !== end) return [];
    items.push(item);
    if (tokens.words[from - 1] !== ',' || tokens.breaks[from] || !isNamelike(view, from - 2)) break;
    end = from - 1;
  }
  return items;
}

/** The item that begins with a token: a run of capitalised words that one name, or none, covers. */
function itemAt(view: BlockView, from: number, found: readonly Found[]): Item | undefined {
  const { tokens } = view;
  if (!isNamelike(view, from) || tokens.breaks[from]) return undefined;
  let to = from + 1;
  while (to - from < LONGEST && isNamelike(view, to) && !tokens.breaks[to]) to++;
  if (isNamelike(view, to) && !tokens.breaks[to]) return undefined;
  if (/^(?:['’]s?|[-&/@])$/.test(tokens.words[to] ?? '') && !tokens.breaks[to]) return undefined;
  const inside = found.filter(name => name.from < to && name.to > from);
  if (inside.length > 1 || (inside[0] && (inside[0].from !== from || inside[0].to !== to))) return undefined;
  return { from, to, name: inside[0] };
}

/** Whether a list is of places: none of its items is anything else. */
function arePlaces({ marks, words, tokens }: BlockView, items: readonly Item[]): boolean {
  let places = 0;
  let telling = 0;
  for (const { from, to, name } of items) {
    if (name?.type === LOCATION && name.probability >= TOGETHER) {
      places++;
      if (name.probability >= TELLING || marks.begin[from]! & LISTED) telling++;
      continue;
    }
    if (name && name.type !== LOCATION && !(name.type === OTHER && name.probability < 0.5)) return false;
    for (let i = from; i < to; i++) {
      if (marks.begin[i]! & OTHERWISE || tokens.roles[i] === NO_NAME || tokens.words[i]!.length < 4) return false;
      if (words[i]!.cluster !== 0 && !(marks.begin[i]! & (LISTED | BIT.city15k | BIT.city5k))) return false;
    }
  }
  return telling > 0 ? places > 0 : places > 1;
}
