/** Authors as references name them, with their initials behind: "Keane O., Brandl T. & Quaresma I. (2019)". */
import { isCapitalised, LIKELY, namesIn, PERSON, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

/** The initials of one, with full stops, or without two at most: "O.", "O.M.", "OM". */
const INITIALS = sign(/^(?:(?:\p{Lu}\.-?){1,4}|\p{Lu}{1,2})$/u);
const NAME = maskOf('givenName', 'familyName', 'name');
const BETWEEN = /^(?:,|;|&|and)$/;

/** Makes people of all in such a list, where one of them is known for one. */
export const authors = where([INITIALS], (view, found) => {
  const { words } = view.tokens;
  const added: Found[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const people: Found[] = [];
    let at = i;
    for (let to = endOfAuthor(view, at); to !== undefined; to = endOfAuthor(view, at)) {
      people.push({ from: at, to, type: PERSON, probability: LIKELY });
      at = to;
      while (BETWEEN.test(words[at] ?? '') && at - to < 2) at++;
      if (at === to) break;
    }
    const isTold = people.some(one =>
      namesIn(found, one.from, one.to).some(({ type, probability }) => type === PERSON && probability >= LIKELY),
    );
    if (people.length > 1 && isTold)
      added.push(
        ...people.filter(one => !namesIn(found, one.from, one.to).some(({ probability }) => probability >= SURE)),
      );
    if (people.length > 0) i = people.at(-1)!.to - 1;
  }
  return withNames(found, added);
});

/** Where an author's initials end behind one family name; undefined where there is none. */
function endOfAuthor(view: BlockView, at: number): number | undefined {
  const { words, breaks, roles } = view.tokens;
  if (!isCapitalised(view, at) || words[at]!.length < 3 || roles[at] === NO_NAME || INITIALS.at(view, at))
    return undefined;
  // "Vitamin C and Vitamin D"
  if ((view.marks.begin[at]! & NAME) === 0 && view.words[at]!.cluster !== 0) return undefined;
  if (breaks[at + 1] || !INITIALS.at(view, at + 1)) return undefined;
  let to = at + 2;
  while (to < words.length && to - at < 5 && !breaks[to] && (INITIALS.at(view, to) || words[to] === '.')) to++;
  return to;
}
