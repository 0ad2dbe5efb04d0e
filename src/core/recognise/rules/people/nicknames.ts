/** Nicknames within a name: "Robert “Bob” Tennant", "Wilmer "Tug" Rostrand". */
import { isCapitalised, PERSON, SURE, withNames, type Rule } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import type { Found } from '../../tagger/tagger.js';

/** A nickname in quotes or brackets is part of the name, where the tagger has found all three. */
export const nicknames: Rule = ({ tokens }, found) => {
  let names = found;
  for (let k = 2; k < names.length; k++) {
    const [given, nick, family] = [names[k - 2]!, names[k - 1]!, names[k]!];
    if ([given, nick, family].some(({ type }) => type !== PERSON) || nick.to - nick.from > 2) continue;
    const opens = nick.from - given.to === 1 && /^["“‘'(]$/.test(tokens.words[given.to]!);
    const closes = family.from - nick.to === 1 && /^["”’')]$/.test(tokens.words[nick.to]!);
    if (!opens || !closes) continue;
    const probability = Math.max(given.probability, family.probability);
    const whole = { from: given.from, to: family.to, type: PERSON, probability };
    names = [...names.slice(0, k - 2), whole, ...names.slice(k + 1)];
    k = Math.max(1, k - 2);
  }
  return names;
};

const QUOTE = sign(/^["“]$/);
const NO_PERSON = maskOf('country', 'capital', 'organisation', 'organisationSuffix', 'organisationHead', 'company', 'agency', 'placeHead', 'calendar', 'role'); // prettier-ignore

/** One word in quotes between a first name that is somebody's and a word with a capital, whatever the tagger took these for. */
export const quotedNicknames = where([QUOTE], (view, found) => {
  const { words, breaks, count, starts, ends } = view.tokens;
  const added: Found[] = [];
  for (const given of found) {
    const open = given.to;
    const [nick, close, family] = [open + 1, open + 2, open + 3];
    if (given.type !== PERSON || family >= count || !QUOTE.at(view, open) || !/^["”]$/.test(words[close]!)) continue;
    // A mark that opens stands at the nickname, and one that closes behind it.
    if (starts[nick] !== ends[open] || starts[close] !== ends[nick] || ends[open] === ends[given.to - 1]) continue;
    if (!isCapitalised(view, nick) || !isCapitalised(view, family) || view.marks.begin[family]! & NO_PERSON) continue;
    if (breaks[open] || breaks[nick] || breaks[close] || breaks[family] || given.to - given.from > 2) continue;
    const behind = found.find(({ from, to }) => from <= family && to > family);
    if (behind && (behind.from < family || behind.probability >= SURE) && behind.type !== PERSON) continue;
    const to = behind?.from === family ? behind.to : family + 1;
    added.push({ from: given.from, to, type: PERSON, probability: given.probability });
  }
  return withNames(found, added);
});
