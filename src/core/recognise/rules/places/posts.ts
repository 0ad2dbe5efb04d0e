/** Addresses of telegrams: the posts they come from and go to, "AMEMBASSY NIAMEY", "RUEHC/SECSTATE WASHDC". */
import { isCapitalised, LOCATION, noName, ORGANISATION, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

/** What kind of post stands at a place. */
const POST =
  /^(?:AM(?:EMBASSY|EMB|CONSUL|CONGEN|LEGATION)|US(?:MISSION|MIS|DEL|LO|INT|OFFICE)|UK(?:MIS|DEL|REP)|BRITEMB|HIGHCOM)$/;
/** Headquarters, which are written as one word. */
const HEADQUARTERS = /^(?:SECSTATE|SECDEF|DEPTSTATE|CINC[A-Z]{3,8})$/;
/** How urgent a telegram is, and to whom it goes beside. */
const PRECEDENCE = /^(?:PRIORITY|IMMEDIATE|ROUTINE|FLASH|NIACT|INFO|COLLECTIVE|AND|FOR|FROM|TO)$/;
const BODY = maskOf('organisation', 'agency');
const isAlone = (i: number, breaks: Uint8Array): boolean =>
  breaks[i] === 1 && (i + 1 >= breaks.length || breaks[i + 1] === 1);

/** Words of the longest name of a town. */
const LONGEST = 3;

const TOLD = sign(word => word === 'WASHDC' || word === 'BT' || POST.test(word) || HEADQUARTERS.test(word));

/** Makes places of what stands behind a post, and organisations of the posts at bodies ("USMISSION NATO BRUSSELS"). */
export const posts = where([TOLD], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!TOLD.at(view, i)) continue;
    const word = tokens.words[i]!;
    if (word === 'WASHDC') added.push({ from: i, to: i + 1, type: LOCATION, probability: SURE });
    else if (HEADQUARTERS.test(word)) added.push({ from: i, to: i + 1, type: ORGANISATION, probability: SURE });
    // The mark of a break alone on its line; elsewhere it is a company.
    if (word === 'BT' && isAlone(i, tokens.breaks)) added.push(noName(i));
    if (!POST.test(word)) continue;
    added.push(noName(i));
    let from = i + 1;
    if (isCapitalised(view, from) && !tokens.breaks[from] && marks.begin[from]! & BODY) {
      added.push({ from, to: from + 1, type: ORGANISATION, probability: SURE });
      from++;
    }
    let to = from;
    while (
      to - from < LONGEST &&
      isCapitalised(view, to) &&
      !tokens.breaks[to] &&
      !PRECEDENCE.test(tokens.words[to]!) &&
      !HEADQUARTERS.test(tokens.words[to]!)
    )
      to++;
    if (to > from) added.push({ from, to, type: LOCATION, probability: SURE });
    i = to - 1;
  }
  return withNames(found, added);
});
