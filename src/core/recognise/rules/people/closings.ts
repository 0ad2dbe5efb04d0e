/** Whom a letter is to, and who signs it: the name alone behind "My dear", or below its last words, "With love, ↵ Litia". */
import { isCapitalised, LIKELY, PERSON, SURE, UNSURE, withNames } from '../shared/rule.js';
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

/** What says that somebody signs for somebody else. */
const FOR = sign(/^p\.?p\.?$/);

/** Whether a line ends with such a word that begins with "Your", or a sentence goes on to it with "your". */
function isBond({ tokens: { words, breaks } }: BlockView, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_BOND && !breaks[k + 1]; k--)
    if (/^[Yy]our$/.test(words[k]!)) return true;
  return false;
}

const NAME = maskOf('givenName', 'familyName', 'name');
const NOT_DEAR = maskOf('organisation', 'company', 'organisationSuffix', 'organisationHead', 'role', 'title');
const NO_PERSON = maskOf('organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'role', 'title', 'commonWord'); // prettier-ignore
const LONGEST = 3;

/** What stands before whom a letter is to. */
const DEAR = sign(/^(?:[Dd]ear|[Dd]earest|Darling|Beloved)$/);
/** Whom no name is of: "My dear Sir,", "Dear Colleagues,". */
const NOBODY =
  /^(?:Sirs?|Madams?|Mesdames|Friends?|Colleagues?|Editors?|Readers?|Customers?|Clients?|Members?|Lord|Lady|Mother|Father|Mum|Mom|Dad|Mama|Mamma|Papa|Mummy|Daddy|Brothers?|Sisters?|Son|Daughter|Boys?|Girls?|Fellow|Child|Children|Aunt|Aunty|Auntie|Uncle|Cousin|Comrades?|Heart|Love|Wife|Husband|All|Everyone|Team|Both|Diary|Parents|Neighbours?|Gentlemen|Ladies|Chairman|Minister|President|Ambassador|Professor|Doctor|Reverend|Bishop|Captain|General|Colonel|Major|Judge|Sweetheart|One|Ones)$/;

/** Makes a person of the one word between "My dear" and the comma that ends the line. */
export const dears = where([DEAR], (view, found) => {
  const { tokens, marks, style } = view;
  const { words, breaks, count } = tokens;
  const added: Found[] = [];
  for (let i = 0; i + 2 < count; i++) {
    const at = i + 1;
    if (!DEAR.at(view, i) || !/^[,:!]$/.test(words[at + 1]!) || !isCapitalised(view, at) || breaks[at]) continue;
    const isLine = at + 2 >= count || breaks[at + 2] === 1;
    const opens = i === 0 || breaks[i] === 1 || (/^My$/i.test(words[i - 1]!) && (i === 1 || breaks[i - 1] === 1));
    if (!isLine || !opens || style[at] === CAPITALS || NOBODY.test(words[at]!) || marks.begin[at]! & NOT_DEAR) continue;
    const isMany = words[at]!.endsWith('s') && view.words[at]!.cluster !== 0 && !(marks.begin[at]! & NAME);
    const there = found.find(name => name.from <= at && name.to > at);
    if (!isMany && (!there || (there.type === PERSON && there.probability < LIKELY)))
      added.push({ from: at, to: at + 1, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Makes people of one to three capitalised words that are all of the line below. */
export const closings = where([CLOSES, BONDS, FOR], (view, found) => {
  const { tokens, marks, style } = view;
  const { words, breaks, count } = tokens;
  const added: Found[] = [];
  for (let below = 0; below < count; below++) {
    const isFor = FOR.at(view, below);
    if (!breaks[below] && !(below === 0 && isFor)) continue;
    const last = words[below - 1] === ',' ? below - 2 : below - 1;
    const isClosed = CLOSES.at(view, last) && last === below - 2;
    if (!isFor && !isClosed && !(BONDS.at(view, last) && isBond(view, last))) continue;
    const from = !isFor ? below : words[below + 1] === '.' ? below + 2 : below + 1;
    let to = from;
    while (to < count && to - from < LONGEST && isCapitalised(view, to) && (to === from || !breaks[to])) to++;
    const isLine = to >= count || breaks[to] === 1;
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
