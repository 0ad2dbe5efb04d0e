/** Companies by the legal form behind capitalised words: "Brightwater Ports plc". */
import { isCapitalised, ORGANISATION, PERSON, SURE, withNames } from '../shared/rule.js';
import { endOfVariable, isOfTrade, NO_START, SURELY_LEGAL } from './endings.js';
import { sign, where } from '../shared/signs.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';
import type { Found } from '../../tagger/tagger.js';
import { FUNCTION } from '../../tagger/words.js';

const SHORT_FORM = sign(/^(?:AS|ASA|AB|AG|BV|NV|KG|Oy|SA|SpA|SAS|OÜ|UAB|Kft|Zrt)$/);
const SOCIETY = sign(/^S\.[AL]\.?$/);

/** Whether two letters that may be a legal form end a line, behind a word that is none of the language: "Fjellkraft AS". */
const isAlone = (view: BlockView, i: number): boolean =>
  SHORT_FORM.at(view, i) &&
  (i + 1 >= view.tokens.count || view.tokens.breaks[i + 1] === 1) &&
  view.words[i - 1]!.cluster === 0 &&
  isCapitalised(view, i - 1) &&
  view.style[i] !== CAPITALS;

/** Small words, which in capitals look like parts of names. */
const SMALL = /^(?:FOR|OF|THE|AND|WITH|FROM|BY|TO|IN|AT|ON|AS|WHICH|WHO|THAT|WHOSE|BETWEEN|IS|ARE|WAS|AN?)$/;

/** Makes companies of the capitalised words before a legal form: "Brightwater Ports plc", "ESTALEIROS VALE DO SAL, S.A." */
export const formed = where([SURELY_LEGAL, SOCIETY, SHORT_FORM], (view, found) => {
  const { tokens, marks, words } = view;
  const added: Found[] = [];
  for (let legal = 1; legal < tokens.count; legal++) {
    const isLegal =
      SURELY_LEGAL.at(view, legal) ||
      (tokens.words[legal - 1] === ',' && SOCIETY.at(view, legal)) ||
      isAlone(view, legal);
    if (!isLegal || tokens.breaks[legal]) continue;
    const end = tokens.words[legal - 1] === ',' ? legal - 1 : legal;
    const to = endOfVariable(tokens.words, legal + 1);
    let from = end;
    while (from > 0 && end - from < 5 && isCapitalised(view, from - 1) && (from === end || !tokens.breaks[from]))
      from--;
    const isBefore = (i: number): boolean =>
      (marks.begin[i]! & NO_START) !== 0 || (words[i]!.flags & FUNCTION) !== 0 || SMALL.test(tokens.words[i]!);
    while (from < legal && isBefore(from)) from++;
    const known = found.find(name => name.from < legal && name.to > from);
    // "Van der Woude Dredging B.V."
    if (known?.type === PERSON && known.from < from && known.to < legal) from = known.from;
    // In capitals every word looks like a part of a name: what the tagger is sure of counts.
    const isSure = known?.type === ORGANISATION && known.to > legal && known.probability >= SURE;
    if (isSure && view.style[legal] === CAPITALS) continue;
    if (from === legal || (known && (known.to > to || known.from < from))) continue;
    // "Ezekiel Tannenholz Funeral Directors Ltd" is named after somebody.
    const isSplit = known?.type === PERSON && known.to < legal && !isOfTrade(view, known.to, end);
    if (!isSplit) added.push({ from, to, type: ORGANISATION, probability: SURE });
  }
  return withNames(found, added);
});
