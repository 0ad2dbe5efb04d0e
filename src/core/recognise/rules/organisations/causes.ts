/** Bodies with what they are for: "Commission of Inquiry into Cocoa Purchases", "Legal Aid Clinic for Fisherfolk". */
import { endOfWord, isCapitalised, LOCATION, ORGANISATION, PERSON, SURE, UNSURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

/** Last words of bodies that have a cause. */
const HEAD = sign(
  /^(?:Commission|Committee|Inquiry|Enquiry|Investigation|Panel|Tribunal|Clinic|Centre|Center|Fund|Foundation|Association|Society|Institute|Trust|Network|Forum|Campaign|Alliance|Office|Agency|Home|Hospital|School|Bureau|Coalition|Programme|Program|Initiative|Service|Board|Council|Taskforce|Observatory|Authority|Group|Federation|Institution)$/,
);
const WHICH_INQUIRE = /^(?:Commission|Committee|Inquiry|Enquiry|Investigation|Panel|Tribunal)$/;
/** What no cause begins with. */
const OTHER = maskOf('calendar', 'title', 'country', 'capital', 'city1M', 'city100k', 'region', 'givenName');
const SMALL = /^(?:and|or|of|the|in|&)$/;
const LONGEST = 10;

/** An organisation goes on with its cause behind "for" and "into". */
export const causes = where([HEAD], (view, found) => {
  const { words, breaks } = view.tokens;
  const longer: Found[] = [];
  for (const name of found) {
    const { to, type } = name;
    const joins = words[to] === 'for' || (words[to] === 'into' && WHICH_INQUIRE.test(words[to - 1]!));
    if (type !== ORGANISATION || !joins || breaks[to] || breaks[to + 1] || !HEAD.at(view, to - 1)) continue;
    const start = words[to + 1] === 'the' ? to + 2 : to + 1;
    const end = endOfCause(view, start);
    const isOther = (one: Found): boolean =>
      one.from < end &&
      one.to > to &&
      one.probability >= (one.type === PERSON || one.type === LOCATION ? UNSURE : SURE);
    if (end > start && !(view.marks.begin[start]! & OTHER) && !found.some(isOther)) longer.push({ ...name, to: end });
  }
  return withNames(found, longer);
});

/** Where capitalised words end that begin at a token, with the small words between them. */
function endOfCause(view: BlockView, start: number): number {
  const { words, breaks } = view.tokens;
  let end = start;
  for (let i = start; i - start < LONGEST && isCapitalised(view, i);) {
    if (i > start && breaks[i]) break;
    end = endOfWord(view, i);
    i = end;
    while (SMALL.test(words[i] ?? '') && !breaks[i]) i++;
    if (i > end && view.marks.begin[i]! & BIT.calendar) break;
  }
  return end;
}
