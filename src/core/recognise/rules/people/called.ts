/** People by what is said at their names: "a man named Chad", "alias “Jordan”", "my name is Amy Sells", "HYACINTH BROOME, sworn." */
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
} from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import { maskOf } from '../../lists/categories.js';
import { NO_NAME } from '../../../text/layout/roles.js';
import type { Found } from '../../tagger/tagger.js';
import { CAPITALS, type BlockView } from '../../tagger/view.js';

/** Who is called by the name behind "named" or "called". */
const SOMEBODY =
  /^(?:man|woman|boy|girl|male|female|person|somebody|someone|guy|fellow|lad|suspect|subject|driver|caller|individual|youth|teenager|child|son|daughter|brother|sister|cousin|uncle|aunt|nephew|niece|friend|neighbour|neighbor|husband|wife|clerk|colleague|stranger|student|teacher|accomplice)$/i;
/** Another name of somebody follows. */
const ALIAS = sign(/^(?:alias|aka|nicknamed)$/i);
/** What says that a name follows, or goes before the word that does. */
const CALLED = sign(/^(?:named|called|name|known)$/i);
const OPENS = /^["“‘']$/;
const NO_PERSON = maskOf('organisation', 'company', 'organisationSuffix', 'organisationHead', 'placeHead', 'calendar', 'region', 'title'); // prettier-ignore
const LONGEST = 3;

/** Makes people of what somebody is called, also where it is the name of a place. */
export const called = where([ALIAS, CALLED], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const isName = saysName(view, i) || isKnownAs(view, i, found);
    if (!isName && !ALIAS.at(view, i)) continue;
    let from = i + 1;
    if (tokens.words[from] === ':' && !isName) from++;
    const isQuoted = OPENS.test(tokens.words[from] ?? '');
    if (isQuoted) from++;
    if (tokens.roles[from] === NO_NAME || tokens.breaks[from] || !isCapitalised(view, from)) continue;
    // Where all is in capitals, only the next word is surely the name's.
    const to = isQuoted
      ? endOfQuote(view, from)
      : runOfCapitals(view, from, view.style[from] === CAPITALS ? 1 : LONGEST);
    if (to <= from || to - from > LONGEST || tokens.words[from]!.length < 3) continue;
    const isOther = isOf(view, from, to, NO_PERSON);
    const isPerson = found.some(name => name.type === PERSON && name.from <= from && name.to >= to);
    if (!isOther && !isPerson) added.push({ from, to, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

const NAMELY = sign(/^namely$/);

/** Makes people of names alone that no list has otherwise, behind "namely": "two men, namely Kibet and Chumo". */
export const namely = where([NAMELY], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!NAMELY.at(view, i)) continue;
    let from = /^[:,]$/.test(tokens.words[i + 1]!) ? i + 2 : i + 1;
    while (from < tokens.count && isCapitalised(view, from) && !tokens.breaks[from]) {
      const to = runOfCapitals(view, from, LONGEST);
      const isNamed = found.some(name => name.from < to && name.to > from && name.probability >= UNSURE);
      if (!isNamed && !isOf(view, from, to, NO_PERSON)) added.push({ from, to, type: PERSON, probability: LIKELY });
      from = to;
      while (/^(?:,|and|&)$/.test(tokens.words[from] ?? '')) from++;
    }
  }
  return withNames(found, added);
});

/** What is done with a witness before anything is asked. */
const SWORN = sign(/^(?:sworn|affirmed|resworn|recalled|cross-examined)$/);

/** Makes people of what stands in a line before "sworn": "HYACINTH BROOME, sworn." */
export const sworn = where([SWORN], (view, found) => {
  const { tokens } = view;
  const added: Found[] = [];
  for (let i = 2; i < tokens.count; i++) {
    if (!SWORN.at(view, i) || tokens.words[i - 1] !== ',' || tokens.breaks[i]) continue;
    let from = i - 1;
    while (from > 0 && !tokens.breaks[from] && isCapitalised(view, from - 1) && i - 1 - from < LONGEST) from--;
    const isLine = from < i - 2 && (from === 0 || tokens.breaks[from] === 1);
    if (isLine && !isOf(view, from, i - 1, NO_PERSON)) added.push({ from, to: i - 1, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

const LATE = sign(/^(?:late|lately|sometime|formerly)$/);

/** Makes people of names that the tagger took for bodies, by what they were: "Lum Sing, late fireman". */
export const former = where([LATE], (view, found) => {
  const { words } = view.tokens;
  const isSomebody = ({ from, to, type, probability }: Found): boolean =>
    type === ORGANISATION &&
    probability < LIKELY &&
    to - from > 1 &&
    to - from <= LONGEST &&
    words[to] === ',' &&
    LATE.at(view, to + 1) &&
    /^(?:an?$|\p{Ll}{4})/u.test(words[to + 2] ?? '') &&
    !isOf(view, from, to, NO_PERSON);
  return changed(found, name => (isSomebody(name) ? { ...name, type: PERSON, probability: LIKELY } : name));
});

/** Whether "known as" stands behind somebody: "Paulo Reis, better known as". */
function isKnownAs({ tokens: { words } }: BlockView, i: number, found: readonly Found[]): boolean {
  if (words[i] !== 'as' || words[i - 1] !== 'known') return false;
  const adverb = /^(?:better|also|best|otherwise|locally|popularly|widely)$/.test(words[i - 2] ?? '') ? i - 2 : i - 1;
  const end = words[adverb - 1] === ',' ? adverb - 1 : adverb;
  return found.some(({ to, type }) => to === end && type === PERSON);
}

const RELATIVE = sign(
  /^(?:son|sons|daughter|daughters|brother|brothers|sister|sisters|wife|husband|widow|grandson|grandsons|granddaughter|granddaughters|nephew|niece|mother|father|cousin|aunt|uncle|twin|fiancé|fiancée|stepson|stepdaughter|grandmother|grandfather|baby)$/,
);

const OWNED =
  /^(?:a|an|the|his|her|their|my|our|your|its|whose|one|two|three|['’]s|elder|eldest|younger|youngest|late|only|first|second|twin|older|little|infant)$/i;

/** Makes people of single names behind a relative of somebody, also where they are names of places: "and a grandson, Keoni." */
export const relatives = where([RELATIVE], (view, found) => {
  const { words, breaks } = view.tokens;
  const added: Found[] = [];
  for (let i = 1; i + 2 < view.tokens.count; i++) {
    if (words[i + 1] !== ',' || !RELATIVE.at(view, i) || !isCapitalised(view, i + 2) || breaks[i + 2]) continue;
    if (!OWNED.test(words[i - 1]!) || /^\p{Lu}{2,6}$/u.test(words[i + 2]!)) continue;
    const isWhole = /^[.,;)]$/.test(words[i + 3] ?? '.') || /^(?:and|who|of)$/.test(words[i + 3]!);
    const known = found.find(name => name.from <= i + 2 && name.to > i + 2);
    if (!isWhole || known?.type === PERSON || (known && known.to - known.from > 1)) continue;
    if (view.tokens.roles[i + 2] !== NO_NAME && !isOf(view, i + 2, i + 3, NO_PERSON))
      added.push({ from: i + 2, to: i + 3, type: PERSON, probability: SURE });
  }
  return withNames(found, added);
});

/** Of parish registers: "d. of", "dau. of", and "m." behind what is told of somebody. */
const CHILD = sign(/^(?:d|dau|s|son|daughter|widow|wife|relict|child)\.?$/);
const MARRIED = sign(/^m\.?$/);

/** Makes people of those whose child or spouse registers name: "Hester d. of Josias Trevail", "(b. 1801) m. Remedios Ortuño". */
export const registered = where([CHILD, MARRIED], (view, found) => {
  const { tokens } = view;
  const { words, breaks } = tokens;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (words[i + 1] !== 'of' && words[i + 1] !== '.' && words[i] !== 'm.') continue;
    const behind = words[i + 1] === '.' ? i + 2 : i + 1;
    if (CHILD.at(view, i) && words[behind] === 'of' && isCapitalised(view, behind + 1)) {
      let from = i;
      if (words[from - 1] === ',') from--;
      const to = from;
      while (from > 0 && to - from < LONGEST && isCapitalised(view, from - 1) && !(from < to && breaks[from])) from--;
      const isShort = words[i]!.length < 4 || /^[,.]$/.test(words[i + 1]!);
      if (isShort && from < to && !breaks[to] && !isOf(view, from, to, NO_PERSON))
        added.push({ from, to, type: PERSON, probability: SURE });
    } else if (MARRIED.at(view, i) && (words[i] === 'm.' || words[i + 1] === '.') && /^[),]$/.test(words[i - 1]!)) {
      const from = words[i + 1] === '.' ? i + 2 : i + 1;
      const to = runOfCapitals(view, from, LONGEST);
      if (to - from > 1 && !breaks[from] && !(view.marks.begin[to - 1]! & NO_PERSON))
        added.push({ from, to, type: PERSON, probability: SURE });
    }
  }
  return withNames(found, added);
});

/** Whether a word is of one of some categories. */
function isOf({ marks }: BlockView, from: number, to: number, mask: number): boolean {
  for (let k = from; k < to; k++) if (((marks.begin[k]! | marks.end[k]!) & mask) !== 0) return true;
  return false;
}

/** Whether a name of somebody follows: "man named", "name is", but not "place called". */
function saysName({ tokens }: BlockView, i: number): boolean {
  const word = tokens.words[i]!.toLowerCase();
  const before = tokens.words[i - 1] ?? '';
  if (word === 'named' || word === 'called')
    return SOMEBODY.test(before) || (/^(?:is|was)$/i.test(before) && SOMEBODY.test(tokens.words[i - 2] ?? ''));
  if (word !== 'is' && word !== 'was') return false;
  const owner = tokens.words[i - 2]?.toLowerCase() ?? '';
  return before.toLowerCase() === 'name' && /^(?:my|his|her|states|stated|real|whose|'s|’s)$/.test(owner);
}

/** Where a quotation ends that is all capitalised words; its start where it is not. */
function endOfQuote(view: BlockView, from: number): number {
  const to = runOfCapitals(view, from, LONGEST);
  return /^["”’']$/.test(view.tokens.words[to] ?? '') ? to : from;
}
