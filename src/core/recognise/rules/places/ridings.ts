/** Constituencies that are named after several places with dashes between them: "the riding of Kelso—Marden—Upper Lake". */
import { isCapitalised, LIKELY, LOCATION, runOfCapitals, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const SEAT = sign(/^(?:ridings?|constituenc(?:y|ies)|electorates?|seats?|districts?|divisions?)$/i);
const YEAR = sign(/^(?:18|19|20)\d\d$/);
const DASH = /^[-–—]+$/;
const BODY = maskOf('party', 'organisation', 'company', 'agency', 'media');
const LONGEST = 4;
const MOST = 6;

/** Makes one place of the places between the dashes, behind "riding of", or before the year of the election. */
export const ridings = where([SEAT, YEAR], (view, found) => {
  const { words } = view.tokens;
  const added: Found[] = [];
  for (let i = 0; i + 3 < words.length; i++) {
    const isSeat = SEAT.at(view, i) && words[i + 1] === 'of';
    const isIn = /^(?:in|for)$/.test(words[i]!);
    if (!isSeat && !isIn) continue;
    const from = isSeat ? i + 2 : i + 1;
    const to = endOfRiding(view, from);
    if (to === undefined || found.some(name => isOther(name, from, to))) continue;
    const isDated = words[to] === 'in' && words[to + 1] === 'the' && YEAR.at(view, to + 2);
    if (isSeat || isDated) added.push({ from, to, type: LOCATION, probability: SURE });
    i = to - 1;
  }
  return withNames(found, added);
});

/** Whether a name between is surely no place's: "in the seat of Holborn – Anna Petrova said". */
const isOther = (name: Found, from: number, to: number): boolean =>
  name.from < to && name.to > from && name.type !== LOCATION && name.probability >= LIKELY;

/** Where places end that dashes stand between; undefined where there is one alone. */
function endOfRiding(view: BlockView, from: number): number | undefined {
  const { words, breaks } = view.tokens;
  let to = runOfCapitals(view, from, LONGEST);
  let parts = 1;
  while (to > from && DASH.test(words[to] ?? '') && !breaks[to] && !breaks[to + 1] && parts < MOST) {
    if (!isCapitalised(view, to + 1) || (view.marks.begin[to + 1]! & BODY) !== 0) break;
    to = runOfCapitals(view, to + 1, LONGEST);
    parts++;
  }
  return parts > 1 ? to : undefined;
}
