/** Bodies of several words that the lists know, where nothing at all was found: "Ask the Met Office", "DEFENDS RED CROSS". */
import { isCapitalised, LIKELY, ORGANISATION, withNames, type Rule } from '../shared/rule.js';
import { BIT } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS } from '../../tagger/view.js';

const BODY = BIT.organisation | BIT.agency;

/** Adds them, but where they are a part of something longer. */
export const knownBodies: Rule = (view, found) => {
  const { marks, tokens, style } = view;
  const added: Found[] = [];
  for (let from = 0; from + 1 < tokens.count; from++) {
    if (!(marks.begin[from]! & BODY)) continue;
    let to = from + 1;
    while (to < tokens.count && marks.inside[to]! & BODY && !(marks.end[to - 1]! & BODY)) to++;
    if (to - from < 2 || !(marks.end[to - 1]! & BODY) || !isCapitalised(view, to - 1) || tokens.roles[from] === NO_NAME)
      continue;
    const isPart = style[from] !== CAPITALS && (isCapitalised(view, from - 1) || isCapitalised(view, to));
    if (isPart || tokens.breaks.subarray(from + 1, to).includes(1)) continue;
    if (!found.some(name => name.from < to && name.to > from))
      added.push({ from, to, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
};
