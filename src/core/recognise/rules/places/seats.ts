/** Towns that companies are of: "Tuckwell & Sons of Bradford". */
import { isCapitalised, LIKELY, LOCATION, ORGANISATION, UNSURE, withNames } from '../shared/rule.js';
import { KINS, LEGALS } from '../organisations/endings.js';
import { where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

const CITY = maskOf('capital', 'city1M', 'city100k', 'city15k', 'city5k', 'region', 'country');

/** Makes places of the one word behind "of" where a company's name ends with who is behind it, or its legal form. */
export const seated = where([KINS, LEGALS], (view, found) => {
  const { tokens, marks, words } = view;
  const added = found.flatMap(({ to, type }): Found[] => {
    const at = to + 1;
    const isCompany = type === ORGANISATION && (KINS.at(view, to - 1) || LEGALS.at(view, to - 1));
    if (!isCompany || tokens.words[to] !== 'of' || !isCapitalised(view, at) || tokens.breaks[at]) return [];
    const isAlone = !(isCapitalised(view, at + 1) && !tokens.breaks[at + 1]);
    const isTown = (marks.begin[at]! & CITY) !== 0 || words[at]!.cluster === 0;
    const isKnown = found.some(name => name.from <= at && name.to > at && name.probability >= UNSURE);
    return isAlone && isTown && !isKnown ? [{ from: at, to: at + 1, type: LOCATION, probability: LIKELY }] : [];
  });
  return withNames(found, added);
});
