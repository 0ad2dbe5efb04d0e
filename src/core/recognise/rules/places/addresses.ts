/** Places in addresses: a city and its state's letters ("TILDEN, KY 41001"), a state beside a plate's number; roads named by a number are none. */
import { isCapitalised, LIKELY, LOCATION, noName, withNames, type Rule } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';

/** The postal codes of the states of the United States, and of the provinces of Canada. */
const STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(
    ' ',
  ),
);
const STATE = sign(word => STATES.has(word));
const PLATE = /^(?:TAG|TAGS|PLATE|PLATES|LIC|LICENSE|LICENCE|REG|REGISTRATION|DL|OLN)$/i;
const LONGEST_CITY = 3;

/** Makes places of a state's letters where an address or a plate has them, and of the city before. */
export const addresses = where([STATE], (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (!STATE.at(view, i) || tokens.roles[i] === NO_NAME) continue;
    const isEnd =
      i + 1 >= tokens.count ||
      breaks[i + 1] === 1 ||
      /^(?:\d{5}.*|[.,;)]|USA|U\.S\.A\.?|US|—|--|–)$/.test(words[i + 1]!);
    if (PLATE.test(words[i + 1] ?? '') && !isCapitalised(view, i - 1)) {
      added.push({ from: i, to: i + 1, type: LOCATION, probability: LIKELY });
      continue;
    }
    // "Sherbrooke QC J1J 2E5", "Fargo ND 58102"
    const isCoded = /^(?:\d{5}|[A-Z]\d[A-Z])$/.test(words[i + 1] ?? '') && isCapitalised(view, i - 1) && !breaks[i];
    if (isCoded) {
      const city = found.find(name => name.from < i && name.to >= i);
      if (city && city.to <= i + 2)
        added.push({ ...city, to: i, type: LOCATION }, { from: i, to: i + 1, type: LOCATION, probability: LIKELY });
      continue;
    }
    if (words[i - 1] !== ',' || !isEnd || breaks[i] || breaks[i - 1]) continue;
    let from = i - 1;
    while (from > 0 && i - 1 - from < LONGEST_CITY && !breaks[from] && isCapitalised(view, from - 1)) from--;
    const isWhole =
      from === 0 || breaks[from] === 1 || /^[,;:(]$/.test(words[from - 1]!) || !isCapitalised(view, from - 1);
    if (from === i - 1 || !isWhole) continue;
    // "Hale, MD" is a doctor: a city is no person whom lists know better.
    const person =
      marks.begin[from]! & BIT.givenName && !(marks.begin[from]! & (BIT.city5k | BIT.city15k | BIT.city100k));
    if (
      /^(?:MD|MA|PA|DC|ND|DO)$/.test(words[i]!) &&
      (person || found.some(name => name.from <= from && name.to >= i - 1 && name.type !== LOCATION))
    )
      continue;
    const city = found.find(name => name.from < i - 1 && name.to > from);
    if (!city || (city.from === from && city.to === i - 1))
      added.push({
        from,
        to: i - 1,
        type: LOCATION,
        probability: Math.max(LIKELY, city?.type === LOCATION ? city.probability : 0),
      });
    added.push({ from: i, to: i + 1, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const COUNTED = /^(?:million|billion|troops|soldiers|percent|%|cents?|citizens|sailors|marines|dollars)$/i;

/** "US 23" is a road. */
export const roads: Rule = ({ tokens }, found) => {
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const word = tokens.words[i];
    if ((word !== 'US' && word !== 'U.S.') || !/^\d{1,3}$/.test(tokens.words[i + 1]!)) continue;
    if (!COUNTED.test(tokens.words[i + 2] ?? '')) added.push(noName(i));
  }
  return withNames(found, added);
};
