/** Clubs that share a name with a person or a place: "has joined Chelsea on loan", "on loan from Lincoln". */
import { isCapitalised, LIKELY, ORGANISATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import type { Found } from '../../tagger/tagger.js';

const LOAN = sign(/^loan$/);

/** Makes organisations of one capitalised word beside "on loan". */
export const loans = where([LOAN], (view, found) => {
  const { words, breaks } = view.tokens;
  const added: Found[] = [];
  for (let i = 1; i < words.length; i++) {
    if (!LOAN.at(view, i) || words[i - 1] !== 'on') continue;
    const isBehind = /^(?:from|to|at|with)$/.test(words[i + 1] ?? '');
    const at = isBehind ? i + 2 : i - 2;
    const isJoined = isBehind || /^(?:joined|joins|join|rejoined|to|at|with|for)$/.test(words[at - 1] ?? '');
    const isOne = isCapitalised(view, at) && !isCapitalised(view, at - 1) && !isCapitalised(view, at + 1);
    if (!isJoined || !isOne || breaks[at]) continue;
    const isOther = found.some(
      ({ from, to, type, probability }) =>
        from <= at &&
        to > at &&
        (to - from > 1 || (type === ORGANISATION && probability >= LIKELY) || (type === PERSON && probability > SURE)),
    );
    if (!isOther) added.push({ from: at, to: at + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});
