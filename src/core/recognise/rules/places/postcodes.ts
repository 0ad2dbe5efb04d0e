/** Codes of the post behind places: "Sliema SLM 1642", "Ontario L8P 1A1", "Leeds LS2 9JT". They are no part of a name. */
import { isCapitalised, LOCATION, noName, ORGANISATION, withNames, type Rule } from '../shared/rule.js';
import { BIT } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

/** The first and the second word of such a code. */
const CODES: readonly (readonly [RegExp, RegExp])[] = [
  [/^[A-Z]\d[A-Z]$/, /^\d[A-Z]\d$/], // Canada
  [/^[A-Z]{1,2}\d[A-Z\d]?$/, /^\d[A-Z]{2}$/], // the United Kingdom
  [/^[A-Z]{3}$/, /^\d{4}$/], // Malta
];

/** Takes the codes off the names before them, which are places then. */
export const postcodes: Rule = (view, found) => {
  const { tokens, marks } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (breaks[i + 1] || !CODES.some(([first, second]) => first.test(words[i]!) && second.test(words[i + 1]!)))
      continue;
    if (!isCapitalised(view, i - 1) && words[i - 1] !== ',') continue;
    const name = found.find(({ from, to }) => from < i && to > i);
    if (name?.from === i) continue;
    added.push(noName(i), noName(i + 1));
    if (!name) continue;
    // "University College London WC1E 6BT" is a college all the same.
    const isBody =
      ((marks.begin[name.from]! | marks.end[i - 1]!) & (BIT.organisationHead | BIT.organisationSuffix)) !== 0;
    const type = name.type === ORGANISATION && !isBody ? LOCATION : name.type;
    added.push({ ...name, to: i, type });
  }
  return withNames(found, added);
};
