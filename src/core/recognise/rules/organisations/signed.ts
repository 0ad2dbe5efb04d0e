/** Whom somebody signs for: "Stellan Brandvold | Paper Lantern Theatre Company", or the last line below a name and an office. */
import { cellsOf, isCapitalised, LIKELY, ORGANISATION, PERSON, UNSURE, withNames, type Rule } from '../shared/rule.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const SMALL = /^(?:of|for|and|the|&|in|-)$/;
const LONGEST = 7;
/** So many tokens of a title may stand before a name in its cell. */
const TITLE = 2;

/** First words of what somebody is, where no list of roles has them. */
const OFFICE =
  /^(?:Clerk|Bursar|Chair|Registrar|Convenor|Convener|Head|Vice|Deputy|Acting|Senior|Assistant|Managing|Executive|Programme|Program|Project|Policy|Press|Communications|Honorary|Hon)$/;

type Cell = readonly [from: number, to: number];

/** Makes an organisation of such a cell. */
export const signed: Rule = (view, found) => {
  const { count, breaks } = view.tokens;
  if (!breaks.includes(1)) return found;
  if (!found.some(({ type, probability }) => type === PERSON || probability < UNSURE)) return found;
  const names = new Map(found.map(name => [name.to, name]));
  const people = new Map(found.filter(({ type }) => type === PERSON).map(name => [name.to, name]));
  // A person and nothing else, but for a title.
  const isPerson = ([from, to]: Cell): boolean => (people.get(to)?.from ?? count) <= from + TITLE;
  const added: Found[] = [];
  const cells = [...cellsOf(view.tokens)];
  let next = 0; // names and cells are both in order
  cells.forEach(([from, to], k) => {
    while (next < found.length && found[next]!.to <= from) next++;
    const before = cells[k - 1];
    // "Jasvinder Toorak ↵ Clerk to the Trustees"
    const signs = before && names.get(before[1]);
    if (
      signs?.from === before?.[0] &&
      signs !== undefined &&
      isLineAbove(view, signs, from) &&
      signs.to - signs.from > 1 &&
      signs.probability < UNSURE &&
      isOffice(view, [from, to])
    )
      added.push({ ...signs, type: PERSON, probability: LIKELY });
    if (!before || !isOfName(view, from, to)) return;
    const within: Found[] = [];
    for (let i = next; i < found.length && found[i]!.from < to; i++) within.push(found[i]!);
    const [only, another] = within;
    if (isPerson(before)) {
      const isTail = only?.type === ORGANISATION && only.to === to && only.from > from && !another;
      if (isTail) added.push({ ...only, from, probability: Math.max(only.probability, LIKELY) });
      return;
    }
    const signer = cells[k - 2];
    const isLast = to === count && signer !== undefined && isPerson(signer) && isOffice(view, before);
    const isFree = within.every(
      ({ type, probability }) => type !== ORGANISATION && (probability < UNSURE || (type !== PERSON && to - from > 2)),
    );
    if (isLast && isFree && isPhrase(view, from, to)) added.push({ from, to, type: ORGANISATION, probability: LIKELY });
  });
  return withNames(found, added);
};

/** Whether a name is all of a line, without small words, and another line begins with a token. */
function isLineAbove({ tokens: { text, words, starts, ends } }: BlockView, name: Found, next: number): boolean {
  const above = text.slice(0, starts[name.from]);
  const isWhole =
    /(?:^|\n)[^\S\n]*$/.test(above.slice(-80)) && text.slice(ends[name.to - 1], starts[next]).includes('\n');
  return isWhole && !words.slice(name.from, name.to).some(word => SMALL.test(word) && word !== '-');
}

/** Whether all words of a cell are capitalised or small, and none is of a reference. */
function isOfName(view: BlockView, from: number, to: number): boolean {
  const { words, roles, starts, ends } = view.tokens;
  if (to - from < 2 || to - from > LONGEST || !isCapitalised(view, from) || !isCapitalised(view, to - 1)) return false;
  for (let i = from; i < to; i++)
    if (
      roles[i] === NO_NAME ||
      !(isCapitalised(view, i) || SMALL.test(words[i]!)) ||
      (i > from && starts[i]! > ends[i - 1]! + 1)
    )
      return false;
  return true;
}

/** Whether a cell begins with what somebody is. */
const isOffice = ({ marks, tokens: { words } }: BlockView, [from]: Cell): boolean =>
  (marks.begin[from]! & (BIT.role | BIT.title)) !== 0 || OFFICE.test(words[from]!);

/** Whether small words join the words of a cell, as those of places are hardly. */
const isPhrase = ({ tokens: { words } }: BlockView, from: number, to: number): boolean =>
  words.slice(from, to).some(word => /^(?:of|for|and|&)$/.test(word));
