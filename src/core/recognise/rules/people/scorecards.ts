/** People on the score cards of cricket, by how a batsman was out: "c Mahadik b Atherley", "lbw b Tuivaga", "run out (Osgood)". */
import { isCapitalised, LIKELY, PERSON, runOfCapitals, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';

const OUT = sign(/^(?:c|st|lbw|b|out)$/);
const LONGEST = 3;

/** Makes people of those who caught, stumped, bowled or ran somebody out. */
export const dismissed = where([OUT], (view, found) => {
  const { words } = view.tokens;
  const added: Found[] = [];
  const add = (from: number): number => {
    const to = endOfName(view, from);
    const other = found.find(name => name.from < to && name.to > from);
    const isKnown = other?.type === PERSON && other.probability >= SURE;
    if (to > from && !isKnown) added.push({ from, to, type: PERSON, probability: LIKELY });
    return to;
  };
  for (let i = 0; i + 1 < words.length; i++) {
    if (!OUT.at(view, i)) continue;
    const word = words[i]!;
    if (word === 'lbw' && words[i + 1] === 'b') add(i + 2);
    else if (word === 'out' && words[i - 1] === 'run' && words[i + 1] === '(' && words[i + 3] === ')') add(i + 2);
    else if (word === 'c' || word === 'st') {
      const from = /^[†+*]$/.test(words[i + 1]!) ? i + 2 : i + 1;
      const to = endOfName(view, from);
      if (to > from && words[to] === 'b' && isCapitalised(view, to + 1)) {
        add(from);
        add(to + 1);
      }
    }
  }
  return withNames(found, added);
});

/** Where a name ends that begins at a token, on the same line and no part of a reference. */
function endOfName(view: BlockView, from: number): number {
  const { breaks, roles, count } = view.tokens;
  return from < count && !breaks[from] && roles[from] !== NO_NAME ? runOfCapitals(view, from, LONGEST) : from;
}
