/** Names in tables and results: codes of countries, cells that are one name. */
import { isCapitalised, LIKELY, LOCATION, PERSON, withNames, type Rule } from './shared/rule.js';
import { BIT, maskOf } from '../lists/categories.js';
import { NO_NAME } from '../../text/layout/roles.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';
import { CAPS } from '../tagger/words.js';
import { countryCoded } from '../../world/country-codes.js';

/** Codes of countries behind people, in brackets or a cell of their own: "Anna Kovac (CZE)". */
export const codes: Rule = ({ tokens, words }, found) => {
  const added: Found[] = [];
  const isCode = (i: number): boolean =>
    /^[A-Z]{3}$/.test(tokens.words[i]!) && countryCoded(tokens.words[i]!) !== undefined;
  // "Ole Vestberg DEN" in a row among others whose codes stand in cells of their own
  const isTable = tokens.words.some((_, i) => tokens.breaks[i] === 1 && tokens.breaks[i + 1] === 1 && isCode(i));
  for (const { from, to, type, probability } of isTable ? found : [])
    if (type === PERSON && to - from > 1 && isCode(to - 1) && (to >= tokens.count || tokens.breaks[to] === 1))
      added.push({ from, to: to - 1, type, probability }, { from: to - 1, to, type: LOCATION, probability: LIKELY });
  for (let i = 1; i < tokens.count; i++) {
    const word = tokens.words[i]!;
    if (
      word.length !== 3 ||
      !(words[i]!.flags & CAPS) ||
      !/^[A-Z]{3}$/.test(word) ||
      countryCoded(word) === undefined ||
      tokens.roles[i] === NO_NAME
    )
      continue;
    const inBrackets = tokens.words[i - 1] === '(' && /^[),]$/.test(tokens.words[i + 1] ?? '');
    const inCell = tokens.breaks[i] === 1 && (i + 1 >= tokens.count || tokens.breaks[i + 1] === 1);
    const before = inBrackets ? i - 1 : i;
    const behindPerson = found.some(({ to, type }) => type === PERSON && to === before);
    if ((inBrackets || inCell) && behindPerson) added.push({ from: i, to: i + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
};

const CITY = maskOf('country', 'capital', 'city1M', 'city100k', 'region');
const NAME = maskOf('givenName', 'familyName', 'name');
const PLACES = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region', 'macroRegion', 'land', 'water');

/** Entries of tables: a cell that is a well-known place, a given and a family name, or an initial and a word, and nothing else. */
export const cells: Rule = (view, found) => {
  const { tokens, marks } = view;
  if (!/[\t\n]/.test(tokens.text)) return found;
  const added: Found[] = [];
  for (let from = 0, to = 0; from < tokens.count; from = to) {
    for (to = from + 1; to < tokens.count && !tokens.breaks[to]; to++);
    if (to - from > 3 || !isCapitalised(view, from) || tokens.roles[from] === NO_NAME) continue;
    if (isInitialled(view, from, to)) added.push({ from, to, type: PERSON, probability: LIKELY });
    if (found.some(name => name.from < to && name.to > from)) continue;
    const whole = (mask: number): boolean =>
      (marks.begin[from]! & mask) !== 0 &&
      (marks.end[to - 1]! & mask) !== 0 &&
      tokens.words.slice(from + 1, to).every((_, k) => (marks.inside[from + 1 + k]! & mask) !== 0);
    if (whole(CITY) && !(marks.begin[from]! & BIT.commonWord))
      added.push({ from, to, type: LOCATION, probability: LIKELY });
    else if (
      to - from > 1 &&
      marks.begin[from]! & BIT.givenName &&
      marks.begin[to - 1]! & NAME &&
      isCapitalised(view, to - 1)
    )
      added.push({ from, to, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
};

/** Whether a cell is an initial and a word that is no place: "N. Skarpa", but not "N. Korea". */
function isInitialled(view: BlockView, from: number, to: number): boolean {
  const { tokens, marks, words } = view;
  const at = tokens.words[from + 1] === '.' ? from + 2 : from + 1;
  if (at !== to - 1 || !/^\p{Lu}\.?$/u.test(tokens.words[from]!) || (at === from + 1 && tokens.words[from]!.length < 2))
    return false;
  return (
    isCapitalised(view, at) &&
    (marks.begin[at]! & (PLACES | BIT.commonWord)) === 0 &&
    ((marks.begin[at]! & NAME) !== 0 || words[at]!.cluster === 0)
  );
}
