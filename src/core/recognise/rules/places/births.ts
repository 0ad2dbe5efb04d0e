/** Places where registers and lives say that somebody was born or died: "born Galati 1911". */
import { isCapitalised, LIKELY, LOCATION, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

const BORN = sign(/^(?:born|Born|b\.|died|Died|d\.|domiciled|baptised|baptized)$/);
const YEAR = /^1[5-9]\d\d$|^20\d\d$/;
const NO_PLACE = maskOf('calendar', 'title', 'commonWord');

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
    const isSure = found.some(name => name.from <= at && name.to > at && name.type === LOCATION);
    if (!isSure) added.push({ from: at, to: at + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});
