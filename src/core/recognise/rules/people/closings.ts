/** Who signs a letter: the name alone below its last words, "With love, ↵ Litia". */
import { isCapitalised, PERSON, SURE, UNSURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';

/** The last words of letters. */
const CLOSES = sign(
  /^(?:love|regards|wishes|sincerely|faithfully|truly|affectionately|cheers|thanks|respectfully|cordially|gratefully|yours|hugs|Yours|Love|Regards|Cheers|Thanks|Sincerely|Best|Respectfully|Cordially)$/,
);
/** What somebody who writes says to be: "Your loving daughter", "your obedient servant", "Your affectionate". */
const BONDS = sign(
  /^(?:loving|affectionate|devoted|obedient|dutiful|faithful|humble|fond|grateful|son|daughter|brother|sister|mother|father|aunt|uncle|niece|nephew|cousin|wife|husband|friend|servant)$/,
);
/** So many words behind "Your" at most say it. */
const LONGEST_BOND = 6;

/** Whether a line ends with such a word that begins with "Your", or a sentence goes on to it with "your". */
function isBond({ tokens: { words, breaks } }: BlockView, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_BOND && !breaks[k + 1]; k--)
    if (/^[Yy]our$/.test(words[k]!)) return true;
  return false;
}

const NO_PERSON = maskOf('organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'role', 'title', 'commonWord'); // prettier-ignore
const LONGEST = 3;

/** Makes people of one to three capitalised words that are all of the line below. */
export const closings = where([CLOSES, BONDS], (view, found) => {
  const { tokens, marks, style } = view;
  const { words, breaks, count } = tokens;
  const added: Found[] = [];
  for (let i = 0; i + 1 < count; i++) {
    const from = words[i + 1] === ',' ? i + 2 : i + 1;
    if (!(CLOSES.at(view, i) && from === i + 2) && !(BONDS.at(view, i) && isBond(view, i))) continue;
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
