/** Words that stand before a name at the start of a sentence, with a capital, and are no part of it: "Could Marisol Tours help?", "Young Albie Crane". */
import { changed, PERSON } from './shared/rule.js';
import { sign, where } from './shared/signs.js';

/** What a question begins with; "Will" and "May" are names. */
const ASKING = sign(/^(?:Could|Would|Can|Does|Did|Do|Has|Have|Had|Is|Are|Was|Were|Shall|Should|Must)$/);
/** How old or how pitiable somebody is. */
const OF_SOMEBODY = sign(/^(?:Young|Old|Poor|Little)$/);
/** Somebody's own names behind such a word are so many at least: "Young Kim" is a whole name. */
const FULL = 2;

/** Takes such words off. */
export const starts = where([ASKING, OF_SOMEBODY], (view, found) =>
  changed(found, name => {
    const { from, to, type } = name;
    if (to - from < 2 || view.first[from] !== 1) return name;
    const isBefore = ASKING.at(view, from) || (type === PERSON && OF_SOMEBODY.at(view, from) && to - from > FULL);
    return isBefore ? { ...name, from: from + 1 } : name;
  }),
);
