/** A government and the body that acts with it are two: "the Government of Samoa and the Pacific Island Shipping Forum". */
import { LIKELY, ORGANISATION, parted } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { BIT } from '../../lists/categories.js';

const GOVERNMENT = sign(/^(?:Government|Republic|Kingdom|State|Commonwealth)$/);

/** Parts them at "and the", where the name of a country stands before it. */
export const governments = where([GOVERNMENT], (view, found) =>
  parted(found, name => {
    const { from, to, type, probability } = name;
    if (type !== ORGANISATION || !GOVERNMENT.at(view, from) || view.tokens.words[from + 1] !== 'of') return name;
    for (let and = from + 3; and + 2 < to; and++) {
      const isJoint = view.tokens.words[and] === 'and' && view.tokens.words[and + 1] === 'the';
      if (!isJoint || !(view.marks.end[and - 1]! & BIT.country)) continue;
      const sure = Math.max(probability, LIKELY);
      return [
        { ...name, to: and, probability: sure },
        { ...name, from: and + 2, probability: sure },
      ];
    }
    return name;
  }),
);
