/** Whom somebody signs for: "Stellan Brandvold | Paper Lantern Theatre Company", or the last line below a name and an office. */
import { cellsOf, isCapitalised, LIKELY, ORGANISATION, PERSON, UNSURE, withNames, type Rule } from '../shared/rule.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const SMALL = /^(?:of|for|and|the|&|in|-)$/;
const LONGEST = 7;

/** Makes an organisation of such a cell. */
export const signed: Rule = (view, found) => {
  const { count, breaks } = view.tokens;
  if (!breaks.includes(1) || !found.some(({ type }) => type === PERSON)) return found;
  const added: Found[] = [];
  const cells = [...cellsOf(view.tokens)];
  cells.forEach(([from, to], k) => {
    const before = cells[k - 1];
    if (!before || !isOfName(view, from, to)) return;
    const within = found.filter(name => name.from < to && name.to > from);
    const [only, another] = within;
    if (isPerson(before, found)) {
      const isTail = only?.type === ORGANISATION && only.to === to && only.from > from && !another;
      if (isTail) added.push({ ...only, from, probability: Math.max(only.probability, LIKELY) });
      return;
    }
    const signer = cells[k - 2];
    const isLast = to === count && signer !== undefined && isPerson(signer, found) && isOffice(view, before);
    if (isLast && isPhrase(view, from, to) && within.every(({ probability }) => probability < UNSURE || to - from > 2))
      if (within.every(name => name.type !== ORGANISATION && name.type !== PERSON))
        added.push({ from, to, type: ORGANISATION, probability: LIKELY });
  });
  return withNames(found, added);
};

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

/** Whether a cell holds a person and nothing else. */
const isPerson = ([from, to]: readonly [number, number], found: readonly Found[]): boolean =>
  found.some(name => name.type === PERSON && name.from <= from + 2 && name.to === to);

/** Whether a cell begins with what somebody is. */
const isOffice = ({ marks }: BlockView, [from]: readonly [number, number]): boolean =>
  (marks.begin[from]! & (BIT.role | BIT.title)) !== 0;

/** Whether small words join the words of a cell, as those of places are hardly. */
const isPhrase = ({ tokens: { words } }: BlockView, from: number, to: number): boolean =>
  words.slice(from, to).some(word => /^(?:of|for|and|&)$/.test(word));
