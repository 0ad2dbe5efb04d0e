/** Codes of the post behind places: "Sliema SLM 1642", "Ontario L8P 1A1", "Leeds LS2 9JT". They are no part of a name. */
import { isCapitalised, LIKELY, LOCATION, noName, ORGANISATION, UNSURE, withNames, type Rule } from '../shared/rule.js';
import { sign } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';
import type { BlockView } from '../../tagger/view.js';
import { DIGIT } from '../../tagger/words.js';

const CITY = maskOf('capital', 'city1M', 'city100k', 'city15k');
/** So many characters are looked at for the second word of a code. */
const LONGEST = 6;
/** The first and the second word of such a code. */
const CODES: readonly (readonly [RegExp, RegExp])[] = [
  [/^[A-Z]\d[A-Z]$/, /^\d[A-Z]\d$/], // Canada
  [/^[A-Z]{1,2}\d[A-Z\d]?$/, /^\d[A-Z]{2}$/], // the United Kingdom
  [/^[A-Z]{3}$/, /^\d{4}$/], // Malta
];

const FIRST = sign(word => CODES.some(([one]) => one.test(word)));

/** Takes the codes off the names before them, which are places then. */
export const postcodes: Rule = (view, found) => {
  const { tokens, marks, words: all } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!FIRST.at(view, i)) continue;
    // "1A1" may be two tokens.
    const [second = ''] =
      /^[A-Z\d]+/.exec(tokens.text.slice(tokens.starts[i + 1], tokens.starts[i + 1]! + LONGEST)) ?? [];
    if (breaks[i + 1] || !CODES.some(([one, other]) => one.test(words[i]!) && other.test(second))) continue;
    if (!isCapitalised(view, i - 1) && words[i - 1] !== ',') continue;
    const name = found.find(({ from, to }) => from < i && to > i);
    if (name?.from === i) continue;
    for (let k = i; k < tokens.count && tokens.starts[k]! < tokens.starts[i + 1]! + second.length; k++)
      added.push(noName(k));
    if (!name) {
      const city = cityBefore(view, i);
      if (city && !found.some(({ from, to, probability }) => from < i && to > city.from && probability >= UNSURE))
        added.push(city);
      continue;
    }
    // "University College London WC1E 6BT" is a college all the same.
    const isBody =
      ((marks.begin[name.from]! | marks.end[i - 1]!) & (BIT.organisationHead | BIT.organisationSuffix)) !== 0;
    const type = name.type === ORGANISATION && !isBody ? LOCATION : name.type;
    added.push({ ...name, to: i, type });
  }
  // "A-1070 Wien"
  for (const name of found) {
    const { from, to } = name;
    const isSplit =
      words[from + 1] === '-' && /^[A-Z]{1,2}$/.test(words[from]!) && /^\d{4,5}$/.test(words[from + 2] ?? '');
    const isWhole = (all[from]!.flags & DIGIT) !== 0 && /^[A-Z]{1,2}-\d{4,5}$/.test(words[from]!);
    const code = isWhole ? from + 1 : isSplit ? from + 3 : from;
    if (code > from && code < to && (marks.begin[code]! & CITY) !== 0)
      added.push({ ...name, from: code, type: LOCATION });
  }
  for (const name of found) {
    const { from, to, type } = name;
    const isCity = (marks.begin[from]! & marks.end[to - 1]! & CITY) !== 0;
    if (type !== ORGANISATION || !isCity || breaks[to]) continue;
    const at = words[to] === '-' || words[to] === '–' ? to + 1 : to;
    if (/^\d{5,6}$/.test(words[at] ?? '') || (/^\d{3}$/.test(words[at] ?? '') && /^\d{3}$/.test(words[at + 1] ?? '')))
      added.push({ ...name, type: LOCATION });
  }
  return withNames(found, added);
};

/** The town behind a comma and before a code that no list and no tagger knows: "PO Box 1000, Andover BX1 1LT". */
function cityBefore(view: BlockView, code: number): Found | undefined {
  const { words, breaks } = view.tokens;
  let from = code;
  while (
    from > 0 &&
    code - from < 3 &&
    !breaks[from] &&
    isCapitalised(view, from - 1) &&
    /\p{Ll}/u.test(words[from - 1]!)
  )
    from--;
  const isWhole = from < code && (from === 0 || breaks[from] === 1 || words[from - 1] === ',');
  return isWhole ? { from, to: code, type: LOCATION, probability: LIKELY } : undefined;
}
