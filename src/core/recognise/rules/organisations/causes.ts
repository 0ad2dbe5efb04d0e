/** Bodies with what they are for: "Commission of Inquiry into Cocoa Purchases", "Legal Aid Clinic for Fisherfolk". */
import {
  endOfWord,
  isCapitalised,
  LIKELY,
  LOCATION,
  ORGANISATION,
  PERSON,
  SURE,
  UNSURE,
  withNames,
} from '../shared/rule.js';
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

const CAMPAIGN = sign(/^(?:Citizens|Friends|Committee|Neighbors|Neighbours|Volunteers)$/);

/** The committee of somebody who stands for office goes on with the name: "Citizens for Mara Lindt", "Committee to Elect Mara Lindt". */
export const campaigns = where([CAMPAIGN], (view, found) => {
  const { words, breaks } = view.tokens;
  const added: Found[] = [];
  for (const person of found) {
    const { from, to, type } = person;
    if (type !== PERSON || from < 2 || breaks[from]) continue;
    const isElected = /^(?:Elect|Re-elect|Reelect|Re-Elect)$/i.test(words[from - 1]!) && /^to$/i.test(words[from - 2]!);
    const start = isElected ? from - 3 : from - 2;
    if (start < 0 || !CAMPAIGN.at(view, start) || breaks[start + 1]) continue;
    const isFor = isElected || (words[start] !== 'Committee' && words[from - 1] === 'for');
    if (isFor) added.push({ from: start, to, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});
