/** Names in tables: cells that are one name. */
import { cellsOf, isCapitalised, LIKELY, LOCATION, noName, PERSON, SURE, withNames, type Rule } from './shared/rule.js';
import { sign, where } from './shared/signs.js';
import { BIT, maskOf } from '../lists/categories.js';
import { NO_NAME } from '../../text/layout/roles.js';
import type { Found } from '../tagger/tagger.js';
import type { BlockView } from '../tagger/view.js';

const CITY = maskOf('country', 'capital', 'city1M', 'city100k', 'region');
const NAME = maskOf('givenName', 'familyName', 'name');
const PLACES = maskOf('country', 'capital', 'city1M', 'city100k', 'city15k', 'region', 'macroRegion', 'land', 'water');

/** Entries of tables: a cell that is a well-known place, a given and a family name, or an initial and a word, and nothing else. */
export const cells: Rule = (view, found) => {
  const { tokens, marks } = view;
  if (!tokens.text.includes('\n') && !tokens.text.includes('\t')) return found;
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

/** What the last row of a table begins with. */
const TOTAL = sign(/^(?:Total|Totals|TOTAL|TOTALS|Subtotal|Sum|Average|Mean|Median)$/);

/** Says of a table's "Total", alone in its cell before figures, that it is no company. */
export const totals = where([TOTAL], (view, found) => {
  const { words, breaks, count } = view.tokens;
  const added: Found[] = [];
  for (let i = 0; i + 1 < count; i++) {
    const isCell = TOTAL.at(view, i) && (i === 0 || breaks[i]) && breaks[i + 1] && /^[-+$€£(]?\d/.test(words[i + 1]!);
    if (isCell) added.push(noName(i));
  }
  return withNames(found, added);
});

/** What a party is called in the head of a judgment. */
const PARTY = sign(
  /^(?:PLAINTIFF|DEFENDANT|APPELLANT|RESPONDENT|PETITIONER|CLAIMANT|APPLICANT|APPELLEE|INTERVENER|PROSECUTOR|ACCUSED)S?[.,]?$/i,
);
const COMPANY = maskOf('organisationSuffix', 'organisationHead', 'company', 'agency');

/** Names of the parties to a suit: each is all of its cell, before the cell that says what it is. */
export const litigants = where([PARTY], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  let before: readonly [number, number] | undefined;
  for (const cell of cellsOf(tokens)) {
    const [from, to] = cell;
    if (before && PARTY.at(view, from) && to - from < 4) {
      const [start, end] = withoutLabel(tokens.words, before);
      const isName =
        end - start > 1 &&
        end - start < 5 &&
        tokens.words.slice(start, end).every((word, k) => isCapitalised(view, start + k) || /^[-.'’]$/.test(word));
      const isBody = tokens.words
        .slice(start, end)
        .some((_, k) => ((marks.begin[start + k]! | marks.end[start + k]!) & COMPANY) !== 0);
      if (
        isName &&
        !isBody &&
        !found.some(name =>
          name.from < start || name.to > end
            ? name.from < end && name.to > start
            : name.from === start && name.to === end,
        )
      )
        added.push({ from: start, to: end, type: PERSON, probability: SURE });
    }
    before = cell;
  }
  return withNames(found, added);
});

/** A cell without the words before its colon: "BETWEEN: SEMI RATUVO". */
function withoutLabel(words: readonly string[], [from, to]: readonly [number, number]): readonly [number, number] {
  const colon = words.indexOf(':', from);
  return colon >= from && colon < to - 1 ? [colon + 1, to] : [from, to];
}

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
