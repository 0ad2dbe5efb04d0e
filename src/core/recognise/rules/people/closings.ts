/** Who signs a letter: the name alone below its last words, "With love, ↵ Litia". */
import { isCapitalised, PERSON, SURE, UNSURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS } from '../../tagger/view.js';

/** The last words of letters. */
const CLOSES = sign(
  /^(?:love|regards|wishes|sincerely|faithfully|truly|affectionately|cheers|thanks|respectfully|cordially|gratefully|yours|hugs|Yours|Love|Regards|Cheers|Thanks|Sincerely|Best|Respectfully|Cordially)$/,
);
const NO_PERSON = maskOf('organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'role', 'title', 'commonWord'); // prettier-ignore
const LONGEST = 3;

/** Makes people of one to three capitalised words that are all of the line below. */
export const closings = where([CLOSES], (view, found) => {
  const { tokens, marks, style } = view;
  const { words, breaks, count } = tokens;
  const added: Found[] = [];
  for (let i = 0; i + 2 < count; i++) {
    if (!CLOSES.at(view, i) || words[i + 1] !== ',') continue;
    const from = i + 2;
    let to = from;
    while (to < count && to - from < LONGEST && isCapitalised(view, to) && (to === from || !breaks[to])) to++;
    const isLine = breaks[from] === 1 && (to >= count || breaks[to] === 1);
    if (to === from || !isLine || style[from] === CAPITALS || words[from]!.length < 2) continue;
    let isOther = false;
    for (let k = from; k < to; k++) isOther ||= ((marks.begin[k]! | marks.end[k]!) & NO_PERSON) !== 0;
    const isKnown = (name: Found): boolean =>
      name.from < to &&
      name.to > from &&
      (name.type === PERSON || name.to - name.from > 1) &&
      name.probability >= UNSURE;
    if (!isOther && !found.some(isKnown)) added.push({ from, to, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});
