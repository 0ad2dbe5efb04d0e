/** Places where registers and lives say that somebody was born, died or belongs: "born Galati 1911", "son of a tinner, of Madron". */
import { isCapitalised, LIKELY, LOCATION, UNSURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

const BORN = sign(/^(?:born|Born|b\.|died|Died|d\.|domiciled|baptised|baptized)$/);
const YEAR = /^1[5-9]\d\d$|^20\d\d$/;
const NO_PLACE = maskOf('calendar', 'title', 'commonWord');

const KIN = sign(/^(?:dau|dtr|daughter|son|wife|widow|relict)$/);
/** So far behind it a register says of what place somebody is. */
const REACH = 10;

/** Makes places of the last word of an entry of a register: "Tregenna, Honor, daughter of a mariner, of Zennor". */
export const parishes = where([KIN], (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks, count } = tokens;
  const added: Found[] = [];
  for (let i = 1; i < count; i++) {
    if (!KIN.at(view, i) || words[i - 1] !== ',') continue;
    for (let at = i + 3; at < count && at - i <= REACH && !breaks[at]; at++) {
      if (words[at - 2] !== ',' || words[at - 1] !== 'of' || !isCapitalised(view, at)) continue;
      const isLast = at + 1 >= count || breaks[at + 1] === 1 || /^[.;]$/.test(words[at + 1]!);
      const isSure = found.some(
        name => name.from <= at && name.to > at && name.type === LOCATION && name.probability >= UNSURE,
      );
      if (isLast && !isSure && !(marks.begin[at]! & NO_PLACE))
        added.push({ from: at, to: at + 1, type: LOCATION, probability: LIKELY });
    }
  }
  return withNames(found, added);
});

/** Makes a place of one word between such a verb and a year, or where brackets open before the verb: "(d. Malmö)". */
export const births = where([BORN], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    const at = i + 1;
    const year = tokens.words[at + 1] === ',' || tokens.words[at + 1] === 'in' ? at + 2 : at + 1;
    if (!BORN.at(view, i) || !isCapitalised(view, at)) continue;
    const isBracketed = tokens.words[i - 1] === '(' && /^[),;]$/.test(tokens.words[at + 1]!);
    if (!isBracketed && (!YEAR.test(tokens.words[year] ?? '') || tokens.breaks[year])) continue;
    if (marks.begin[at]! & NO_PLACE || tokens.breaks[at]) continue;
    const isSure = found.some(
      name => name.from <= at && name.to > at && name.type === LOCATION && name.probability >= UNSURE,
    );
    if (!isSure) added.push({ from: at, to: at + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});
