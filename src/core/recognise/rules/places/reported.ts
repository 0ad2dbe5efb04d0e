/** Places in telegrams and reports, mostly in capitals: "HANKOW NOV 12 1938", "OF CORPUS CHRISTI", "departed Guinlay bound for". */
import { LIKELY, LOCATION, OTHER, runOfCapitals, UNSURE, withNames } from '../shared/rule.js';
import { IN_CAPITALS, sign, where } from '../shared/signs.js';
import { isStrange } from './terrain.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS } from '../../tagger/view.js';

/** Whether something else than a name of no kind was found in tokens `[from, to)`, and not hardly. */
const isKnown = (found: readonly Found[], from: number, to: number): boolean =>
  found.some(name => name.from < to && name.to > from && name.type !== OTHER && name.probability >= UNSURE);

const TOWN = maskOf('capital', 'city1M', 'city100k', 'city15k', 'city5k');
const MONTH = sign(/^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\.?$/);

/** Makes places of what stands before the date of a telegram: "HANKOW NOV 12 1938". */
export const wired = where([MONTH], (view, found) => {
  const { tokens, words, marks } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!MONTH.at(view, i) || tokens.breaks[i] || !/^\d{1,2}(?:ST|ND|RD|TH)?$/.test(tokens.words[i + 1]!)) continue;
    const from = i - 1;
    const begins = from === 0 || tokens.breaks[from] === 1;
    const isTownlike = words[from]!.cluster === 0 || (marks.begin[from]! & TOWN) !== 0;
    const isUpper = /^\p{Lu}{4,}$/u.test(tokens.words[from]!) && tokens.roles[from] !== NO_NAME;
    if (begins && isTownlike && isUpper && !isKnown(found, from, i))
      added.push({ from, to: i, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const CITY = maskOf('capital', 'city1M', 'city100k', 'country');

/** Makes places of well-known towns of two words or three in a text in capitals: "OF CORPUS CHRISTI". */
export const shoutedTowns = where([IN_CAPITALS], (view, found) => {
  const { tokens, marks, style } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (style[i] !== CAPITALS || !(marks.begin[i]! & CITY) || tokens.roles[i] === NO_NAME) continue;
    let to = i + 1;
    while (to < tokens.count && !tokens.breaks[to] && marks.inside[to]! & CITY) to++;
    const isWhole = to - i > 1 && (marks.end[to - 1]! & CITY) !== 0;
    if (isWhole && !isKnown(found, i, to)) added.push({ from: i, to, type: LOCATION, probability: LIKELY });
    i = to - 1;
  }
  return withNames(found, added);
});

const DEPARTED = sign(/^(?:departed|DEPARTED|TWDS|ENROUTE)$/);

/** Makes places of what ships leave for other places, and of what somebody goes towards in capitals: "departed Guinlay bound for". */
export const departed = where([DEPARTED], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const from = i + 1;
    if (!DEPARTED.at(view, i) || tokens.breaks[from] || !isStrange(view, from)) continue;
    const to = runOfCapitals(view, from, 3);
    const isBound = /^(?:bound|for|BOUND|FOR)$/.test(tokens.words[to] ?? '');
    const isTowards = /^(?:TWDS|ENROUTE)$/.test(tokens.words[i]!) && to - from === 1;
    if ((isBound || isTowards) && !isKnown(found, from, to))
      added.push({ from, to, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});
