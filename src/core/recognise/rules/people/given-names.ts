/** People by a part of the name or the label before it: given names cut short ("Wm. Ackroyd"), endings of family names, "Contact: Tavita Leala". */
import {
  changed,
  isCapitalised,
  LIKELY,
  ORGANISATION,
  PERSON,
  runOfCapitals,
  SURE,
  UNSURE,
  withNames,
  type Rule,
} from '../shared/rule.js';
import { COLON, sign, where } from '../shared/signs.js';
import { BIT, maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CIVIL, FUNCTION } from '../../tagger/words.js';

/** Given names as they were cut short in print. */
const SHORT = sign(
  /^(?:Jas|Wm|Thos|Chas|Geo|Jno|Saml|Benj|Robt|Edwd|Danl|Alexr|Fredk|Richd|Nathl|Michl|Patk|Jos|Edw|Archd|Alex|Andw|Hy|Nath|Tho|Nich|Matth|Margt|Eliz)\.?$/,
);
const NAME = maskOf('givenName', 'familyName', 'name');
const NO_PERSON = maskOf('country', 'capital', 'city1M', 'organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar'); // prettier-ignore

/** Makes people of a given name cut short and the capitalised words behind it. */
export const abbreviated = where([SHORT], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let from = 0; from + 1 < tokens.count; from++) {
    if (!isCapitalised(view, from) || !SHORT.at(view, from) || tokens.roles[from] === NO_NAME) continue;
    let at = from + 1;
    if (tokens.words[at] === '.') at++;
    else if (!tokens.words[from]!.endsWith('.')) continue;
    // "to Can Tho. From there"
    if (tokens.breaks[at] || !isCapitalised(view, at) || (view.words[at]!.flags & FUNCTION) !== 0) continue;
    const known = found.find(name => name.from <= at && name.to > at && name.type === PERSON);
    const to = Math.max(known?.to ?? 0, runOfCapitals(view, at, known ? 1 : 2));
    added.push({ from, to, type: PERSON, probability: SURE });
    from = to - 1;
  }
  return withNames(found, added);
});

/** Endings that family names have and hardly any other word with a capital. */
const FAMILIAL =
  /\p{Ll}(?:ova|eva|ovna|enko|chuk|idze|shvili|sson|sdottir|sdóttir|oğlu|wicz|escu|opoulos|ović|owska|ewska)$/u;

/** Two words of which the second is a family name by its ending are a person, where nothing says what body they are. */
export const familial: Rule = ({ marks, tokens }, found) => {
  return changed(found, name => {
    const { from, to, type, probability } = name;
    if (type !== ORGANISATION || to - from !== 2 || probability > SURE || !FAMILIAL.test(tokens.words[to - 1]!))
      return name;
    const isBody = ((marks.begin[from]! | marks.end[from]! | marks.end[to - 1]!) & NO_PERSON) !== 0;
    return isBody ? name : { ...name, type: PERSON };
  });
};

/** Two words of which the first is a given name and the second unknown are hardly a body that is not surely one. */
export const hardlyBodies: Rule = ({ marks, words, tokens }, found) =>
  changed(found, name => {
    const { from, to, type, probability } = name;
    if (type !== ORGANISATION || to - from !== 2 || probability >= UNSURE || tokens.breaks[from + 1]) return name;
    const isNamed = (marks.begin[from]! & BIT.givenName) !== 0 && words[to - 1]!.cluster === 0;
    const isBody =
      ((marks.begin[from]! | marks.end[from]! | marks.begin[to - 1]! | marks.end[to - 1]!) & NO_PERSON) !== 0;
    return isNamed && !isBody ? { ...name, type: PERSON } : name;
  });

/** What stands before the name of who made, sent or signed something. */
const CREDIT =
  /^(?:moved|seconded|proposed|nominated|ref|referee|umpire|commended|winner|contact|contacts|subtitles|translation|translated|translator|text|photo|photos|photograph|photographs|editor|author|authors|reporter|producer|interpreter|signed|witness|host|guest|guests|hosts|narrator|director|presenter|prepared|written|edited|produced|compiled|reviewed|approved|attn|attention|from|to|cc|present|apologies|chair|clerk|secretary|name)$/i;

/** Makes people of a given and a family name alone behind such a word. */
export const credits = where([COLON], (view, found) => {
  const { tokens, marks, words } = view;
  const added: Found[] = [];
  for (let colon = 1; colon + 2 < tokens.count; colon++) {
    if (tokens.words[colon] !== ':') continue;
    const label = tokens.words[colon - 1]!;
    // "Signature witnessed by:"
    const isCredit = /^by$/i.test(label)
      ? /(?:ed|en|by|wn|by)$/i.test(tokens.words[colon - 2] ?? '')
      : CREDIT.test(label);
    if (!isCredit) continue;
    let from = colon + 1;
    while ((words[from]?.flags ?? 0) & CIVIL && isCapitalised(view, from + 1)) from++;
    let to = runOfCapitals(view, from, 4);
    while (tokens.words[to] === '-' && tokens.ends[to] === tokens.starts[to + 1] && isCapitalised(view, to + 1))
      to += 2;
    const isAlone = to >= tokens.count || tokens.breaks[to] === 1 || /^[,;(<./]$/.test(tokens.words[to]!);
    const isInitial = /^\p{Lu}\.?$/u.test(tokens.words[from]!);
    // "Reported by: Morag Gilchrist": what is said is done by people.
    const isDoer =
      /^by$/i.test(label) && to - from === 2 && ((marks.begin[from]! | marks.begin[from + 1]!) & NAME) !== 0;
    const isGiven = isDoer || isInitial || words[from]!.cluster === 0 || (marks.begin[from]! & BIT.givenName) !== 0;
    if (to - from < 2 || !isAlone || !isGiven) continue;
    let other = false;
    for (let i = from; i < to; i++) other ||= ((marks.begin[i]! | marks.end[i]!) & NO_PERSON) !== 0;
    if (
      other ||
      found.some(
        name =>
          name.from < to &&
          name.to > from &&
          ((name.type !== PERSON && name.probability >= UNSURE) || name.to - name.from > to - from),
      )
    )
      continue;
    added.push({ from, to, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});
