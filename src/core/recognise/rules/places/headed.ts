/** Places by how letters, contracts and dispatches have them: "Rabat, 11 March 2013" and "Spaldings, Jamaica", alone in a cell or a line. */
import { cellsOf, isCapitalised, LIKELY, LOCATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';

const COMMA = sign(/^,$/);
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
const YEAR = /^[12]\d{3}$/;
const NO_PLACE = maskOf('calendar', 'title', 'role', 'organisationSuffix', 'organisationHead', 'company', 'demonym');

/** Makes a place of the one or two words before the comma. */
export const headed = where([COMMA], (view, found) => {
  const { tokens, marks, style } = view;
  const added: Found[] = [];
  for (const [from, end] of cellsOf(tokens)) {
    const to = tokens.words[from + 1] === ',' ? from + 1 : from + 2;
    if (to + 1 >= end || tokens.words[to] !== ',' || style[from] === CAPITALS || tokens.roles[from] === NO_NAME)
      continue;
    if (
      !isDate(view, to + 1, end) &&
      !(beginsLine(view, from) && (isDated(view, to + 1) || isCountry(view, to + 1, end)))
    )
      continue;
    let mask = 0;
    for (let i = from; i < to; i++) mask |= isCapitalised(view, i) ? marks.begin[i]! : NO_PLACE;
    if (mask & NO_PLACE) continue;
    const others = found.filter(name => name.from < to && name.to > from);
    const isOther = (name: Found): boolean =>
      name.type === LOCATION
        ? name.from !== from || name.to !== to
        : name.probability >= (name.type === PERSON ? LIKELY : SURE);
    if (!others.some(isOther)) added.push({ from, to, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

/** Whether a cell is the first of its line: others may hold names with the family name first ("West, India"). */
const beginsLine = ({ tokens: { text, starts, ends } }: BlockView, i: number): boolean =>
  i === 0 || text.slice(ends[i - 1], starts[i]).includes('\n');

/** Whether a cell goes on with a day and a month, in either order, and the year. */
function isDate({ tokens: { words } }: BlockView, at: number, end: number): boolean {
  const [a = '', b = ''] = [words[at], words[at + 1]];
  return end - at >= 2 && end - at <= 5 && ((DAY.test(a) && MONTH.test(b)) || (MONTH.test(a) && DAY.test(b)));
}

/** Whether a day, a month and a year stand at a token, and then what is said: "Rabat, 11 March 2013 – The council met." */
function isDated(view: BlockView, at: number): boolean {
  const { words } = view.tokens;
  return isDate(view, at, at + 3) && YEAR.test(words[at + 2] ?? '') && /^[.:–—-]$/.test(words[at + 3] ?? '');
}

/** Whether a cell ends with a country that begins at a token. */
function isCountry({ marks }: BlockView, at: number, end: number): boolean {
  if (!(marks.begin[at]! & BIT.country)) return false;
  let to = at + 1;
  while (to < end && marks.inside[to]! & BIT.country && !(marks.end[to - 1]! & BIT.country)) to++;
  return to === end;
}
